import type { FieldProblem } from "../core/written.ts";
import type { Voice } from "./report/voice.ts";

/** A day as it is typed. */
const EXAMPLE = "2026-03-05";

/**
 * What is wrong with a field and how to mend it. The words never repeat what was typed.
 *
 * @param label what the field is called on the page
 */
export function sayFieldProblem({ t, format }: Voice, found: FieldProblem, label: string): string {
  const { problem, limit = 0 } = found;
  if (problem === "too-long" || problem === "too-many") {
    return t(`written.problem.${problem}`, { field: label, limit: format.number(limit) });
  }
  if (problem === "not-a-day") {
    return t("written.problem.not-a-day", { field: label, example: EXAMPLE });
  }
  return t(`written.problem.${problem}`, { field: label });
}
