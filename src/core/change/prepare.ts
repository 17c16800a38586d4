import { ok, unreachable, type Result } from "../result.ts";
import { edgeOf } from "./comparison.ts";
import { hagemanArrindell } from "./hageman-arrindell.ts";
import { jacobsonTruax, publishedThreshold } from "./jacobson-truax.ts";
import { importantDifference, percentChange, standardisedDifference } from "./plain-change.ts";
import {
  edwardsNunnally,
  gulliksenLordNovick,
  hsuLinnLord,
  nunnallyKotsch,
} from "./regression-to-mean.ts";
import { classOf } from "./outcome.ts";
import type { ChangeRule, RuleProblem } from "./rule.ts";
import type { ChangeClass, Direction } from "./verdict.ts";
import type { Yardstick } from "./yardstick.ts";

/** Class of a change; undefined only where a percentage is asked of nothing. */
export type Judge = (from: number, to: number) => ChangeClass | undefined;

/**
 * A rule's numbers worked out once: expected later score, unit and limits.
 *
 * @unit `Yardstick.measuredIn`
 * @source each method's function cites its own
 */
export function yardstickOf(rule: ChangeRule): Result<Yardstick, RuleProblem> {
  switch (rule.method) {
    case "published-threshold":
      return publishedThreshold(rule);
    case "jacobson-truax":
      return jacobsonTruax(rule);
    case "edwards-nunnally":
      return edwardsNunnally(rule);
    case "gulliksen-lord-novick":
      return gulliksenLordNovick(rule);
    case "hsu-linn-lord":
      return hsuLinnLord(rule);
    case "nunnally-kotsch":
      return nunnallyKotsch(rule);
    case "hageman-arrindell":
      return hagemanArrindell(rule);
    case "percent-change":
      return percentChange(rule);
    case "standardised-difference":
      return standardisedDifference(rule);
    case "important-difference":
      return importantDifference(rule);
    default:
      return unreachable(rule);
  }
}

/**
 * A judge for many changes by one rule. All that does not depend on the scores is
 * worked out here, so that judging a change allocates nothing.
 *
 * @unit the judge takes points of the scale
 * @source each method's function cites its own; classes by Jacobson & Truax (1991),
 *   doi:10.1037/0022-006X.59.1.12
 */
export function prepare(rule: ChangeRule, direction: Direction): Result<Judge, RuleProblem> {
  const yardstick = yardstickOf(rule);
  return yardstick.ok ? ok(judgeBy(yardstick.value, direction)) : yardstick;
}

/**
 * The judge of a yardstick on a scale of the given direction.
 *
 * @unit the judge takes points of the scale
 * @source classes by Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12
 */
export function judgeBy(yardstick: Yardstick, direction: Direction): Judge {
  const { slope, intercept, unit, zero, comparison } = yardstick;
  const better = direction === "higher-is-better" ? 1 : -1;
  const gain = edgeOf(yardstick.improvement * unit, comparison);
  const loss = edgeOf(yardstick.worsening * unit, comparison);
  if (zero === undefined) {
    return (from, to) => classOf(better * (to - (slope * from + intercept)), gain, loss);
  }
  return (from, to) => {
    const distance = Math.abs(from - zero);
    if (distance === 0) return undefined;
    return classOf(better * (to - from), gain * distance, loss * distance);
  };
}
