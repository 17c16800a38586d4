import type { Cutoff } from "../measures/measure.ts";
import type { ChangeClass, Outcome } from "./verdict.ts";

/**
 * Whether a score lies in the clinical range of a cut-off.
 *
 * @unit `value` in points of the scale
 * @source the cut-off cites its own source: `Cutoff.source`
 */
export const isClinical = (cutoff: Pick<Cutoff, "case" | "value">, value: number): boolean =>
  cutoff.case === "at-or-above" ? value >= cutoff.value : value <= cutoff.value;

/**
 * Reliable change and cut-off read together. Recovered is who improved reliably and left
 * the clinical range by it; whoever was never in it can only improve.
 *
 * @param leftRange whether the change leads out of the clinical range
 * @unit none
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12
 */
export function outcomeOf(changeClass: ChangeClass, leftRange: boolean): Outcome {
  if (changeClass === "reliable-worsening") return "deteriorated";
  if (changeClass === "no-reliable-change") return "unchanged";
  return leftRange ? "recovered" : "improved";
}

/**
 * Whether a change leads out of the clinical range.
 *
 * @param from score at baseline, in points
 * @param to score at follow-up, in points
 * @unit points of the scale
 * @source the cut-off cites its own source: `Cutoff.source`
 */
export const leavesRange = (
  cutoff: Pick<Cutoff, "case" | "value">,
  from: number,
  to: number,
): boolean => isClinical(cutoff, from) && !isClinical(cutoff, to);
