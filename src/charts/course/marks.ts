import type { Instant } from "../../core/brand.ts";
import { oncePerObject } from "../../core/memo.ts";
import type { Facts, ScoredPoint } from "../../core/series/facts.ts";
import type { Mark, Shape } from "./course-layout.ts";
import { lineThrough, round } from "../drawing.ts";
import type { Frame } from "../frame.ts";
import { inTime, moment, runsOf as runsIn } from "../time.ts";
import { LANE } from "./frame.ts";

/** Order of the legend, and of claim: what touches the score itself is shown first. */
export const SHAPE_ORDER = [
  "circle",
  "diamond",
  "square",
  "triangle",
  "cross",
  "ring",
] as const satisfies readonly Shape[];

/** One form per answer. The table and the sentence say all that applies; the form says the weightiest. */
export function shapeOf(
  point: ScoredPoint,
  { localeChanges, layoutChanges }: Pick<Facts, "localeChanges" | "layoutChanges">,
): Shape {
  if (point.prorated) return "diamond";
  if (point.mode !== "screen") return "square";
  const isChanged = localeChanges.includes(point.at) || layoutChanges.includes(point.at);
  return isChanged ? "triangle" : "circle";
}

/** The scores where they belong, in order of time; line and session ticks stand on them too. */
export const scoredMarks = (facts: Facts, frame: Frame): readonly Mark[] =>
  facts.points.map((point, index) => ({
    at: point.at,
    x: frame.place(frame.time(moment(point.at))),
    y: frame.y(point.value),
    shape: shapeOf(point, facts),
    point: index,
  }));

/** Every answer in order of time: the scores, and the rest in the lane below the axis. */
export function marksOf(facts: Facts, scored: readonly Mark[], frame: Frame): readonly Mark[] {
  const inLane =
    (shape: Shape) =>
    (at: Instant): Mark => ({
      at,
      x: frame.place(frame.time(moment(at))),
      y: round(frame.bottom + LANE / 2 + 1),
      shape,
    });
  const unscored = facts.unscorable.map(({ at }) => inLane("cross")(at));
  const others = (facts.otherVersions ?? []).map(inLane("ring"));
  if (unscored.length + others.length === 0) return scored;
  return [...scored, ...unscored, ...others].sort((a, b) => inTime(a.at, b.at));
}

export const haveOneShape = (marks: readonly Mark[]): boolean =>
  marks.every(({ shape }) => shape === marks[0]?.shape);

/** Runs of scores without a gap between them; found once for both drawings. */
export const runsOf = oncePerObject(({ points, gaps }: Facts) =>
  runsIn(points, (before, after) =>
    gaps.some((gap) => gap.from >= before.at && gap.to <= after.at),
  ),
);

/** A line through each run of two scores or more. */
export function pathsOf(facts: Facts, scored: readonly Mark[]): string[] {
  let end = 0;
  return runsOf(facts)
    .map(({ length }) => scored.slice(end, (end += length)))
    .filter((run) => run.length > 1)
    .map(lineThrough);
}
