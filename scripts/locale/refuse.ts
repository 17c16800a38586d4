/** The build has no fallback: it stops at a language that lacks a text. */
import { join } from "node:path";
import { linesOf, textProblems, TRANSLATED } from "./problems.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Throws with file, key, English and note of every text that is missing, outdated or wrong. */
export function refuseUnfinished(root = ROOT): void {
  const problems = TRANSLATED.flatMap((locale) => textProblems(root, locale));
  if (problems.length === 0) return;
  const lines = problems.flatMap((problem) => linesOf(problem));
  throw new Error(["Some texts that clients read are not translated:", ...lines].join("\n"));
}
