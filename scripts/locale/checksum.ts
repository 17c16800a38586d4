import { createHash } from "node:crypto";
import type { Message } from "../../src/core/i18n/messages.ts";

/** Of a text or of all its plural forms; eight signs are enough to notice a change. */
export const checksumOf = (message: Message): string =>
  createHash("sha256")
    .update(JSON.stringify(typeof message === "string" ? message : Object.entries(message).sort()))
    .digest("hex")
    .slice(0, 8);
