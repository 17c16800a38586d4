import { type Anchor, type Box, type Label, round, type Segment, type Size } from "./drawing.ts";
import type { TextDirection } from "./drawing.ts";
import type { SessionAxis } from "./session-axis.ts";
import { textWidth } from "./text-fit.ts";
import type { Span } from "./time.ts";

export const LINE_HEIGHT = 1.25; // of the height of the type
/** Between the edge of the plot and the first and last mark. */
const INSET = 16;
/** Between the plot and the names beside it: room for a leader. */
export const LEADER = 12;
/** Between the numbers on the score axis and the plot. */
export const BEFORE_PLOT = 9;

/** Room left of and right of a plot in left-to-right script. */
export interface Room {
  readonly start: number;
  readonly end: number;
}

export interface FrameInput {
  readonly size: Size;
  /** Direction of the script: on which side the labels stand. */
  readonly dir: TextDirection;
  /** Direction in which time runs; a setting of the locale, not of the script. */
  readonly timeAxisDir: TextDirection;
  /** Lowest and highest number on the upright axis: always all that the measure can have. */
  readonly range: readonly [number, number];
  readonly span: Span;
  /** Places by the number of the session instead of by time. */
  readonly sessions?: SessionAxis | undefined;
  readonly room: Room;
  /** Height of the lane under the axis, above the dates. */
  readonly lane: number;
}

/**
 * The frame of the plot. Everything is measured along the line of the script,
 * from its start; `place` alone knows on which side that is.
 */
export interface Frame {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly lane: number;
  readonly time: (moment: number) => number;
  /** First and last moment on the axis. */
  readonly span: Span;
  readonly y: (score: number) => number;
  readonly place: (inline: number) => number;
  readonly segment: (from: readonly [number, number], to: readonly [number, number]) => Segment;
  readonly box: (from: readonly [number, number], to: readonly [number, number]) => Box;
  readonly label: <Kind extends string>(wish: LabelWish<Kind>) => Label<Kind>;
}

export interface LabelWish<Kind extends string> {
  readonly kind: Kind;
  readonly lines: readonly string[];
  readonly inline: number;
  /** Middle of the block of lines. */
  readonly centre: number;
  readonly anchor: Anchor;
}

const AHEAD = { start: 0, middle: 0.5, end: 1 } as const satisfies Record<Anchor, number>;

/** Room that numbers need before the plot. */
export const numberRoom = (numbers: readonly string[], type: number): number =>
  Math.ceil(Math.max(0, ...numbers.map((text) => textWidth(text, type))) + BEFORE_PLOT);

/** As `scaleLinear()` of d3 for two numbers, and much lighter: a page asks it thousands of times. */
export function linear(
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): (value: number) => number {
  return (value) => {
    const share = from === to ? 0.5 : (value - from) / (to - from);
    return low * (1 - share) + high * share;
  };
}

export function makeFrame(input: FrameInput): Frame {
  const { size, dir, timeAxisDir, range, span, sessions, room, lane } = input;
  const { width, height, type } = size;
  const start = room.start;
  const end = width - room.end;
  const top = Math.ceil(type * 0.8);
  const bottom = Math.floor(height - lane - type * 1.5);

  const place = (inline: number): number =>
    dir === "rtl" ? round(width - round(inline)) : round(inline);
  const [first, last] = [start + INSET, end - INSET];
  const ends = timeAxisDir === dir ? ([first, last] as const) : ([last, first] as const);
  const along = linear(sessions?.span ?? span, ends);
  const time = sessions ? (at: number) => along(sessions.place(at)) : along;
  const y = linear(range, [bottom, top]);

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
    width,
    top,
    bottom,
    start,
    end,
    type,
    lane,
    time,
    span,
    place,
    segment,
    box,
    label,
    y: (score) => round(y(score)),
  };
}
