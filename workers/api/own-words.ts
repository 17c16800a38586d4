import { err, ok, type Result } from "../../src/core/result.ts";

/** Of a field in which a client writes freely. */
const LONGEST = 1000;

/** Words as they are kept; nothing for an empty field. Never cut. */
export function readOwnWords(typed: string | undefined): Result<string | undefined, "words-long"> {
  const text = (typed ?? "").replaceAll("\r\n", "\n").trim();
  if (text.length > LONGEST) return err("words-long");
  return ok(text === "" ? undefined : text);
}
