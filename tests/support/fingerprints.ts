import { createHash } from "node:crypto";

/** Words in a row that make one fingerprint. */
const RUN = 4;

/**
 * A one-way mark of four words in a row. With it a test can look for wording that may not be
 * here, and does not hold that wording itself.
 */
export const fingerprintOf = (words: string): string =>
  createHash("sha256").update(words).digest("hex").slice(0, 32);

/** Small letters and figures only: how a file escapes, quotes or breaks words makes no difference. */
const plainWords = (text: string): readonly string[] =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, " ")
    .replace(/&#39;|&#x27;|['’]/gi, "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of four words of a text, once. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = plainWords(text);
  return new Set(words.map((_, from) => words.slice(from, from + RUN).join(" ")));
}
