import type { ChangeClass, Outcome } from "./verdict.ts";

/**
 * The class of a change by its limits. A change that lies on a limit has not passed it:
 * see `edgeOf()`.
 *
 * @param gained change toward less distress; below 0 it is one toward more
 * @param gain limit toward less distress, above 0
 * @param loss limit toward more distress, above 0
 * @unit one for all three
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12
 */
export function classOf(gained: number, gain: number, loss: number): ChangeClass {
  if (gained > gain) return "reliable-improvement";
  return -gained > loss ? "reliable-worsening" : "no-reliable-change";
}

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
