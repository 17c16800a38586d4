import { daysFrom, isPlainDate, type PlainDate } from "../plain-date.ts";
import { err, ok, type Result } from "../result.ts";
import {
  allOf,
  choiceProblems,
  type FieldProblem,
  oneOf,
  textProblems,
  type Written,
} from "../written.ts";
import {
  type Goal,
  type GoalStatus,
  type LevelKey,
  LEVELS,
  type Milestone,
  SMART,
  type SmartPart,
  STATUSES,
} from "./goal.ts";

/** Names of the fields of a goal's form. `milestone` and `reached` may be sent many times. */
export type GoalField =
  "text" | SmartPart | "milestone" | "reached" | "review" | "status" | `level-${LevelKey}`;

/**
 * Characters and entries that a goal may have, and days until its review.
 *
 * @source our own choice: a goal fits a line or two, a plan fits a page
 */
export const GOAL_LIMITS = { text: 300, detail: 300, milestones: 8, level: 200, review: 730 };

/**
 * A goal from the fields of a form, or every field that cannot be kept. Milestones that are left
 * empty fall away; the n-th `reached` is the day of the n-th `milestone`, empty while it is to come.
 *
 * @param today a review lies on this day or later, a reached milestone not later
 */
export function readGoal(
  form: Written,
  today: PlainDate,
): Result<Goal, readonly FieldProblem<GoalField>[]> {
  const text = oneOf(form, "text");
  const review = oneOf(form, "review");
  const status = oneOf(form, "status") || "active";
  const details = SMART.map((part) => [part, oneOf(form, part)] as const);
  const levels = LEVELS.map(({ key }) => [key, oneOf(form, `level-${key}`)] as const);
  const milestones = milestonesOf(form);
  const problems = [
    ...textProblems("text", text, { limit: GOAL_LIMITS.text, needed: true }),
    ...details.flatMap(([part, detail]) =>
      textProblems(part, detail, { limit: GOAL_LIMITS.detail, needed: false }),
    ),
    ...milestoneProblems(milestones, today),
    ...reviewProblems(review, status, today),
    ...choiceProblems("status", status, STATUSES),
    ...levelProblems(levels),
  ];
  if (problems.length > 0) return err(problems);
  return ok({
    text,
    details: Object.fromEntries(details.filter(([, detail]) => detail !== "")),
    milestones: milestones.map(({ text: step, reached }): Milestone =>
      reached === "" ? { text: step } : { text: step, reachedOn: reached as PlainDate },
    ),
    ...(review !== "" && { reviewOn: review as PlainDate }),
    ...(levels.every(([, level]) => level !== "") && {
      levels: Object.fromEntries(levels) as Record<LevelKey, string>,
    }),
    status: status as GoalStatus,
  });
}

const milestonesOf = (form: Written) => {
  const reached = allOf(form, "reached");
  return allOf(form, "milestone")
    .map((text, place) => ({ text: text.trim(), reached: (reached[place] ?? "").trim() }))
    .filter(({ text }) => text !== "");
};

function milestoneProblems(
  milestones: ReturnType<typeof milestonesOf>,
  today: PlainDate,
): readonly FieldProblem<"milestone" | "reached">[] {
  const limit = GOAL_LIMITS.milestones;
  return [
    ...(milestones.length > limit
      ? [{ field: "milestone", problem: "too-many", limit } as const]
      : []),
    ...milestones.flatMap(({ text, reached }) => [
      ...textProblems("milestone", text, { limit: GOAL_LIMITS.level, needed: true }),
      ...reachedProblems(reached, today),
    ]),
  ];
}

function reachedProblems(reached: string, today: PlainDate): readonly FieldProblem<"reached">[] {
  if (reached === "") return [];
  if (!isPlainDate(reached)) return [{ field: "reached", problem: "not-a-day" }];
  return reached > today ? [{ field: "reached", problem: "in-the-future" }] : [];
}

/** A goal that nobody works on any more keeps the review that it had. */
function reviewProblems(
  review: string,
  status: string,
  today: PlainDate,
): readonly FieldProblem<"review">[] {
  if (review === "") return [];
  if (!isPlainDate(review)) return [{ field: "review", problem: "not-a-day" }];
  if (review < today && status === "active") return [{ field: "review", problem: "in-the-past" }];
  return daysFrom(today, review) > GOAL_LIMITS.review
    ? [{ field: "review", problem: "too-far" }]
    : [];
}

/** All five levels or none: a scale with a gap cannot be rated. */
function levelProblems(
  levels: readonly (readonly [LevelKey, string])[],
): readonly FieldProblem<`level-${LevelKey}`>[] {
  const needed = levels.some(([, level]) => level !== "");
  return levels.flatMap(([key, level]) =>
    textProblems(`level-${key}`, level, { limit: GOAL_LIMITS.level, needed }),
  );
}
