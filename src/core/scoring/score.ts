import {
  answerTo,
  type Answers,
  type Measure,
  optionsOf,
  type Scale,
} from "../measures/measure.ts";

/**
 * Three states, so that "missing" can never be read as zero.
 *
 * @unit points of the scale
 */
export type Score =
  | { readonly status: "complete"; readonly value: number }
  | {
      readonly status: "prorated";
      readonly value: number;
      readonly answered: number;
      readonly of: number;
    }
  | { readonly status: "unscorable"; readonly missing: readonly string[] };

/**
 * Scores one scale. Answers that belong to no item of the scale are ignored;
 * an answered 0 is an answer, an absent item is missing. A missing item is
 * never counted as zero: the scale's own rule decides between a prorated score
 * (mean of the answered items × number of items, rounded half up) and none.
 *
 * @param measure the measure the scale belongs to; gives the options of reverse items
 * @param answers option values, already checked against the measure
 * @unit points of the scale
 * @source the missing rule cites its own source: `scale.missing.source`
 */
export function score(scale: Scale, measure: Measure, answers: Answers): Score {
  const missing = scale.items.filter((item) => answerTo(answers, item) === undefined);
  const values = scale.items.flatMap((item) => {
    const value = answerTo(answers, item);
    if (value === undefined) return [];
    return scale.reverse.includes(item) ? [turnRound(value, measure, item)] : [value];
  });
  const sum = values.reduce((total, value) => total + value, 0);

  if (missing.length === 0) return { status: "complete", value: sum };
  if (values.length === 0 || missing.length > mayBeMissing(scale)) {
    return { status: "unscorable", missing };
  }
  const of = scale.items.length;
  // Multiplied before dividing, so that an exact half stays an exact half.
  const value = Math.round((sum * of) / values.length);
  return { status: "prorated", value, answered: values.length, of };
}

const mayBeMissing = ({ missing }: Scale): number =>
  missing.rule === "prorate" ? missing.maxMissing : 0;

function turnRound(value: number, measure: Measure, item: string): number {
  const values = optionsOf(measure, item).map((option) => option.value);
  return Math.max(...values) + Math.min(...values) - value;
}
