import { numberTo } from "../measures/answers.ts";
import type { Scale } from "../measures/measure.ts";
import type { PlainDate } from "../plain-date.ts";
import type { DailyEntry } from "./entry.ts";

/** All that was said of one scale on one day. */
export interface DayFigures {
  readonly day: PlainDate;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/**
 * Mean, range and number of a day's answers, for each day that has one; oldest first. An entry
 * that leaves the item out counts nowhere. Only scales of one item have a daily mean.
 *
 * @unit points of the scale
 * @source arithmetic
 */
export function dayFigures(scale: Scale, entries: readonly DailyEntry[]): readonly DayFigures[] {
  const [item, ...more] = scale.items;
  if (item === undefined || more.length > 0) return [];
  const byDay = new Map<PlainDate, number[]>();
  for (const { day, answers } of entries) {
    const value = numberTo(answers, item);
    if (value !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), value]);
  }
  return [...byDay]
    .map(([day, values]) => ({
      day,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      least: Math.min(...values),
      most: Math.max(...values),
      count: values.length,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
