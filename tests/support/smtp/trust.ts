import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * For "localhost" only, made for these tests and worth nothing anywhere else. The runtime trusts it
 * beside the usual authorities, because `vitest.config.ts` says so before Miniflare is loaded.
 */
export const TLS = {
  cert: readFileSync(join(import.meta.dirname, "cert.pem"), "utf8"),
  key: readFileSync(join(import.meta.dirname, "key.pem"), "utf8"),
} as const;
