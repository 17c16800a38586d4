import { scaleLinear } from "d3";
import type { Instant } from "../../core/brand.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { Anchor, Box, CourseInput, Label, Segment } from "./course-layout.ts";
import { textWidth } from "./text-fit.ts";

export const LINE_HEIGHT = 1.25; // of the height of the type
const DAY = 86_400_000; // ms
/** Height of the lane under the axis: session ticks, and crosses for answers without a score. */
export const LANE = 20;
/** Between the edge of the plot and the first and last answer. */
const INSET = 16;
/** Between the plot and the names of the bands: room for a leader. */
export const LEADER = 12;

export const round = (value: number): number => Math.round(value * 10) / 10;
/** Instants are written so that the order of the texts is the order of time. */
export const inTime = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);
export const moment = (at: Instant): number => Date.parse(at);

/** When anything was answered, in order of time. */
export const momentsOf = ({ points, unscorable, otherVersions = [] }: Facts): Instant[] =>
  [...[...points, ...unscorable].map((point) => point.at), ...otherVersions].sort(inTime);

/**
 * The frame of the plot. Everything is measured along the line of the script,
 * from its start; `place` alone knows on which side that is.
 */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly time: (moment: number) => number;
  /** First and last moment on the axis. */
  readonly span: readonly [number, number];
  readonly y: (score: number) => number;
  readonly place: (inline: number) => number;
  readonly segment: (from: readonly [number, number], to: readonly [number, number]) => Segment;
  readonly box: (from: readonly [number, number], to: readonly [number, number]) => Box;
  readonly label: (wish: LabelWish) => Label;
}

export interface LabelWish {
  readonly kind: Label["kind"];
  readonly lines: readonly string[];
  readonly inline: number;
  /** Middle of the block of lines. */
  readonly centre: number;
  readonly anchor: Anchor;
}

const AHEAD = { start: 0, middle: 0.5, end: 1 } as const satisfies Record<Anchor, number>;

/** First and last moment on the axis. One moment alone stands in the middle of two days. */
function spanOf({ facts, now }: CourseInput): [number, number] {
  const moments = momentsOf(facts).map(moment);
  const from = Math.min(...moments);
  const to = Math.max(...moments, now && moments.length > 0 ? moment(now) : -Infinity);
  if (moments.length === 0) return [0, DAY];
  return from < to ? [from, to] : [from - DAY, from + DAY];
}

export function frameOf(input: CourseInput, { gutter }: { readonly gutter: number }): Frame {
  const { size, facts, dir, timeAxisDir, words } = input;
  const { width, height, type } = size;
  const numbers = facts.range.map((value) => textWidth(words.score(value), type));
  const start = Math.ceil(Math.max(...numbers) + 9);
  const end = width - gutter;
  const top = Math.ceil(type * 0.8);
  const bottom = Math.floor(height - LANE - type * 1.5);

  const place = (inline: number): number =>
    dir === "rtl" ? round(width - round(inline)) : round(inline);
  const along = [start + INSET, end - INSET];
  const span = spanOf(input);
  const time = scaleLinear(span, timeAxisDir === dir ? along : along.reverse());
  const y = scaleLinear(facts.range, [bottom, top]);

  const segment: Frame["segment"] = ([x1, y1], [x2, y2]) => ({
    x1: place(x1),
    y1: round(y1),
    x2: place(x2),
    y2: round(y2),
  });
  const box: Frame["box"] = ([x1, y1], [x2, y2]) => ({
    x: Math.min(place(x1), place(x2)),
    y: round(Math.min(y1, y2)),
    width: round(Math.abs(round(x2) - round(x1))),
    height: round(Math.abs(round(y2) - round(y1))),
  });
  const label: Frame["label"] = ({ kind, lines, inline, centre, anchor }) => {
    const wide = Math.max(...lines.map((line) => textWidth(line, type)));
    const tall = lines.length * type * LINE_HEIGHT;
    const from = inline - wide * AHEAD[anchor];
    return {
      kind,
      lines,
      anchor,
      x: place(inline),
      // 0.85 of a line down from its top is where the letters stand, in every face we use.
      y: round(centre - tall / 2 + type * 0.97),
      box: box([from, centre - tall / 2], [from + wide, centre + tall / 2]),
    };
  };
  return {
    top,
    bottom,
    start,
    end,
    type,
    time,
    span,
    place,
    segment,
    box,
    label,
    y: (score) => round(y(score)),
  };
}
