import type { ReliableChange } from "../measures/measure.ts";

/** Whether a difference equal to the limit counts. The source of the limit must say. */
export type Comparison = ReliableChange["comparison"];

/**
 * Scores with decimals are not exact in binary: 1.1 − 0.6 is a little more than 0.5.
 * Two numbers that differ by less than this share of the limit are taken as equal,
 * so that "more than 0.5" does not depend on which two scores lie 0.5 apart.
 */
const ROUNDING = 1e-9;

/**
 * The number that a size must be larger than to count: the limit, a hair lower where
 * a size equal to it counts and a hair higher where it does not.
 *
 * @param limit above 0, in any unit
 * @unit that of `limit`
 * @source none: arithmetic; the limit and its comparison cite their own source
 */
export const edgeOf = (limit: number, comparison: Comparison): number =>
  limit * (comparison === "at-least" ? 1 - ROUNDING : 1 + ROUNDING);

/**
 * Whether a size reaches (`at-least`) or exceeds (`more-than`) its limit.
 *
 * @param size without sign, in the unit of `limit`
 * @unit that of `limit`
 * @source none: arithmetic; the limit and its comparison cite their own source
 */
export const isBeyond = (size: number, limit: number, comparison: Comparison): boolean =>
  size > edgeOf(limit, comparison);
