import { oncePerKey, oncePerObject } from "../memo.ts";
import { isScored, itemOf, LINE_DECIMALS, optionsOf } from "../measures/measure.ts";
import type { Measure, Scale, ScoredItem } from "../measures/measure.ts";

/** Distances are compared in whole millionths: a tenth is no exact binary number. */
const MILLION = 1e6;

/**
 * Distance between neighbouring scores that complete answers can give, before rounding:
 * what the items' values differ by, as the scale's method adds, weighs and multiplies them.
 * Where the scale rounds to more than that, or where a formula makes the distances unequal,
 * it is one unit of the rounding.
 *
 * @unit points of the scale
 * @source the scale's own rules: `Scale.method`, `Scale.weights`, `Scale.multiply`,
 *   `Scale.transform`, `Scale.decimals`
 */
export const stepOf = (scale: Scale, measure: Measure): number =>
  steps(measure)(scale, () => findStep(scale, measure));

/** A measure does not change, and each report asks. */
const steps = oncePerObject(() => oncePerKey<number, Scale>());

function findStep(scale: Scale, measure: Measure): number {
  const unit = scale.decimals === undefined ? 0 : 10 ** -scale.decimals;
  const raw = rawStep(scale, measure) * (scale.multiply ?? 1);
  return Math.max(scale.transform ? transformedStep(scale, scale.transform, raw) : raw, unit);
}

function rawStep(scale: Scale, measure: Measure): number {
  const weights = scale.items.map((id) => scale.weights?.[id] ?? 1);
  const sum = commonStep(
    scale.items.map((id, index) => (weights[index] ?? 1) * itemStep(scale, measure, id)),
  );
  switch (scale.method) {
    case "sum":
      return sum;
    case "mean":
      return sum / weights.reduce((whole, weight) => whole + weight, 0);
    case "count":
      return 1;
    case "goal-attainment":
      return 0;
  }
}

/** How far apart the values are that one item can enter a score with. */
function itemStep({ notForEverybody }: Scale, measure: Measure, id: string): number {
  const item = itemOf(measure, id);
  if (!item || !isScored(item)) return 0;
  const hidden = item.showIf?.hiddenCountsAs;
  return apart([
    ...answersTo(item, measure),
    ...(notForEverybody?.items.includes(id) ? [notForEverybody.countAs] : []),
    ...(hidden === undefined ? [] : [hidden]),
  ]);
}

/** Every option; of evenly spaced answers the first two tell as much. */
function answersTo(item: ScoredItem, measure: Measure): readonly number[] {
  if (item.kind === "choice") return optionsOf(measure, item.id).map(({ value }) => value);
  return [item.min, item.min + (item.kind === "line" ? 10 ** -LINE_DECIMALS : 1)];
}

function transformedStep(
  { decimals }: Scale,
  transform: NonNullable<Scale["transform"]>,
  raw: number,
): number {
  if (transform.kind === "lookup") return apart(transform.table.map(([, value]) => value));
  // The lowest T-score is kept rounded: steps counted from it would drift from the scores.
  return decimals === undefined ? (10 * raw) / transform.sd : 0;
}

const apart = (values: readonly number[]): number =>
  commonStep(values.map((value) => Math.abs(value - (values[0] ?? 0))));

/** The largest step that every distance is a whole number of. */
const commonStep = (distances: readonly number[]): number =>
  distances.map((one) => Math.round(one * MILLION)).reduce(commonDivisor, 0) / MILLION;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
