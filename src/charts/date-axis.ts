import { utcTicks } from "d3";
import type { Instant } from "../core/brand.ts";
import type { WallClock } from "../core/i18n/wall-clock.ts";
import { oncePerKey, oncePerObject } from "../core/memo.ts";
import type { SharedAxis } from "./common-axis.ts";
import type { Label, Segment } from "./drawing.ts";
import { type Frame, LINE_HEIGHT } from "./frame.ts";
import type { SessionAxis } from "./session-axis.ts";
import { textWidth } from "./text-fit.ts";
import { moment } from "./time.ts";

const MOST_DATES = 8;
const BETWEEN_DATES = 14;

/** What the ticks of the date axis stand on; a label need not say more than this. */
export type DateStep = "day" | "month" | "year";

/** Words of the two axes. */
export interface AxisWords {
  readonly score: (value: number) => string;
  /** Ticks stand on the midnights of this clock. */
  readonly clock: WallClock;
  /** Formats by the same clock. */
  readonly tick: (at: Instant, step: DateStep) => string;
}

/**
 * Numbers on the upright axis, in their order of claim when room is short:
 * both ends of the range first.
 */
export function scoreLabels(
  claims: readonly number[],
  words: Pick<AxisWords, "score">,
  frame: Frame,
): Label<"score">[] {
  const kept: number[] = [];
  for (const value of claims) {
    const clear = kept.every(
      (other) => Math.abs(frame.y(other) - frame.y(value)) >= frame.type * LINE_HEIGHT,
    );
    if (clear) kept.push(value);
  }
  return kept.map((value) =>
    frame.label({
      kind: "score",
      lines: [words.score(value)],
      inline: frame.start - 7,
      centre: frame.y(value),
      anchor: "end",
    }),
  );
}

const instant = (date: Date): Instant => `${date.toISOString().slice(0, 16)}Z` as Instant;

/** Of readings of a clock, which stand in the UTC fields. */
const stepOf = (dates: readonly Date[]): DateStep => {
  if (dates.some((date) => date.getUTCDate() !== 1)) return "day";
  return dates.some((date) => date.getUTCMonth() !== 0) ? "month" : "year";
};

interface Told {
  readonly at: number;
  readonly text: string;
}

/** A text stands once: a day that clocks repeat is one day. */
function* once(told: Iterable<Told>): Generator<Told> {
  const texts = new Set<string>();
  for (const one of told) {
    if (!texts.has(one.text)) yield one;
    texts.add(one.text);
  }
}

/**
 * Whole days only: an hour means nothing on this axis. Where months of more than one
 * year stand side by side, each January is named by its year; without one, nothing is told.
 */
function datesOf(words: AxisWords, readings: readonly Date[]): Iterable<Told> {
  const days = readings.filter(
    (reading) => reading.getUTCHours() === 0 && reading.getUTCMinutes() === 0,
  );
  const step = stepOf(days);
  const years = new Set(days.map((day) => day.getUTCFullYear())).size;
  const crosses = step === "month" && years > 1;
  const januaries = days.filter((day) => day.getUTCMonth() === 0).length;
  if (crosses && januaries < years - 1) return [];
  const told = toldOf(words, days, (day) => (crosses && day.getUTCMonth() === 0 ? "year" : step));
  return crosses ? told : once(told);
}

/** One after the other, as long as somebody asks for the next. */
function* toldOf(
  { clock, tick }: AxisWords,
  days: readonly Date[],
  stepOn: (day: Date) => DateStep,
): Generator<Told> {
  for (const day of days) {
    const at = clock.moment(day.getTime());
    yield { at, text: tick(instant(new Date(at)), stepOn(day)) };
  }
}

export interface DateAxis {
  readonly labels: readonly Label<"date">[];
  readonly ticks: readonly Segment[];
}

interface Placed extends Told {
  readonly inline: number;
  readonly half: number;
  readonly centre: number;
}

/** A label stands under its tick, or inside the drawing beside it. */
function placeOf({ at, text }: Told, frame: Frame): Placed {
  const inline = frame.time(at);
  const half = textWidth(text, frame.type) / 2;
  return { at, text, inline, half, centre: Math.max(half, Math.min(frame.width - half, inline)) };
}

const isTooWide = ({ half }: Placed, frame: Frame): boolean => half * 2 > frame.width;

/** @param one stands before the other */
const touch = (one: Placed, other: Placed): boolean =>
  other.centre - other.half < one.centre + one.half + BETWEEN_DATES;

/** All dates, if they fit; the first that does not ends it: each takes time to be found. */
function fitting(dates: Iterable<Told>, frame: Frame): readonly Told[] | undefined {
  const told: Told[] = [];
  let before: Placed | undefined;
  for (const date of dates) {
    const placed = placeOf(date, frame);
    if (isTooWide(placed, frame)) return undefined;
    const [one, other] =
      before && before.inline > placed.inline ? [placed, before] : [before, placed];
    if (one && touch(one, other)) return undefined;
    before = placed;
    told.push(date);
  }
  return told.length > 1 ? told : undefined;
}

/** Labels side by side in reading order; one that would touch the label before it is left out. */
function place(told: readonly Told[], frame: Frame): DateAxis {
  const labels: Label<"date">[] = [];
  const ticks: Segment[] = [];
  let before: Placed | undefined;
  const inOrder = told.map((one) => placeOf(one, frame)).sort((a, b) => a.inline - b.inline);
  for (const placed of inOrder) {
    if (isTooWide(placed, frame) || (before && touch(before, placed))) continue;
    before = placed;
    const { text, inline, centre } = placed;
    const row = frame.bottom + frame.lane + frame.type * 0.75;
    labels.push(
      frame.label({ kind: "date", lines: [text], inline: centre, centre: row, anchor: "middle" }),
    );
    ticks.push(frame.segment([inline, frame.top], [inline, frame.bottom + frame.lane - 2]));
  }
  return { labels, ticks };
}

type Readings = (count: number) => readonly Date[];

/** About so many round readings of the clinic's clock, which d3 takes for UTC. */
function readingsOf({ clock }: AxisWords, { span }: Frame): Readings {
  const [from = new Date(0), to = from] = span.map((at) => new Date(clock.reading(at)));
  const kept = oncePerKey<readonly Date[], number>();
  return (count) => kept(count, () => utcTicks(from, to, count));
}

/** Round dates to try, most first; where none fits, each second, third … of the finest. */
function* roundDates(readings: Readings): Generator<readonly Date[]> {
  const finest = readings(MOST_DATES);
  let last = Infinity;
  for (let count = MOST_DATES; count > 1; count -= 1) {
    const dates = count === MOST_DATES ? finest : readings(count);
    if (dates.length < last) yield dates;
    last = dates.length;
  }
  for (let nth = 2; nth <= MOST_DATES; nth += 1)
    yield finest.filter((_, index) => index % nth === 0);
}

/** As many round numbers of sessions as fit. */
const numbersTold = (sessions: SessionAxis, frame: Frame): readonly Told[] =>
  sessions.choices.find((told) => place(told, frame).labels.length === told.length) ?? [];

/** As many round dates as fit, with their texts; nothing where none do. */
function roundTold(
  words: AxisWords,
  frame: Frame,
  readings = readingsOf(words, frame),
): readonly Told[] | undefined {
  for (const choice of roundDates(readings)) {
    const told = fitting(datesOf(words, choice), frame);
    if (told) return told;
  }
  return undefined;
}

/**
 * The dates of an axis that several charts share are found once for each width; the narrower
 * drawing tries the round dates that were too many for the wider one.
 */
const sharedTold = oncePerObject((_axis: SharedAxis) => {
  let readings: Readings | undefined;
  const kept = oncePerKey<readonly Told[] | undefined, number>();
  return (words: AxisWords, frame: Frame) =>
    kept(frame.width, () => roundTold(words, frame, (readings ??= readingsOf(words, frame))));
});

export interface Dated {
  /** Of the marks, in order of time. */
  readonly moments: readonly Instant[];
  /** Where the axis ends, if not with the last mark. */
  readonly now?: Instant | undefined;
  readonly axis?: SharedAxis | undefined;
}

/**
 * As many round dates as fit; where the span is a few days, the days of the marks. One
 * moment alone has its own date and no other. Of an axis of sessions, round numbers.
 */
export function dateAxis({ moments, now, axis }: Dated, words: AxisWords, frame: Frame): DateAxis {
  if (moments.length === 0 && !axis) return { labels: [], ticks: [] };
  if (axis?.sessions) return place(numbersTold(axis.sessions, frame), frame);
  const isAlone = moments[0] === moments.at(-1) && !now && !axis;
  const round = axis
    ? sharedTold(axis)(words, frame)
    : isAlone
      ? undefined
      : roundTold(words, frame);
  const own = () => [
    ...once(moments.map((at) => ({ at: moment(at), text: words.tick(at, "day") }))),
  ];
  return place(round ?? own(), frame);
}
