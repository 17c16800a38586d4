import type { GoalForm, GoalInput } from "../../charts/goals/input.ts";
import type { GoalLine } from "../../contract/staff-goals.ts";
import { LEVELS } from "../../core/goals/goal.ts";
import { noonOf } from "../../core/i18n/noon.ts";
import type { WallClock } from "../../core/i18n/wall-clock.ts";

const MOST = 4;

/**
 * Goals as charts draw them: those that are worked on first, and no more than a page holds. A
 * goal with agreed levels is drawn by them where it was rated so, else by nearness.
 */
export const goalInputs = (
  clock: WallClock,
  goals: readonly GoalLine[],
): readonly (GoalInput & { readonly form: GoalForm })[] =>
  goals
    .filter(({ goal: { status } }) => status === "active" || status === "reached")
    .toSorted((a, b) => Number(b.goal.status === "active") - Number(a.goal.status === "active"))
    .slice(0, MOST)
    .map(({ id, goal, ratings }) => {
      const levels = ratings.flatMap(({ on, level }) => {
        const value = LEVELS.find(({ key }) => key === level)?.value;
        return value === undefined ? [] : [{ on, value }];
      });
      const near = ratings.flatMap(({ on, value }) => (value === undefined ? [] : [{ on, value }]));
      const form = near.length === 0 && levels.length > 0 ? "attainment" : "rating";
      return {
        goalId: id,
        text: goal.text,
        form,
        // Ratings are written down in the session, as the client says them.
        ratings: (form === "rating" ? near : levels).map(({ on, value }) => ({
          at: noonOf(clock, on),
          value,
          by: "client" as const,
        })),
        milestones: goal.milestones.flatMap(({ text, reachedOn }) =>
          reachedOn === undefined ? [] : [{ at: noonOf(clock, reachedOn), text }],
        ),
      };
    });
