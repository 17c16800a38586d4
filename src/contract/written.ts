import type { Result } from "../core/result.ts";
import type { FieldProblem as WrittenFieldProblem, WrittenProblem } from "../core/written.ts";
import type { FieldProblem, FormProblem } from "./form.ts";

/** What core says of a field, as every staff page says it. */
const SAID: Readonly<Record<WrittenProblem, FormProblem>> = {
  empty: "empty",
  "too-long": "too-long",
  "too-many": "too-long",
  unknown: "not-offered",
  "not-a-day": "not-a-day",
  "in-the-future": "too-late",
  "in-the-past": "too-early",
  "too-far": "not-a-day",
};

/**
 * The problems of a form that core has read; each field has one, the first.
 *
 * @param tooFar what a day beyond the bounds has to become
 */
export function problemsOf(
  read: Extract<Result<unknown, readonly WrittenFieldProblem[]>, { readonly ok: false }>,
  tooFar: "too-early" | "too-late",
): readonly FieldProblem[] {
  const problems = new Map<string, FormProblem>();
  for (const { field, problem } of read.error) {
    if (!problems.has(field)) problems.set(field, problem === "too-far" ? tooFar : SAID[problem]);
  }
  return [...problems].map(([field, problem]) => ({ field, problem }));
}
