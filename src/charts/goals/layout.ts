import type { Instant } from "../../core/brand.ts";
import { wordsBeside } from "../beside.ts";
import { type AxisWords, dateAxis, scoreLabels } from "../date-axis.ts";
import { type Box, type Label, lineThrough, round, type Segment } from "../drawing.ts";
import type { Size, TextDirection } from "../drawing.ts";
import { emptyLabel } from "../empty-label.ts";
import { type Frame, LEADER, makeFrame, numberRoom } from "../frame.ts";
import type { PlacedMark } from "../mark-paths.ts";
import { markScale, type Outline } from "../shapes.ts";
import { nameRoom, type SharedAxis } from "../common-axis.ts";
import { wrap } from "../text-fit.ts";
import { endsOf, moment, spanOf } from "../time.ts";
import { valueLabels } from "../value-labels.ts";
import { type GoalEvent, goalEvents, type GoalFacts } from "./facts.ts";
import type { GoalRating, RatedBy } from "./input.ts";

export const OUTLINE_OF = {
  client: "circle",
  therapist: "square",
  milestone: "flag",
} as const satisfies Record<RatedBy | "milestone", Outline>;

export interface GoalLayoutInput {
  readonly facts: GoalFacts;
  readonly size: Size;
  readonly dir: TextDirection;
  readonly timeAxisDir: TextDirection;
  readonly now?: Instant | undefined;
  readonly axis?: SharedAxis | undefined;
  readonly words: AxisWords & { readonly expectedLevel: string; readonly empty: string };
}

export interface GoalLayout {
  readonly size: Size;
  readonly dir: TextDirection;
  readonly plot: Box;
  /** The level that was expected, where the form has one. */
  readonly expected?: Segment;
  /** One path per unbroken run of two ratings or more, of one person. */
  readonly runs: readonly { readonly by: RatedBy; readonly path: string }[];
  /** In order of time. */
  readonly marks: readonly PlacedMark[];
  readonly markScale: number;
  readonly dates: readonly Segment[];
  readonly labels: readonly Label[];
}

const UNDER = 8;
/** Row of milestones under the axis. */
const MILESTONES = 26;
/** A small panel: several stand above each other. */
const HEIGHT = { wide: 170, narrow: 170 } as const;

/** Numbers on the axis in their order of claim: the ends, the middle, then the rest. */
const claimsOf = ({ range: [low, high], form }: GoalFacts): readonly number[] =>
  form === "attainment" ? [low, high, 0, -1, 1] : [low, high, (low + high) / 2];

function frameOf(input: GoalLayoutInput, moments: readonly Instant[]): Frame {
  const { facts, dir, timeAxisDir, now, axis, words } = input;
  const hasMilestones = facts.milestones.length > 0;
  const height = HEIGHT[input.size.name] + (hasMilestones ? MILESTONES : 0);
  const size = { ...input.size, height };
  const shared = axis?.room[size.name];
  const ends = axis ? [axis.from, axis.to] : now && moments.length > 0 ? [now] : [];
  const names = facts.form === "attainment" ? [words.expectedLevel] : [];
  return makeFrame({
    size,
    dir,
    timeAxisDir,
    range: facts.range,
    span: spanOf([...endsOf(moments), ...(axis ? ends : [])], ends),
    sessions: axis?.sessions,
    room: {
      start: Math.max(shared?.start ?? 0, numberRoom(facts.range.map(words.score), size.type)),
      end: Math.max(shared?.end ?? 0, nameRoom(names, size)),
    },
    lane: UNDER + (hasMilestones ? MILESTONES : 0),
  });
}

/** Ratings of a goal over time, and the milestones under them. Pure. */
export function layoutGoal(input: GoalLayoutInput): GoalLayout {
  const { facts, dir, words, axis, now } = input;
  const events = goalEvents(facts);
  const moments = events.map(({ at }) => at);
  const frame = frameOf(input, moments);
  const x = (at: Instant) => frame.place(frame.time(moment(at)));
  const row = frame.bottom + UNDER + MILESTONES / 2 - 2;
  const placeOf = ({ at, value }: GoalRating) => ({ x: x(at), y: frame.y(value) });
  const dates = dateAxis({ moments, now, axis }, words, frame);
  const size = {
    ...input.size,
    height: Math.ceil(frame.bottom + frame.lane + frame.type * 1.5),
  };
  const place = (event: GoalEvent) =>
    event.kind === "rating"
      ? { y: frame.y(event.rating.value), outline: OUTLINE_OF[event.rating.by] }
      : { y: round(row), outline: OUTLINE_OF.milestone };
  return {
    size,
    dir,
    plot: frame.box([frame.start, frame.top], [frame.end, frame.bottom]),
    ...(facts.form === "attainment" && {
      expected: frame.segment([frame.start, frame.y(0)], [frame.end, frame.y(0)]),
    }),
    runs: facts.rated.flatMap(({ by, runs }) =>
      runs
        .filter((run) => run.length > 1)
        .map((run) => ({ by, path: lineThrough(run.map(placeOf)) })),
    ),
    marks: events.map((event) => ({ x: x(event.at), ...place(event) })),
    markScale: markScale(frame, Math.max(0, ...facts.rated.map(({ ratings }) => ratings.length))),
    dates: dates.ticks,
    labels: [
      ...scoreLabels(claimsOf(facts), words, frame),
      ...dates.labels,
      ...numbersOf(input, frame),
      ...wordsBeside(
        facts.milestones.map(({ at, text }) => ({ inline: frame.time(moment(at)), text })),
        row,
        frame,
      ),
      ...namesOf(input, frame),
    ],
  };
}

/** First and latest number of the client, else of the therapist: a small panel has room for no more. */
function numbersOf({ facts, words }: GoalLayoutInput, frame: Frame): readonly Label[] {
  const [first] = facts.rated;
  return first ? valueLabels({ points: first.ratings, runs: first.runs }, words.score, frame) : [];
}

function namesOf({ facts, words, size }: GoalLayoutInput, frame: Frame): readonly Label[] {
  const { type } = frame;
  const expected = frame.label({
    kind: "name",
    lines: wrap(words.expectedLevel, { room: size.width - frame.end - LEADER - 1, type, most: 2 }),
    inline: frame.end + LEADER,
    centre: frame.y(0),
    anchor: "start",
  });
  return [
    ...(facts.form === "attainment" ? [expected] : []),
    ...(facts.rated.length === 0 ? [emptyLabel(words.empty, frame)] : []),
  ];
}
