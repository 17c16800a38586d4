import { err, ok, type Result } from "../result.ts";
import type { Measure, MeasureText, Scale } from "../measures/measure.ts";
import { ownMeasure, ownMeasureText } from "../measures/own-measure.ts";
import { MOST_DAILY_ITEMS } from "./form.ts";

/**
 * A daily form in a client's own words: sentences that client and therapist have chosen, each
 * rated from 0 to 10.
 */
export const OWN_DAILY = "own-daily";

/** What a daily form asks: a measure of a pack, or sentences of the client's own. */
export interface AskedDaily {
  /** `id@version`. */
  readonly measure: string;
  /** Sentences as they were worded; absent where a pack's measure is asked. */
  readonly items?: readonly string[];
}

/** Words around a client's own sentences: the page's. */
export interface OwnDailyWords {
  readonly title: string;
  readonly lead: string;
  readonly fits: readonly [low: string, high: string];
}

/**
 * Characters of one sentence.
 *
 * @unit characters
 * @source our own bound: two lines of a phone
 */
export const LONGEST_OWN_ITEM = 100;

const RANGE = [0, 10] as const;
const idOf = (index: number): string => `own-${index + 1}`;
const idsOf = (items: readonly string[]): readonly string[] => items.map((_, index) => idOf(index));

/**
 * The sentences of a text, one a line, or why they cannot be asked.
 *
 * @unit none
 * @source our own rule
 */
export function readOwnItems(
  text: string,
): Result<readonly string[], "empty" | "too-many" | "line-long"> {
  const items = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (items.length === 0) return err("empty");
  if (items.length > MOST_DAILY_ITEMS) return err("too-many");
  return items.some(({ length }) => length > LONGEST_OWN_ITEM) ? err("line-long") : ok(items);
}

/** Nobody knows which way is better: a page says only how much a sentence fits. */
const scaleOf = (id: string): Scale => ({
  id,
  items: [id],
  reverse: [],
  method: "sum",
  missing: { rule: "unstated" },
  range: RANGE,
  direction: "higher-is-better",
  about: "other",
  bands: [],
  cutoffs: [],
  reliableChange: [],
  shown: "number",
});

/**
 * The form as a measure: each sentence is a scale of one row, so that a day has a mean of it.
 *
 * @unit points from 0 to 10
 * @source our own form
 */
export const measureOfOwnItems = (items: readonly string[]): Measure =>
  ownMeasure({
    id: OWN_DAILY,
    opening: ["instructions"],
    items: idsOf(items).map((id) => {
      const [min, max] = RANGE;
      return { id, kind: "number", min, max, anchors: "fits" };
    }),
    scales: idsOf(items).map(scaleOf),
  });

/** The form in words. */
export const textOfOwnItems = (
  items: readonly string[],
  { title, lead, fits: [low, high] }: OwnDailyWords,
  locale: string,
): MeasureText =>
  ownMeasureText(locale, {
    title,
    instructions: lead,
    ...Object.fromEntries(items.map((text, index) => [`item.${idOf(index)}`, text])),
    "anchor.fits.low": low,
    "anchor.fits.high": high,
  });
