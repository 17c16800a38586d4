import { towards } from "../../core/change/judge.ts";
import type { Towards } from "../../core/series/summary-part.ts";
import { oncePerObject } from "../../core/memo.ts";
import { MS_PER_DAY } from "../../core/plain-date.ts";
import { inTime, moment, runsOf } from "../time.ts";
import type { GoalForm, GoalInput, GoalMilestone, GoalRating, RatedBy } from "./input.ts";
import { RANGE_OF } from "./input.ts";

/** The ratings of one person. Those of two people are never averaged. */
export interface RatedFacts {
  readonly by: RatedBy;
  /** In order of time. */
  readonly ratings: readonly [GoalRating, ...GoalRating[]];
  /** The same without the gaps between them. */
  readonly runs: readonly (readonly GoalRating[])[];
  readonly first: GoalRating;
  readonly latest: GoalRating;
  /** From the first to the latest: size and side. */
  readonly change: RatingChange;
}

export interface RatingChange {
  /** Always positive: `towards` says the rest. */
  readonly points: number;
  readonly towards: Towards;
}

export interface GoalFacts {
  readonly text: string;
  readonly form: GoalForm;
  readonly range: readonly [number, number];
  /** Who rated it at all; the client first. */
  readonly rated: readonly RatedFacts[];
  readonly milestones: readonly GoalMilestone[];
}

/** Higher is more of the goal, in both forms. */
export const changeFrom = (first: GoalRating, latest: GoalRating): RatingChange => ({
  points: Math.abs(latest.value - first.value),
  towards: towards("higher-is-better", latest.value - first.value),
});

/** All that may be said about one goal. */
export function goalFacts(
  { text, ratings, milestones }: GoalInput,
  { form, gapDays }: { readonly form: GoalForm; readonly gapDays: number },
): GoalFacts {
  const [lowest, highest] = RANGE_OF[form];
  const usable = ratings.filter(({ value }) => value >= lowest && value <= highest);
  const rated = (["client", "therapist"] as const).flatMap((by): RatedFacts[] => {
    const own = usable.filter((one) => one.by === by).toSorted((a, b) => inTime(a.at, b.at));
    const [first, ...more] = own;
    if (!first) return [];
    const latest = more.at(-1) ?? first;
    const isBroken = (before: GoalRating, after: GoalRating) =>
      moment(after.at) - moment(before.at) > gapDays * MS_PER_DAY;
    return [
      {
        by,
        ratings: [first, ...more],
        runs: runsOf(own, isBroken),
        first,
        latest,
        change: changeFrom(first, latest),
      },
    ];
  });
  return {
    text,
    form,
    range: RANGE_OF[form],
    rated,
    milestones: milestones.toSorted((a, b) => inTime(a.at, b.at)),
  };
}

/** One moment of a goal: a rating or a milestone. */
export type GoalEvent =
  | {
      readonly kind: "rating";
      readonly at: GoalRating["at"];
      readonly rating: GoalRating;
      /** Absent for the first rating of that person. */
      readonly change?: RatingChange;
    }
  | {
      readonly kind: "milestone";
      readonly at: GoalMilestone["at"];
      readonly milestone: GoalMilestone;
    };

/** Everything in order of time: rows of the table, and stops of the read-out. */
export const goalEvents = oncePerObject(({ rated, milestones }: GoalFacts): readonly GoalEvent[] =>
  [
    ...rated.flatMap(({ ratings, first }) =>
      ratings.map((rating): GoalEvent => ({
        kind: "rating",
        at: rating.at,
        rating,
        ...(rating !== first && { change: changeFrom(first, rating) }),
      })),
    ),
    ...milestones.map((milestone): GoalEvent => ({
      kind: "milestone",
      at: milestone.at,
      milestone,
    })),
  ].toSorted((a, b) => inTime(a.at, b.at)),
);
