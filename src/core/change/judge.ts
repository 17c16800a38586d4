import type { Cutoff, Scale } from "../measures/measure.ts";
import { edgeOf } from "./comparison.ts";
import { classOf, outcomeOf } from "./outcome.ts";
import { reliableChangeThreshold } from "./reliable-change.ts";
import type { ScaleNorms } from "./scale-norms.ts";
import type { Change } from "./verdict.ts";

/**
 * Judges the change between two scores of one scale: is it larger than chance,
 * which way, and did it cross the cut-off? Without a norm there is no verdict.
 *
 * @param norms of the scale, as they were chosen for the person
 * @param from score at baseline, in points
 * @param to score at follow-up, in points
 * @unit points of the scale
 * @source Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19,
 *   doi:10.1037/0022-006X.59.1.12; threshold and cut-off cite their own sources
 */
export function judgeChange(norms: ScaleNorms, from: number, to: number): Change {
  const { direction, reliableChange, cutoff } = norms;
  if (!reliableChange.ok) return { status: "not-judged", ...reliableChange.error };
  const rule = reliableChange.value.norm;
  const threshold = reliableChangeThreshold(rule);
  const limit = edgeOf(threshold, rule.comparison);
  const gained = direction === "higher-is-better" ? to - from : from - to;
  const changeClass = classOf(gained, limit, limit);
  const range = cutoff.ok && !cutoff.value.norm.prompt ? cutoff.value.norm : undefined;
  return {
    status: "judged",
    from,
    to,
    difference: to - from,
    threshold,
    comparison: rule.comparison,
    class: changeClass,
    ...(range && { outcome: outcomeOf(changeClass, leavesRange(range, from, to)) }),
    norm: reliableChange.value,
    cutoff,
  };
}

/**
 * Whether a score lies in the clinical range of a cut-off.
 *
 * @unit `value` in points of the scale
 * @source the cut-off cites its own source: `Cutoff.source`
 */
export function isClinical(cutoff: Cutoff, value: number): boolean {
  switch (cutoff.case) {
    case "at-or-above":
      return value >= cutoff.value;
    case "above":
      return value > cutoff.value;
    case "at-or-below":
      return value <= cutoff.value;
    case "below":
      return value < cutoff.value;
  }
}

/**
 * Which way a difference points once the scale's direction is known.
 *
 * @param difference later minus earlier score, in points
 * @unit points of the scale
 * @source the direction is the scale's own: `Scale.direction`
 */
export function towards(
  direction: Scale["direction"],
  difference: number,
): "better" | "worse" | "same" {
  if (difference === 0) return "same";
  return difference > 0 === (direction === "higher-is-worse") ? "worse" : "better";
}

/**
 * Whether a change leads out of the clinical range.
 *
 * @param from score at baseline, in points
 * @param to score at follow-up, in points
 * @unit points of the scale
 * @source the cut-off cites its own source: `Cutoff.source`
 */
export const leavesRange = (cutoff: Cutoff, from: number, to: number): boolean =>
  isClinical(cutoff, from) && !isClinical(cutoff, to);
