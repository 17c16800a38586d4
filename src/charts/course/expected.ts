import type { Instant } from "../../core/brand.ts";
import { towards } from "../../core/change/judge.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { Towards } from "../../core/series/summary-part.ts";
import {
  expectedCourse,
  type ExpectedScore,
  type Hidden,
} from "../../core/trajectory/expected-course.ts";
import { type GrowthModel, within } from "../../core/trajectory/growth-model.ts";
import { momentsOf } from "./frame.ts";

export interface ExpectedPoint extends ExpectedScore {
  readonly at: Instant;
}

/** What may be expected of somebody with this first score, at the sessions that took place. */
export interface Expected {
  readonly status: "shown";
  readonly model: GrowthModel;
  readonly experimental: boolean;
  /** In order of time. The first is the first score itself: that one is known. */
  readonly points: readonly [ExpectedPoint, ...ExpectedPoint[]];
  /** The last session that the model speaks of, where the course goes on after it. */
  readonly endsAt?: number;
  /** Where the latest score lies that the model speaks of. */
  readonly latest: LatestPlace;
}

export interface LatestPlace {
  readonly at: Instant;
  readonly value: number;
  readonly expected: ExpectedPoint;
  readonly place: "inner" | "outer" | "beyond";
  /** On which side of what is expected; "same" inside the inner band. */
  readonly side: Towards;
}

/**
 * The expected course of a client, from the first score alone. Each check-in counts
 * as one session, scored or not, as it does for the rules. Nothing is drawn for
 * sessions that are yet to come: nobody knows their dates.
 */
export function expectedOf(
  facts: Facts,
  model: GrowthModel | undefined,
): Expected | Hidden | { readonly status: "too-early" } {
  const [first] = facts.points;
  const moments = momentsOf(facts);
  const start = first ? moments.indexOf(first.at) + 1 : 1;
  const later = moments.map((_, index) => index + 1).filter((session) => session > start);
  const seen = first ? [{ session: start, value: first.value }] : [];
  const course = expectedCourse(model, seen, later, facts.range);
  if (course.status === "hidden") return course;
  const known = first && knownAt(first.at, start, first.value);
  const points = course.scores.flatMap((score): ExpectedPoint[] => {
    const at = moments[score.session - 1];
    return at === undefined ? [] : [{ ...score, at }];
  });
  const latest = latestOf(facts, points);
  if (!model || !known || !latest) return { status: "too-early" };
  const last = points.at(-1);
  return {
    status: "shown",
    model,
    experimental: course.experimental,
    points: [known, ...points],
    latest,
    ...(last && last.session < moments.length && { endsAt: last.session }),
  };
}

/** The first score is known, so it has no width. */
const knownAt = (at: Instant, session: number, value: number): ExpectedPoint => ({
  at,
  session,
  expected: value,
  band50: { from: value, to: value },
  band80: { from: value, to: value },
});

function latestOf(facts: Facts, points: readonly ExpectedPoint[]): LatestPlace | undefined {
  for (const expected of points.toReversed()) {
    const score = facts.points.findLast(({ at }) => at === expected.at);
    if (!score) continue;
    const { at, value } = score;
    const inner = within(expected.band50, value);
    const place = inner ? "inner" : within(expected.band80, value) ? "outer" : "beyond";
    const side = inner ? "same" : towards(facts.direction, value - expected.expected);
    return { at, value, expected, place, side };
  }
  return undefined;
}
