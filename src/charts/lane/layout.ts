import type { Instant } from "../../core/brand.ts";
import { wordsBeside } from "../beside.ts";
import { type AxisWords, dateAxis } from "../date-axis.ts";
import { type Label, round, type Segment, type Size, type TextDirection } from "../drawing.ts";
import { emptyLabel } from "../empty-label.ts";
import { BEFORE_PLOT, LEADER, LINE_HEIGHT, makeFrame } from "../frame.ts";
import type { PlacedMark } from "../mark-paths.ts";
import { markScale, type Outline } from "../shapes.ts";
import { nameRoom, type SharedAxis } from "../common-axis.ts";
import { wrap } from "../text-fit.ts";
import { moment, spanOf } from "../time.ts";
import type { LaneFacts } from "./facts.ts";
import { type LaneKind, type LaneRow, rowOf, rowsOf } from "./input.ts";

export const OUTLINE_OF = {
  session: "circle",
  missed: "cross",
  medication: "plus",
  "case-review": "square",
  life: "diamond",
  other: "triangle",
} as const satisfies Record<LaneKind, Outline>;

export const KINDS = Object.keys(OUTLINE_OF) as readonly LaneKind[];

export interface LaneInput {
  readonly facts: LaneFacts;
  readonly size: Size;
  readonly dir: TextDirection;
  readonly timeAxisDir: TextDirection;
  readonly now?: Instant | undefined;
  readonly axis?: SharedAxis | undefined;
  readonly words: Omit<AxisWords, "score"> & {
    readonly rows: Readonly<Record<LaneRow, string>>;
    readonly empty: string;
  };
}

export interface LaneLayout {
  readonly size: Size;
  readonly dir: TextDirection;
  /** In order of time. */
  readonly marks: readonly PlacedMark[];
  readonly markScale: number;
  readonly rows: readonly Segment[];
  readonly dates: readonly Segment[];
  readonly labels: readonly Label[];
}

/** Missed sessions stand below those that took place, so that a few are seen among many. */
const ASIDE = {
  session: -0.45,
  missed: 0.45,
  medication: 0,
  "case-review": 0,
  life: 0,
  other: 0,
} as const satisfies Record<LaneKind, number>;

/** Room under the rows, above the dates. */
const UNDER = 4;

/** Two lines of a name fit into a row. */
const rowHeight = ({ type }: Size): number => Math.ceil(2 * type * LINE_HEIGHT + 2);

/** The size of a drawing with so many rows. */
const sized = (size: Size, rows: number): Size => ({
  ...size,
  height: Math.ceil(size.type * 0.8 + rows * rowHeight(size) + UNDER + size.type * 1.5),
});

/** Sessions and events on the axis of time that the charts above have. Pure. */
export function layoutLane(input: LaneInput): LaneLayout {
  const { facts, dir, timeAxisDir, now, axis, words } = input;
  const rows = rowsOf(facts.entries);
  const size = sized(input.size, rows.length);
  const moments = facts.entries.map(({ at }) => at);
  const names = rows.map((row) => words.rows[row]);
  const shared = axis?.room[size.name];
  const ends = axis ? [axis.from, axis.to] : now && moments.length > 0 ? [now] : [];
  const frame = makeFrame({
    size,
    dir,
    timeAxisDir,
    range: [0, 1],
    span: spanOf([...moments, ...(axis ? ends : [])], ends),
    sessions: axis?.sessions,
    room: {
      start: Math.max(shared?.start ?? 0, BEFORE_PLOT),
      end: Math.max(shared?.end ?? 0, nameRoom(names, size)),
    },
    lane: UNDER,
  });
  const centreOf = (row: LaneRow) =>
    frame.top + (rows.indexOf(row) + 0.5) * ((frame.bottom - frame.top) / rows.length);
  const placed = facts.entries.map((entry) => ({
    entry,
    inline: frame.time(moment(entry.at)),
    centre: centreOf(rowOf(entry)) + ASIDE[entry.kind] * size.type,
  }));
  const dates = dateAxis({ moments, now, axis }, { ...words, score: String }, frame);
  const room = size.width - frame.end - LEADER - 1;
  return {
    size,
    dir,
    marks: placed.map(({ entry, inline, centre }) => ({
      x: frame.place(inline),
      y: round(centre),
      outline: OUTLINE_OF[entry.kind],
    })),
    markScale: markScale(frame, facts.at.session.length + facts.at.missed.length),
    // Between the rows and not through them: words stand in the rows.
    rows: rows.slice(1).map((row) => {
      const y = (centreOf(row) + centreOf(rows[rows.indexOf(row) - 1] ?? row)) / 2;
      return frame.segment([frame.start, y], [frame.end, y]);
    }),
    dates: dates.ticks,
    labels: [
      ...rows.map((row) =>
        frame.label({
          kind: "row",
          lines: wrap(words.rows[row], { room, type: frame.type, most: 2 }),
          inline: frame.end + LEADER,
          centre: centreOf(row),
          anchor: "start",
        }),
      ),
      ...dates.labels,
      ...rows.flatMap((row) =>
        wordsBeside(
          placed
            .filter(({ entry }) => rowOf(entry) === row)
            .map(({ entry, inline }) => ({
              inline,
              text: row === "session" ? undefined : entry.text,
            })),
          centreOf(row),
          frame,
        ),
      ),
      ...(input.facts.entries.length === 0
        ? [emptyLabel(input.words.empty, frame, centreOf("session"))]
        : []),
    ],
  };
}
