import type { Scale, Transform } from "../measures/measure.ts";
import { goalAttainment } from "./goal-attainment.ts";
import { roundHalfUp } from "./round.ts";

/** The values that enter a score, turned round where the item is reverse. */
export interface Entries {
  readonly values: readonly number[];
  /** Of the same items, in the same order. */
  readonly weights: readonly number[];
  /** Weight of all items of the scale, answered or not. */
  readonly whole: number;
}

/**
 * One number from the values of a scale: method, factor, transform, rounding, in this order.
 *
 * @unit points of the scale
 * @source the scale's own rules: `Scale.method`, `Scale.multiply`, `Scale.transform`
 */
export function combine(scale: Scale, entries: Entries): number {
  const raw = byMethod(scale, entries) * (scale.multiply ?? 1);
  const value = scale.transform ? transformed(scale.transform, raw) : raw;
  return scale.decimals === undefined ? value : roundHalfUp(value, scale.decimals);
}

function byMethod(scale: Scale, { values, weights, whole }: Entries): number {
  const known = sum(weights);
  switch (scale.method) {
    case "sum":
      // Multiplied before dividing, so that an exact half stays an exact half.
      return (dot(values, weights) * whole) / known;
    case "mean":
      return dot(values, weights) / known;
    case "count": {
      const from = scale.countFrom ?? Infinity;
      const reached = values.filter((value) => value >= from).length;
      return (reached * whole) / known;
    }
    case "goal-attainment":
      return goalAttainment(values, weights);
  }
}

/** Every raw score has its row; a prorated one is rounded to the nearest. Throws without one. */
function transformed(transform: Transform, raw: number): number {
  if (transform.kind === "t-score") return 50 + (10 * (raw - transform.mean)) / transform.sd;
  const nearest = roundHalfUp(raw, 0);
  const row = transform.table.find(([from]) => from === nearest);
  if (!row) throw new RangeError("The lookup table has no row for a raw score");
  return row[1];
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const dot = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
