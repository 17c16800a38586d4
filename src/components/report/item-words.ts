import type { AnsweredCheckIn } from "../../contract/staff-report.ts";
import type { Instant } from "../../core/brand.ts";
import { measureKey, type Measure } from "../../core/measures/measure.ts";
import { type ItemChange, itemChanges, type ItemStep } from "../../core/series/item-changes.ts";
import { textOf } from "../../packs/index.ts";
import { sayPoints } from "./direction-words.ts";
import type { Voice } from "./voice.ts";

/** A check-in as far as one measure goes. */
export type AnsweredMeasure = AnsweredCheckIn["measures"][number] & { readonly at: Instant };

/** Answers to one measure at three times; each absent where it was not asked. */
export interface Compared {
  readonly latest?: AnsweredMeasure;
  readonly before?: AnsweredMeasure;
  /** Absent where it would be one of the others. */
  readonly first?: AnsweredMeasure;
}

/** Of a measure: the latest answers, those before, and the first, if they are of one version. */
export function comparedOf(
  measure: Measure,
  {
    latest,
    first,
  }: { readonly latest: readonly AnsweredCheckIn[]; readonly first?: AnsweredCheckIn | undefined },
): Compared {
  const key = measureKey(measure);
  const answersIn = ({ at, measures }: AnsweredCheckIn): readonly AnsweredMeasure[] =>
    measures.flatMap((one) => (one.measure === key ? [{ ...one, at }] : []));
  const [newest, before] = latest.flatMap(answersIn);
  const [start] = first ? answersIn(first) : latest.flatMap(answersIn).slice(2).toReversed();
  return {
    ...(newest && { latest: newest }),
    ...(before && { before }),
    ...(start && { first: start }),
  };
}

/** Nobody has seen the questions, because there are none in the language of the check-in. */
export const isWithoutWording = (
  measure: Measure,
  { locale, answers, skipped, unclear = [] }: AnsweredMeasure,
): boolean =>
  textOf(measure.id, locale) === undefined &&
  Object.keys(answers).length + skipped.length + unclear.length === 0;

/** How each item changed; see `itemChanges()`. */
export const changesOf = (measure: Measure, { latest, before, first }: Compared) =>
  itemChanges(measure, {
    latest: latest?.answers,
    before: before?.answers,
    // With two check-ins, the one before is the first as well.
    first: (first ?? before)?.answers,
  });

/** "2 points higher (more distress)". */
export const sayItemStep = (
  voice: Voice,
  { direction, about }: ItemChange,
  { points, towards }: ItemStep,
): string => sayPoints(voice, { points, towards, direction, about });
