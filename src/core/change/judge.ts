import type { Cutoff, ReliableChange, Scale } from "../measures/measure.ts";
import { firstFitting, type Person } from "./fits.ts";
import { reliableChangeThreshold } from "./reliable-change.ts";
import { isBeyond } from "./comparison.ts";
import { outcomeOf } from "./outcome.ts";
import type { Change, ChangeClass } from "./verdict.ts";

/**
 * Judges the change between two scores of one scale: is it larger than chance,
 * which way, and did it cross the cut-off? Uses the first reliable-change rule
 * and the first cut-off that fit the person. Without a rule there is no verdict.
 *
 * @param from score at baseline, in points
 * @param to score at follow-up, in points
 * @unit points of the scale
 * @source Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19,
 *   doi:10.1037/0022-006X.59.1.12; threshold and cut-off cite their own sources
 */
export function judgeChange(scale: Scale, from: number, to: number, person: Person = {}): Change {
  const rule = firstFitting(scale.reliableChange, person);
  if (!rule) return { status: "not-judged", reason: "no-norms" };
  const clinical = scale.cutoffs.filter(({ prompt }) => !prompt);
  const cutoff = firstFitting(clinical, person);
  const changeClass = classify(scale, rule, to - from);
  return {
    status: "judged",
    from,
    to,
    difference: to - from,
    threshold: reliableChangeThreshold(rule),
    comparison: rule.comparison,
    class: changeClass,
    ...(cutoff && { outcome: outcomeOf(changeClass, leavesRange(cutoff, from, to)), cutoff }),
    population: rule.population,
    normLocale: rule.locale,
    source: rule.source,
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

function classify(scale: Scale, rule: ReliableChange, difference: number): ChangeClass {
  const size = Math.abs(difference);
  const threshold = reliableChangeThreshold(rule);
  const reliable = isBeyond(size, threshold, rule.comparison);
  const way = towards(scale.direction, difference);
  if (!reliable || way === "same") return "no-reliable-change";
  return way === "better" ? "reliable-improvement" : "reliable-worsening";
}
