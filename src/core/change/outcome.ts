import type { ChangeClass, Outcome } from "./verdict.ts";

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
