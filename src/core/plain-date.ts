import type { Brand } from "./brand.ts";

/** A day of the calendar without a time or a zone, as people agree on it: `2026-03-05`. */
export type PlainDate = Brand<string, "PlainDate">;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day of 24 hours. Where a zone changes its clocks, a day of the calendar is longer or shorter. */
export const MS_PER_DAY = 86_400_000;

/** Midnight of the day in UTC, in ms, where every day has 24 hours. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day of a moment in UTC, or of one that is read from a clock on the wall. @param moment ms */
export const dayAt = (moment: number): PlainDate =>
  new Date(moment).toISOString().slice(0, 10) as PlainDate;

/** Whether a text is a day that the calendar has; 30 February is none. */
export function isPlainDate(text: string): text is PlainDate {
  const moment = SHAPE.test(text) ? midnight(text) : Number.NaN;
  return Number.isFinite(moment) && dayAt(moment) === text;
}

/** Whole days from one day to another, negative if the other came before. */
export const daysFrom = (from: PlainDate, to: PlainDate): number =>
  Math.round((midnight(to) - midnight(from)) / MS_PER_DAY);

/** The day so many days later. */
export const plusDays = (day: PlainDate, days: number): PlainDate =>
  dayAt(midnight(day) + days * MS_PER_DAY);
