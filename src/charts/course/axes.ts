import { utcTicks } from "d3";
import type { Instant } from "../../core/brand.ts";
import type { CourseInput, DateStep, Label, Segment } from "./course-layout.ts";
import { type Frame, LANE, LINE_HEIGHT, moment, momentsOf } from "./frame.ts";
import { textWidth } from "./text-fit.ts";

const MOST_DATES = 8;
const BETWEEN_DATES = 14;

const instant = (date: Date): Instant => `${date.toISOString().slice(0, 16)}Z` as Instant;

/**
 * Numbers on the score axis: both ends of the range, the cut-off and the
 * beginning of each band, in that order of claim when room is short.
 */
export function scoreLabels({ facts, cutoff, bands, words }: CourseInput, frame: Frame): Label[] {
  const claims = [...facts.range, ...(cutoff ? [cutoff.value] : []), ...bands.map((b) => b.from)];
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

/** Of readings of a clock, which stand in the UTC fields. */
const stepOf = (dates: readonly Date[]): DateStep => {
  if (dates.some((date) => date.getUTCDate() !== 1)) return "day";
  return dates.some((date) => date.getUTCMonth() !== 0) ? "month" : "year";
};

/** Whole days only: an hour means nothing on this axis. A text stands once. */
function datesOf(
  { words }: CourseInput,
  readings: readonly Date[],
): { at: number; text: string }[] {
  const days = readings.filter(
    (reading) => reading.getUTCHours() === 0 && reading.getUTCMinutes() === 0,
  );
  const step = stepOf(days);
  const told = days.map((reading) => {
    const at = words.clock.moment(reading.getTime());
    return { at, text: words.tick(instant(new Date(at)), step) };
  });
  return told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index);
}

interface DateAxis {
  readonly labels: readonly Label[];
  readonly ticks: readonly Segment[];
}

/** Labels side by side in reading order; one that would touch the label before it is left out. */
function place(
  told: readonly { at: number; text: string }[],
  frame: Frame,
  width: number,
): DateAxis {
  const labels: Label[] = [];
  const ticks: Segment[] = [];
  let free = -Infinity;
  const inOrder = told
    .map(({ at, text }) => ({ text, inline: frame.time(at) }))
    .sort((a, b) => a.inline - b.inline);
  for (const { text, inline } of inOrder) {
    const half = textWidth(text, frame.type) / 2;
    if (half * 2 > width) continue;
    const centre = Math.max(half, Math.min(width - half, inline));
    if (centre - half < free) continue;
    free = centre + half + BETWEEN_DATES;
    const row = frame.bottom + LANE + frame.type * 0.75;
    labels.push(
      frame.label({ kind: "date", lines: [text], inline: centre, centre: row, anchor: "middle" }),
    );
    ticks.push(frame.segment([inline, frame.top], [inline, frame.bottom + LANE - 2]));
  }
  return { labels, ticks };
}

/**
 * Round dates to try, most first; where none fits, each second, third … of the finest.
 * They are readings of the clinic's clock, which d3 takes for UTC.
 */
function* roundDates({ words }: CourseInput, { span }: Frame): Generator<readonly Date[]> {
  const [from, to] = span.map(words.clock.reading);
  const readings = (count: number) => utcTicks(new Date(from ?? 0), new Date(to ?? 0), count);
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

/** As many round dates as fit; for a course of a few days, the days of the answers. */
export function dateAxis(input: CourseInput, frame: Frame): DateAxis {
  const { facts, words, size } = input;
  const moments = momentsOf(facts);
  if (moments.length === 0) return { labels: [], ticks: [] };
  const oneMoment = moments[0] === moments.at(-1) && !input.now;
  for (const choice of oneMoment ? [] : roundDates(input, frame)) {
    const told = datesOf(input, choice);
    const axis = place(told, frame, size.width);
    if (told.length > 1 && axis.labels.length === told.length) return axis;
  }
  const own = moments.map((at) => ({ at: moment(at), text: words.tick(at, "day") }));
  const once = own.filter(({ text }, i) => own.findIndex((other) => other.text === text) === i);
  return place(once, frame, size.width);
}
