import type { Instant } from "../../core/brand.ts";
import { type AxisWords, dateAxis, scoreLabels } from "../date-axis.ts";
import type { Box, Label, Segment, Size, TextDirection } from "../drawing.ts";
import { emptyLabel } from "../empty-label.ts";
import { makeFrame, numberRoom } from "../frame.ts";
import type { PlacedMark } from "../mark-paths.ts";
import { markScale } from "../shapes.ts";
import { inTime, moment, spanOf } from "../time.ts";

/** Mean and range of one day's answers. */
export interface DayPoint {
  /** Noon of the day, by the clock of the axis. */
  readonly at: Instant;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

export interface DailyInput {
  readonly points: readonly DayPoint[];
  /** All that can be answered. */
  readonly range: readonly [number, number];
  readonly size: Size;
  readonly dir: TextDirection;
  readonly timeAxisDir: TextDirection;
  readonly words: AxisWords & { readonly empty: string };
}

export interface DailyLayout {
  readonly size: Size;
  readonly plot: Box;
  /** The mean of each day, in order of time. */
  readonly marks: readonly PlacedMark[];
  /** From the lowest to the highest answer of each day, in order of time. */
  readonly ranges: readonly Segment[];
  readonly markScale: number;
  readonly dates: readonly Segment[];
  readonly labels: readonly Label[];
}

const UNDER = 8;
const BESIDE_PLOT = 16;

/** A dot for each day's mean and a line over its range; nothing that judges. Pure. */
export function layoutDaily(input: DailyInput): DailyLayout {
  const { range, size, dir, timeAxisDir, words } = input;
  const points = input.points.toSorted((a, b) => inTime(a.at, b.at));
  const moments = points.map(({ at }) => at);
  const room = { start: numberRoom(range.map(words.score), size.type), end: BESIDE_PLOT };
  const span = spanOf(moments);
  const frame = makeFrame({ size, dir, timeAxisDir, range, span, room, lane: UNDER });
  const inline = ({ at }: DayPoint) => frame.time(moment(at));
  const dates = dateAxis({ moments }, words, frame);
  return {
    size,
    plot: frame.box([frame.start, frame.top], [frame.end, frame.bottom]),
    marks: points.map((point) => ({
      x: frame.place(inline(point)),
      y: frame.y(point.mean),
      outline: "circle",
    })),
    ranges: points.map((point) =>
      frame.segment([inline(point), frame.y(point.most)], [inline(point), frame.y(point.least)]),
    ),
    markScale: markScale(frame, points.length),
    dates: dates.ticks,
    labels: [
      ...scoreLabels(range, words, frame),
      ...dates.labels,
      ...(points.length === 0 ? [emptyLabel(words.empty, frame)] : []),
    ],
  };
}
