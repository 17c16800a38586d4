import { err, ok, type Result } from "../result.ts";
import type { Comparison } from "./comparison.ts";
import type { RuleProblem } from "./rule.ts";

export type Unit = "standard-errors" | "standard-deviations" | "points" | "percent";

/**
 * What every method comes down to: a later score that would mean "no change", a unit,
 * and how many units from there are too many. The index of a change is the distance
 * of the later score from `slope × from + intercept`, in units.
 */
export interface Yardstick {
  readonly slope: number;
  readonly intercept: number;
  readonly measuredIn: Unit;
  /** Points of the scale in one unit; for a percentage, per point of distance from `zero`. */
  readonly unit: number;
  /** Only for a percentage: the score of which nothing can be taken. */
  readonly zero?: number;
  /** Units toward better, above 0. */
  readonly improvement: number;
  /** Units toward worse, above 0. */
  readonly worsening: number;
  readonly comparison: Comparison;
}

/**
 * The later score at which the index is nought.
 *
 * @param from score at baseline, in points
 * @unit points of the scale
 * @source the method cites its own source: `yardstickOf` names each
 */
export const expectedAfter = ({ slope, intercept }: Yardstick, from: number): number =>
  slope * from + intercept;

/**
 * Points of the scale in one unit of the index. Nought if a percentage is asked of nothing.
 *
 * @param from score at baseline, in points
 * @unit points of the scale
 * @source the method cites its own source: `yardstickOf` names each
 */
export const pointsPerUnit = ({ unit, zero }: Yardstick, from: number): number =>
  zero === undefined ? unit : unit * Math.abs(from - zero);

/**
 * How far a later score lies from what no change would give, in units of the method.
 * Its sign is that of the scale. Undefined if a percentage is asked of nothing.
 *
 * @param from score at baseline, in points
 * @param to score at follow-up, in points
 * @unit standard errors, standard deviations, points or percent: `Yardstick.measuredIn`
 * @source the method cites its own source: `yardstickOf` names each
 */
export function indexOf(yardstick: Yardstick, from: number, to: number): number | undefined {
  const unit = pointsPerUnit(yardstick, from);
  return unit > 0 ? (to - expectedAfter(yardstick, from)) / unit : undefined;
}

/** A test of one number of a rule, by the number's name. */
export type Check = readonly [field: RuleProblem["field"], holds: boolean];

/**
 * The value if every check holds, else the first number that is out of range.
 *
 * @unit none
 * @source none: arithmetic needs numbers that exist
 */
export function ifAllHold<T>(checks: readonly Check[], make: () => T): Result<T, RuleProblem> {
  const failed = checks.find(([, holds]) => !holds);
  return failed ? err({ kind: "norms-out-of-range", field: failed[0] }) : ok(make());
}

/**
 * Whether a number is finite and above nought.
 *
 * @unit any
 * @source none: arithmetic
 */
export const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value);

/**
 * Whether a number can be a reliability that leaves some error: from 0, below 1.
 *
 * @unit dimensionless
 * @source none: a share of variance; at 1 there is no error to compare with
 */
export const isReliability = (value: number): boolean => value >= 0 && value < 1;
