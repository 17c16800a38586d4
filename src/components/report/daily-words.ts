import type { DayPoint } from "../../charts/daily/layout.ts";
import type { DailyWords } from "../../charts/daily/words.ts";
import type { Instant } from "../../core/brand.ts";
import { dayFigures } from "../../core/daily/days.ts";
import { MANY_DAILY_ENTRIES } from "../../core/daily/form.ts";
import { OWN_DAILY } from "../../core/daily/own-items.ts";
import type { DailyEntry } from "../../core/daily/entry.ts";
import { noonOf } from "../../core/i18n/noon.ts";
import type { Measure, MeasureText, Scale } from "../../core/measures/measure.ts";
import { tickOf } from "./tick.ts";
import type { Voice } from "./voice.ts";

/** One question of a daily form that has a number, with what was answered each day. */
export interface DailyScale {
  readonly scale: Scale;
  readonly name: string;
  /** A sentence of the client's own: nobody knows which way is better. */
  readonly isOwn: boolean;
  readonly points: readonly DayPoint[];
}

/** Scales of one number each, in the order of the form. */
export const dailyScales = (
  { format }: Voice,
  { measure, text }: { readonly measure: Measure; readonly text: MeasureText | undefined },
  entries: readonly DailyEntry[],
): readonly DailyScale[] =>
  measure.scales
    .filter(({ items }) => items.length === 1)
    .map((scale) => ({
      scale,
      name: text?.text[`item.${scale.items[0] ?? ""}`] ?? scale.id,
      isOwn: measure.id === OWN_DAILY,
      points: dayFigures(scale, entries).map(({ day, ...figures }) => ({
        at: noonOf(format.clock, day),
        ...figures,
      })),
    }))
    // A question that nobody answered has nothing to show.
    .filter(({ points }) => points.length > 0);

/** How much was answered, and when last. */
export function sayDailySum({ t, format }: Voice, entries: readonly DailyEntry[]): string {
  const days = new Set(entries.map(({ day }) => day));
  const last = entries.at(-1)?.day;
  return t("daily.panel.sum", {
    count: entries.length,
    days: format.number(days.size),
    last: last === undefined ? "" : format.plainDay(last),
  });
}

/** Days on which so much was answered that it is worth a word. */
export function busyDays(entries: readonly DailyEntry[]): number {
  const days = entries.map(({ day }) => day);
  const countOf = (day: string) => days.filter((one) => one === day).length;
  return [...new Set(days)].filter((day) => countOf(day) >= MANY_DAILY_ENTRIES).length;
}

/** Of how many the moment is not that of the client's own clock, or is in doubt. */
export const doubtfulIn = (entries: readonly DailyEntry[]): number =>
  entries.filter(({ timedBy, skew }) => timedBy === "received" || skew !== undefined).length;

const meanOf = (points: readonly DayPoint[]): number =>
  points.reduce((sum, { mean, count }) => sum + mean * count, 0) /
  points.reduce((sum, { count }) => sum + count, 0);

/** What is said around the dots of one question: the newest day first, and nothing that judges. */
export function dailyWords(voice: Voice, { scale, name, isOwn, points }: DailyScale): DailyWords {
  const { t, format } = voice;
  const { number } = format;
  const [low, high] = scale.range;
  const latest = points.at(-1);
  const day = (at: Instant) => format.day(at);
  const direction = isOwn
    ? t("daily.panel.fits")
    : t(`daily.panel.${scale.direction === "higher-is-worse" ? "lower" : "higher"}`);
  return {
    heading: name,
    summary: latest
      ? t("daily.panel.latest", {
          day: day(latest.at),
          mean: number(latest.mean),
          least: number(latest.least),
          most: number(latest.most),
          overall: number(meanOf(points)),
        })
      : t("daily.panel.empty"),
    direction,
    axes: {
      score: t("daily.panel.range", { low: number(low), high: number(high) }),
      time: t("daily.panel.time"),
    },
    empty: t("daily.panel.empty"),
    signs: t("chart.signs"),
    mean: t("daily.panel.sign.mean"),
    spread: t("daily.panel.sign.spread"),
    reader: { name: t("daily.panel.reader"), instructions: t("lane.reader.help") },
    say: ({ at, mean, least, most, count }) =>
      t("daily.panel.say", {
        count,
        day: day(at),
        mean: number(mean),
        least: number(least),
        most: number(most),
      }),
    score: number,
    clock: format.clock,
    tick: tickOf({ format }),
    howToRead: t("chart.how"),
    showTable: t("daily.panel.table"),
    reading: [t("daily.panel.dot"), t("daily.panel.own")],
    table: {
      caption: t("daily.panel.rows", { direction }),
      columns: [
        t("daily.panel.day"),
        t("daily.panel.mean"),
        t("daily.panel.least"),
        t("daily.panel.most"),
        t("daily.panel.count"),
      ],
      row: ({ at, mean, least, most, count }) => [
        day(at),
        ...[mean, least, most, count].map(number),
      ],
    },
  };
}
