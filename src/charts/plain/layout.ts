import { line } from "d3";
import type { Instant } from "../../core/brand.ts";
import { type AxisWords, dateAxis, scoreLabels } from "../date-axis.ts";
import type { Box, Label, Segment, Size, TextDirection } from "../drawing.ts";
import { emptyLabel } from "../empty-label.ts";
import { makeFrame, numberRoom } from "../frame.ts";
import { markScale } from "../shapes.ts";
import { nameRoom, type SharedAxis } from "../common-axis.ts";
import { DAY, inTime, moment, runsOf, spanOf } from "../time.ts";

export interface PlainPoint {
  readonly at: Instant;
  readonly value: number;
}

export interface PlainInput {
  /** Scores only: answers without a score are no points. */
  readonly points: readonly PlainPoint[];
  /** All that the measure can have. */
  readonly range: readonly [number, number];
  readonly size: Size;
  readonly dir: TextDirection;
  readonly timeAxisDir: TextDirection;
  readonly axis?: SharedAxis | undefined;
  /** A stretch without a score longer than this breaks the line. */
  readonly gapDays: number;
  readonly words: AxisWords & { readonly empty: string };
}

export interface PlainLayout {
  readonly size: Size;
  readonly plot: Box;
  readonly runs: readonly string[];
  /** In order of time. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly outline: "circle" }[];
  readonly markScale: number;
  readonly dates: readonly Segment[];
  readonly labels: readonly Label[];
}

const UNDER = 8;

/** A line and its dates, and nothing that judges. Pure. */
export function layoutPlain(input: PlainInput): PlainLayout {
  const { range, size, dir, timeAxisDir, axis, gapDays, words } = input;
  const points = input.points.toSorted((a, b) => inTime(a.at, b.at));
  const moments = points.map(({ at }) => at);
  const ends = axis ? [axis.from, axis.to] : [];
  const shared = axis?.room[size.name];
  const frame = makeFrame({
    size,
    dir,
    timeAxisDir,
    range,
    span: spanOf([...moments, ...ends]),
    room: {
      start: Math.max(shared?.start ?? 0, numberRoom(range.map(words.score), size.type)),
      end: Math.max(shared?.end ?? 0, nameRoom([], size)),
    },
    lane: UNDER,
  });
  const x = ({ at }: PlainPoint) => frame.place(frame.time(moment(at)));
  const draw = line<PlainPoint>()
    .x(x)
    .y(({ value }) => frame.y(value))
    .digits(1);
  const isBroken = (before: PlainPoint, after: PlainPoint) =>
    moment(after.at) - moment(before.at) > gapDays * DAY;
  const dates = dateAxis({ moments, axis }, words, frame);
  return {
    size,
    plot: frame.box([frame.start, frame.top], [frame.end, frame.bottom]),
    runs: runsOf(points, isBroken)
      .filter((run) => run.length > 1)
      .map((run) => draw(run) ?? ""),
    marks: points.map((point) => ({ x: x(point), y: frame.y(point.value), outline: "circle" })),
    markScale: markScale(frame, points.length),
    dates: dates.ticks,
    labels: [
      ...scoreLabels(range, words, frame),
      ...dates.labels,
      ...(points.length === 0 ? [emptyLabel(words.empty, frame)] : []),
    ],
  };
}
