import { err, ok, type Result } from "../result.ts";

/**
 * Characters of a field in which a client writes freely.
 *
 * @unit characters
 * @source our own choice
 */
export const LONGEST_OWN_WORDS = 1000;

/** Words as they are kept; nothing for an empty field. Never cut. */
export function readOwnWords(typed: string | undefined): Result<string | undefined, "words-long"> {
  const text = (typed ?? "").replaceAll("\r\n", "\n").trim();
  if (text.length > LONGEST_OWN_WORDS) return err("words-long");
  return ok(text === "" ? undefined : text);
}
