import { oncePerObject } from "../memo.ts";
import {
  allItems,
  itemOf,
  valuesOf,
  type CitationId,
  type Measure,
  type MissingRule,
  type Scale,
} from "../measures/measure.ts";

/**
 * One step of a scale's scoring, for a sentence. Items are numbered as the form numbers
 * them, from 1.
 */
export type MethodStep =
  | {
      readonly key: "sum" | "mean";
      readonly count: number;
      /** Lowest and highest value of any of the items. */
      readonly low: number;
      readonly high: number;
    }
  | { readonly key: "count"; readonly count: number; readonly from: number }
  | { readonly key: "goal-attainment" }
  | { readonly key: "reverse" | "must-answer"; readonly items: readonly number[] }
  | {
      readonly key: "weights";
      readonly items: readonly { readonly number: number; readonly weight: number }[];
    }
  | { readonly key: "multiply"; readonly factor: number }
  | { readonly key: "t-score" | "lookup"; readonly source: CitationId }
  | { readonly key: "round"; readonly decimals: number }
  /** Items that are not for everybody: without an answer they count as `value`. */
  | {
      readonly key: "counts-as";
      readonly items: readonly number[];
      readonly value: number;
      readonly source?: CitationId;
    }
  | { readonly key: "missing"; readonly rule: "unstated" }
  | { readonly key: "missing"; readonly rule: "none-allowed"; readonly source: CitationId }
  | {
      readonly key: "missing";
      readonly rule: "prorate" | "fill" | "any-number";
      /** Most that may be missing; or fewest that must be answered. */
      readonly count: number;
      readonly source: CitationId;
    };

/**
 * How answers become the score of a scale, step by step. Who shows it has the words.
 *
 * @unit option values and points of the scale
 * @source the scale's rules cite their own sources: `source` of a step
 */
export const methodOf = (measure: Measure, scale: Scale): readonly MethodStep[] =>
  methodsOf(measure)(scale);

/** The rules of a scale are the same whoever answered. */
const methodsOf = oncePerObject((measure: Measure) =>
  oncePerObject((scale: Scale) => stepsOf(measure, scale)),
);

function stepsOf(measure: Measure, scale: Scale): readonly MethodStep[] {
  const order = allItems(measure).map(({ id }) => id);
  const numbers = (ids: readonly string[]) =>
    ids.map((id) => order.indexOf(id) + 1).toSorted((a, b) => a - b);
  const { reverse, multiply, transform, decimals, missing } = scale;
  const weights = Object.entries(scale.weights ?? {})
    .filter(([, weight]) => weight !== 1)
    .map(([id, weight]) => ({ number: order.indexOf(id) + 1, weight }));
  const mustAnswer = missing.rule === "prorate" ? (missing.mustAnswer ?? []) : [];
  return [
    firstStep(measure, scale),
    ...(reverse.length > 0 ? [{ key: "reverse", items: numbers(reverse) } as const] : []),
    ...(weights.length > 0 ? [{ key: "weights", items: weights } as const] : []),
    ...(multiply === undefined ? [] : [{ key: "multiply", factor: multiply } as const]),
    ...(transform ? [{ key: transform.kind, source: transform.source } as const] : []),
    ...(decimals === undefined ? [] : [{ key: "round", decimals } as const]),
    ...blanks(measure, scale).map(({ items, ...rest }) => ({
      key: "counts-as" as const,
      items: numbers(items),
      ...rest,
    })),
    missingStep(missing),
    ...(mustAnswer.length > 0 ? [{ key: "must-answer", items: numbers(mustAnswer) } as const] : []),
  ];
}

function firstStep(measure: Measure, scale: Scale): MethodStep {
  const count = scale.items.length;
  switch (scale.method) {
    case "goal-attainment":
      return { key: "goal-attainment" };
    case "count":
      return { key: "count", count, from: scale.countFrom ?? 0 };
    case "sum":
    case "mean": {
      const ends = scale.items.map((item) => valuesOf(measure, item));
      return {
        key: scale.method,
        count,
        low: Math.min(...ends.map(([low]) => low)),
        high: Math.max(...ends.map(([, high]) => high)),
      };
    }
  }
}

interface Blank {
  readonly items: readonly string[];
  readonly value: number;
  readonly source?: CitationId;
}

/** What an item counts as that was left blank by right, or was not asked. */
function blanks(measure: Measure, scale: Scale): readonly Blank[] {
  const { notForEverybody: some } = scale;
  const hidden = scale.items.flatMap((id) => {
    const value = itemOf(measure, id)?.showIf?.hiddenCountsAs;
    return value === undefined ? [] : [{ id, value }];
  });
  return [
    ...(some ? [{ items: some.items, value: some.countAs, source: some.source }] : []),
    ...[...new Set(hidden.map(({ value }) => value))].map((value) => ({
      items: hidden.filter((one) => one.value === value).map(({ id }) => id),
      value,
    })),
  ];
}

function missingStep(missing: MissingRule): MethodStep {
  switch (missing.rule) {
    case "unstated":
      return { key: "missing", rule: "unstated" };
    case "none-allowed":
      return { key: "missing", rule: "none-allowed", source: missing.source };
    case "prorate":
    case "fill":
      return {
        key: "missing",
        rule: missing.rule,
        count: missing.maxMissing,
        source: missing.source,
      };
    case "any-number":
      return {
        key: "missing",
        rule: "any-number",
        count: missing.atLeast,
        source: missing.source,
      };
  }
}
