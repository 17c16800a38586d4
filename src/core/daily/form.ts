import { allItems, type Measure } from "../measures/measure.ts";

/**
 * Items of a form that is answered several times a day.
 *
 * @unit items
 * @source our own bound
 */
export const MOST_DAILY_ITEMS = 8;

/**
 * From this many on, the page says that it is enough for one day, and the report says how often
 * there were more. They are taken all the same: whoever wants to answer can.
 *
 * @unit entries
 * @source our own bound
 */
export const MANY_DAILY_ENTRIES = 12;

/**
 * Nobody answers more often than each quarter of an hour of a day: beyond it somebody fills the
 * clinic's database.
 *
 * @unit entries
 * @source our own bound
 */
export const MOST_DAILY_ENTRIES = 96;

/** Recall of a day at most, as ISO 8601 durations: nobody answers about a week several times a day. */
const SHORT = /^(?:P[01]D|PT\w+)$/;

/**
 * Whether a measure can be answered several times a day: short, about the day at most, and
 * without a risk rule, because nobody watches what comes in.
 *
 * @unit none
 * @source our own rule
 */
export const isDailyForm = (measure: Measure): boolean =>
  SHORT.test(measure.recall ?? "") &&
  measure.risk.length === 0 &&
  allItems(measure).length <= MOST_DAILY_ITEMS;
