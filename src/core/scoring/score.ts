import { isShown, numberTo, type Answers } from "../measures/answers.ts";
import { itemOf, valuesOf, type Item, type Measure, type Scale } from "../measures/measure.ts";
import { combine } from "./combine.ts";
import { roundHalfUp } from "./round.ts";

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

/** What scoring knows of one item before it sees an answer. */
interface Term {
  readonly id: string;
  readonly item: Item | undefined;
  readonly weight: number;
  /** Max + min of a reverse item: its value is taken from this. */
  readonly turn: number | undefined;
  /** What a blank counts as where the item is not for everybody. */
  readonly blank: number | undefined;
}

/**
 * Scores one scale. Answers that belong to no item of the scale are ignored;
 * an answered 0 is an answer, an absent item is missing. A missing item is
 * never counted as zero: the scale's own rule decides between a score, a
 * prorated one (a mean of answered items stands in) and none.
 *
 * @param measure the measure the scale belongs to
 * @param answers already checked against the measure
 * @unit points of the scale
 * @source the scale's rules cite their own sources, e.g. `scale.missing.source`
 */
export const score = (scale: Scale, measure: Measure, answers: Answers): Score =>
  scorerOf(scale, measure)(answers);

/**
 * As {@link score}, for many answers to one scale: what does not depend on the
 * answers is worked out once.
 *
 * @unit points of the scale
 * @source the scale's rules cite their own sources, e.g. `scale.missing.source`
 */
export function scorerOf(scale: Scale, measure: Measure): (answers: Answers) => Score {
  const terms = scale.items.map((id) => termOf(scale, measure, id));
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  return (answers) => {
    const values: number[] = [];
    const weights: number[] = [];
    const missing: string[] = [];
    let answered = 0;
    for (const term of terms) {
      const answer = answerFor(term, measure, answers);
      if (answer !== undefined) answered += 1;
      const value = answer ?? term.blank;
      if (value === undefined) missing.push(term.id);
      else {
        values.push(value);
        weights.push(term.weight);
      }
    }
    if (answered === 0 || !allows(scale, missing, answered)) {
      return { status: "unscorable", missing };
    }
    const known = values.length;
    if (scale.missing.rule === "fill") {
      for (const term of terms.filter(({ id }) => missing.includes(id))) {
        const value = meanAround(term, { terms, scale, measure, answers });
        if (value === undefined) return { status: "unscorable", missing };
        values.push(value);
        weights.push(term.weight);
      }
    }
    const value = combine(scale, { values, weights, whole });
    const isWhole = missing.length === 0 || scale.missing.rule === "any-number";
    return isWhole
      ? { status: "complete", value }
      : { status: "prorated", value, answered: known, of: terms.length };
  };
}

interface Filling {
  readonly terms: readonly Term[];
  readonly scale: Scale;
  readonly measure: Measure;
  readonly answers: Answers;
}

function termOf(scale: Scale, measure: Measure, id: string): Term {
  const { notForEverybody, reverse, weights } = scale;
  const [low, high] = reverse.includes(id) ? valuesOf(measure, id) : [];
  return {
    id,
    item: itemOf(measure, id),
    weight: weights?.[id] ?? 1,
    turn: low === undefined || high === undefined ? undefined : high + low,
    blank: notForEverybody?.items.includes(id) ? notForEverybody.countAs : undefined,
  };
}

/** The item's value as it enters the score: turned round if reverse, as the pack says if hidden. */
function answerFor({ id, item, turn }: Term, measure: Measure, answers: Answers) {
  if (item?.showIf && !isShown(measure, item, answers)) return item.showIf.hiddenCountsAs;
  const value = numberTo(answers, id);
  return turn === undefined || value === undefined ? value : turn - value;
}

/** Mean of what was answered in the item's own subscale, rounded; none if nothing was. */
function meanAround({ id }: Term, { terms, scale, measure, answers }: Filling): number | undefined {
  const { missing } = scale;
  const within = missing.rule === "fill" ? missing.within : [];
  const subscale = measure.scales.find((one) => within.includes(one.id) && one.items.includes(id));
  const values = terms
    .filter((term) => subscale?.items.includes(term.id))
    .flatMap((term) => answerFor(term, measure, answers) ?? []);
  if (values.length === 0) return undefined;
  return roundHalfUp(values.reduce((sum, value) => sum + value, 0) / values.length, 0);
}

function allows({ missing }: Scale, blank: readonly string[], answered: number): boolean {
  switch (missing.rule) {
    case "none-allowed":
    case "unstated":
      return blank.length === 0;
    case "fill":
      return blank.length <= missing.maxMissing;
    case "prorate":
      return (
        blank.length <= missing.maxMissing &&
        !blank.some((item) => missing.mustAnswer?.includes(item))
      );
    case "any-number":
      return answered >= missing.atLeast;
  }
}
