import { isPast } from "../planned-day.ts";
import { daysFrom, isPlainDate, type PlainDate } from "../plain-date.ts";
import { err, ok, type Result } from "../result.ts";
import { choiceFaults, textFaults, textIn, type Written, type WrittenFault } from "../written.ts";
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

/** Names of the fields of a goal's form. Milestones, and the days they were reached, are counted from 1. */
export type GoalField =
  | "text"
  | SmartPart
  | `milestone.${number}`
  | `reached.${number}`
  | "review"
  | "status"
  | `level-${LevelKey}`;

/**
 * Characters and entries that a goal may have, and days until its review.
 *
 * @source our own choice: a goal fits a line or two, a plan fits a page
 */
export const GOAL_LIMITS = { text: 300, detail: 300, milestones: 8, level: 200, review: 730 };

/**
 * A goal from the fields of a form, or every field that cannot be kept. Milestones that are left
 * empty fall away; `reached.2` is the day of `milestone.2`, empty while it is to come.
 *
 * @param today a review lies on this day or later, a reached milestone not later
 * @param kept the review that the goal has already: it may have passed, and can stay
 */
export function readGoal(
  form: Written,
  today: PlainDate,
  kept?: PlainDate,
): Result<Goal, readonly WrittenFault<GoalField>[]> {
  const text = textIn(form, "text");
  const review = textIn(form, "review");
  const status = textIn(form, "status") || "active";
  const details = SMART.map((part) => [part, textIn(form, part)] as const);
  const levels = LEVELS.map(({ key }) => [key, textIn(form, `level-${key}`)] as const);
  const milestones = milestonesOf(form);
  const problems: readonly WrittenFault<GoalField>[] = [
    ...textFaults("text", text, { limit: GOAL_LIMITS.text, needed: true }),
    ...details.flatMap(([part, detail]) =>
      textFaults(part, detail, { limit: GOAL_LIMITS.detail, needed: false }),
    ),
    ...milestoneFaults(milestones, today),
    ...reviewFaults(review, status, { today, kept }),
    ...choiceFaults("status", status, STATUSES),
    ...levelFaults(levels),
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

const milestonesOf = (form: Written) =>
  Array.from({ length: GOAL_LIMITS.milestones }, (_, place) => place + 1)
    .map((number) => ({
      number,
      text: textIn(form, `milestone.${number}`),
      reached: textIn(form, `reached.${number}`),
    }))
    .filter(({ text }) => text !== "");

const milestoneFaults = (
  milestones: ReturnType<typeof milestonesOf>,
  today: PlainDate,
): readonly WrittenFault<GoalField>[] =>
  milestones.flatMap(({ number, text, reached }): readonly WrittenFault<GoalField>[] => [
    ...textFaults(`milestone.${number}` as const, text, {
      limit: GOAL_LIMITS.level,
      needed: true,
    }),
    ...reachedFaults(`reached.${number}`, reached, today),
  ]);

function reachedFaults<Field extends string>(
  field: Field,
  reached: string,
  today: PlainDate,
): readonly WrittenFault<Field>[] {
  if (reached === "") return [];
  if (!isPlainDate(reached)) return [{ field, problem: "not-a-day" }];
  return reached > today ? [{ field, problem: "too-late" }] : [];
}

/** A goal that nobody works on any more keeps the review that it had. */
function reviewFaults(
  review: string,
  status: string,
  days: { readonly today: PlainDate; readonly kept: PlainDate | undefined },
): readonly WrittenFault<"review">[] {
  if (review === "") return [];
  if (!isPlainDate(review)) return [{ field: "review", problem: "not-a-day" }];
  if (status === "active" && isPast(review, days)) {
    return [{ field: "review", problem: "too-early" }];
  }
  return daysFrom(days.today, review) > GOAL_LIMITS.review
    ? [{ field: "review", problem: "too-late" }]
    : [];
}

/** All five levels or none: a scale with a gap cannot be rated. */
function levelFaults(
  levels: readonly (readonly [LevelKey, string])[],
): readonly WrittenFault<`level-${LevelKey}`>[] {
  const needed = levels.some(([, level]) => level !== "");
  return levels.flatMap(([key, level]) =>
    textFaults(`level-${key}`, level, { limit: GOAL_LIMITS.level, needed }),
  );
}
