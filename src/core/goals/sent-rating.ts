import type { GoalAnswer } from "../check-in/check-in.ts";
import type { PlainDate } from "../plain-date.ts";
import type { GoalRating } from "./goal.ts";

/** A rating that the client gave in a check-in. */
export interface SentRating extends GoalRating {
  /** Id of the goal. */
  readonly goal: string;
}

/** The ratings of a check-in that was answered on a day. A goal left empty has none: it is not a zero. */
export const sentRatings = (
  goals: readonly GoalAnswer[] | undefined,
  on: PlainDate,
): readonly SentRating[] =>
  (goals ?? []).flatMap(({ goal, value }) => (value === undefined ? [] : [{ goal, on, value }]));
