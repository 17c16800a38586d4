import { daysFrom, type PlainDate } from "../plain-date.ts";
import { goalAttainment } from "../scoring/goal-attainment.ts";
import { type Attained, type Goal, type GoalRating, LEVELS, type Milestone } from "./goal.ts";

/** When a goal is to be looked at again. */
export type Review =
  | { readonly state: "none" }
  /** `days` is 0 on the day itself. */
  | { readonly state: "due"; readonly days: number }
  | { readonly state: "coming"; readonly days: number };

/** Whether a goal's review is due on a day. Only goals that somebody works on have reviews. */
export function reviewOf({ status, reviewOn }: Goal, today: PlainDate): Review {
  if (status !== "active" || reviewOn === undefined) return { state: "none" };
  const days = daysFrom(today, reviewOn);
  return days > 0 ? { state: "coming", days } : { state: "due", days: daysFrom(reviewOn, today) };
}

/** How far the milestones of a goal are reached. */
export interface MilestoneFacts {
  readonly reached: number;
  readonly all: number;
  /** The one that was reached last. */
  readonly latest?: Milestone & { readonly reachedOn: PlainDate };
  /** The first one that is still to come. */
  readonly next?: Milestone;
}

const isReached = (
  milestone: Milestone,
): milestone is Milestone & { readonly reachedOn: PlainDate } => milestone.reachedOn !== undefined;

export function milestoneFacts({ milestones }: Pick<Goal, "milestones">): MilestoneFacts {
  const reached = milestones.filter(isReached);
  const latest = reached.toSorted((a, b) => (a.reachedOn < b.reachedOn ? -1 : 1)).at(-1);
  const next = milestones.find((one) => !isReached(one));
  return {
    reached: reached.length,
    all: milestones.length,
    ...(latest && { latest }),
    ...(next && { next }),
  };
}

/** What there is to be glad about: a milestone, or the goal itself. */
export type Celebration =
  | { readonly what: "milestone"; readonly milestone: Milestone; readonly on: PlainDate }
  | { readonly what: "all-milestones" }
  | { readonly what: "goal" };

/**
 * What was reached between two days, both included. Told by what was written down, so it stays
 * true when the page is opened again.
 */
export function celebrationsOf(
  goal: Pick<Goal, "milestones" | "status">,
  since: PlainDate,
  today: PlainDate,
): readonly Celebration[] {
  const fresh = goal.milestones
    .filter(isReached)
    .filter(({ reachedOn }) => reachedOn >= since && reachedOn <= today);
  const { reached, all } = milestoneFacts(goal);
  return [
    ...fresh.map((milestone): Celebration => ({
      what: "milestone",
      milestone,
      on: milestone.reachedOn,
    })),
    ...(fresh.length > 0 && reached === all ? [{ what: "all-milestones" } as const] : []),
    ...(goal.status === "reached" ? [{ what: "goal" } as const] : []),
  ];
}

/** What the ratings of one goal show, in order of time. */
export interface RatingFacts {
  readonly count: number;
  readonly first?: GoalRating;
  readonly latest?: GoalRating;
  readonly previous?: GoalRating;
  readonly highest?: GoalRating;
  /** From the first to the latest, in points of 0 to 10. */
  readonly change?: number;
  readonly sinceLast?: number;
}

/** Facts of a goal's ratings. No rating stands for nothing: it is not a zero. */
export function ratingFacts(ratings: readonly GoalRating[]): RatingFacts {
  const inOrder = ratings.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const [first] = inOrder;
  const latest = inOrder.at(-1);
  const previous = inOrder.at(-2);
  if (!first || !latest) return { count: 0 };
  const highest = inOrder.reduce((best, one) => (one.value > best.value ? one : best), first);
  return {
    count: inOrder.length,
    first,
    latest,
    highest,
    ...(previous && {
      previous,
      change: latest.value - first.value,
      sinceLast: latest.value - previous.value,
    }),
  };
}

/**
 * T-score of the goals that were rated on the five levels; nothing where none was.
 *
 * @unit T-score: 50 as expected, 10 one standard deviation
 * @source Kiresuk & Sherman (1968), doi:10.1007/BF01530764, see `goalAttainment()`
 */
export function attainmentOf(attained: readonly Attained[]): number | undefined {
  const counted = attained.filter(({ weight }) => weight > 0);
  if (counted.length === 0) return undefined;
  const values = counted.map(({ level }) => LEVELS.find(({ key }) => key === level)?.value ?? 0);
  return goalAttainment(
    values,
    counted.map(({ weight }) => weight),
  );
}
