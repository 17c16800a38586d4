/**
 * Miniflare reads once, when it is loaded, whom the runtime is to trust beside the usual authorities:
 * this must be the first import of a test that sends letters.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const CERT = join(import.meta.dirname, "cert.pem");
process.env["NODE_EXTRA_CA_CERTS"] = CERT;

/** For "localhost" only, made for these tests and worth nothing anywhere else. */
export const TLS = {
  cert: readFileSync(CERT, "utf8"),
  key: readFileSync(join(import.meta.dirname, "key.pem"), "utf8"),
} as const;
