import type { Instant } from "../../core/brand.ts";
import { MS_PER_DAY } from "../../core/plain-date.ts";
import { type AxisWords, dateAxis, scoreLabels } from "../date-axis.ts";
import {
  type Box,
  type Label,
  lineThrough,
  overlap,
  type Segment,
  type Size,
  type TextDirection,
} from "../drawing.ts";
import { emptyLabel } from "../empty-label.ts";
import { type Frame, LEADER, LINE_HEIGHT, makeFrame, numberRoom } from "../frame.ts";
import type { PlacedMark } from "../mark-paths.ts";
import { markScale } from "../shapes.ts";
import { nameRoom, type SharedAxis } from "../common-axis.ts";
import { wrap } from "../text-fit.ts";
import { endsOf, inTime, moment, runsOf, spanOf } from "../time.ts";

export interface PlainPoint {
  readonly at: Instant;
  readonly value: number;
}

/** What somebody asked to see beside the line: parts of the range with their names, and a limit. */
export interface PlainBands {
  readonly spans: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly cutoff?: { readonly name: string; readonly value: number } | undefined;
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
  readonly bands?: PlainBands | undefined;
}

export interface PlainLayout {
  readonly size: Size;
  readonly plot: Box;
  readonly runs: readonly string[];
  /** In order of time. */
  readonly marks: readonly PlacedMark[];
  readonly markScale: number;
  readonly dates: readonly Segment[];
  readonly labels: readonly Label[];
  /** Between bands; empty unless they were asked for. */
  readonly boundaries: readonly Segment[];
  readonly cutoff?: Segment;
}

const UNDER = 8;

const NO_BANDS: PlainBands = { spans: [] };

/**
 * Names at the middle of what they name; one that would touch another stands in the words only.
 * The cut-off's is the last to be placed, and moves aside by a line or two.
 */
function nameLabels({ spans, cutoff }: PlainBands, frame: Frame): readonly Label[] {
  const room = frame.width - frame.end - LEADER;
  const line = frame.type * LINE_HEIGHT;
  const named = (kind: string, text: string) => ({
    kind,
    lines: wrap(text, { room, type: frame.type, most: 2 }),
  });
  const all = [
    ...spans.map(({ name, from, to }) => ({
      ...named("band", name),
      centres: [(frame.y(from) + frame.y(to)) / 2],
    })),
    ...(cutoff
      ? [
          {
            ...named("cutoff", cutoff.name),
            centres: [0, -1, 1, -2, 2].map((lines) => frame.y(cutoff.value) + lines * line),
          },
        ]
      : []),
  ];
  const labels: Label[] = [];
  for (const { centres, ...name } of all) {
    const tries = centres.map((centre) =>
      frame.label({ ...name, centre, inline: frame.end + LEADER, anchor: "start" }),
    );
    const clear = tries.find(({ box }) => !labels.some((other) => overlap(other.box, box)));
    if (clear) labels.push(clear);
  }
  return labels;
}

/** A line and its dates, and nothing that judges unless it was asked for. Pure. */
export function layoutPlain(input: PlainInput): PlainLayout {
  const { range, size, dir, timeAxisDir, axis, gapDays, words, bands = NO_BANDS } = input;
  const names = [...bands.spans, ...(bands.cutoff ? [bands.cutoff] : [])].map(({ name }) => name);
  const points = input.points.toSorted((a, b) => inTime(a.at, b.at));
  const moments = points.map(({ at }) => at);
  const ends = axis ? [axis.from, axis.to] : [];
  const shared = axis?.room[size.name];
  const frame = makeFrame({
    size,
    dir,
    timeAxisDir,
    range,
    span: spanOf([...endsOf(moments), ...ends]),
    room: {
      start: Math.max(shared?.start ?? 0, numberRoom(range.map(words.score), size.type)),
      end: Math.max(shared?.end ?? 0, nameRoom(names, size)),
    },
    lane: UNDER,
  });
  const x = ({ at }: PlainPoint) => frame.place(frame.time(moment(at)));
  const place = (point: PlainPoint) => ({ x: x(point), y: frame.y(point.value) });
  const isBroken = (before: PlainPoint, after: PlainPoint) =>
    moment(after.at) - moment(before.at) > gapDays * MS_PER_DAY;
  const across = (value: number) =>
    frame.segment([frame.start, frame.y(value)], [frame.end, frame.y(value)]);
  const dates = dateAxis({ moments, axis }, words, frame);
  return {
    size,
    plot: frame.box([frame.start, frame.top], [frame.end, frame.bottom]),
    runs: runsOf(points, isBroken)
      .filter((run) => run.length > 1)
      .map((run) => lineThrough(run.map(place))),
    marks: points.map((point) => ({ ...place(point), outline: "circle" })),
    markScale: markScale(frame, points.length),
    dates: dates.ticks,
    labels: [
      ...scoreLabels(range, words, frame),
      ...dates.labels,
      ...nameLabels(bands, frame),
      ...(points.length === 0 ? [emptyLabel(words.empty, frame)] : []),
    ],
    boundaries: bands.spans.filter(({ from }) => from > range[0]).map(({ from }) => across(from)),
    ...(bands.cutoff && { cutoff: across(bands.cutoff.value) }),
  };
}
