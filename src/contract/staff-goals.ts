import { type Goal, type LevelKey, LEVELS, type Milestone, SMART } from "../core/goals/goal.ts";
import { GOAL_LIMITS, readGoal } from "../core/goals/read-goal.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { ok, type Result } from "../core/result.ts";
import { type FieldProblem, type FormView, optionalText, readFields } from "./form.ts";
import type { StaffFrame } from "./views.ts";
import * as z from "zod/mini";

/** One rating: how near the goal is, and the level that was agreed on, where it has levels. */
export interface RatingLine {
  readonly on: PlainDate;
  readonly value?: number;
  readonly level?: LevelKey;
}

export interface GoalLine {
  readonly id: string;
  readonly rev: number;
  readonly goal: Goal;
  readonly madeOn: PlainDate;
  readonly closing?: string;
  /** Oldest first. */
  readonly ratings: readonly RatingLine[];
}

export const SAVED_OF_GOALS = ["goal", "milestone", "ratings"] as const;

export interface GoalsView extends StaffFrame {
  readonly page: "goals";
  /** What was kept just now. */
  readonly saved?: (typeof SAVED_OF_GOALS)[number];
  readonly clientId: string;
  readonly label: string;
  readonly mayWrite: boolean;
  readonly today: PlainDate;
  readonly goals: readonly GoalLine[];
  readonly goalForm: FormView;
  readonly rateForm: FormView;
  /** The goal as it is kept now, when somebody else changed it meanwhile. */
  readonly kept?: GoalLine;
}

type Form = Readonly<Record<string, string>>;

export interface GoalWritten {
  readonly goal: Goal;
  readonly closing?: string;
}

/** Core counts milestones behind a dot, which an id on a page may not hold. */
const STEP = /^(milestone|reached)([-.])(\d)$/;

const written = (form: Form): Form =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name.replace(STEP, "$1.$3"), value]),
  );

const onPage = (found: FieldProblem): FieldProblem => ({
  ...found,
  field: found.field.replace(STEP, "$1-$3"),
});

const CLOSING = z.object({ closing: optionalText(GOAL_LIMITS.detail) });

/**
 * A goal from its form, or every problem, by the name of the field that the page shows.
 *
 * @param kept the review that the goal has already
 */
export function readGoalForm(
  form: Form,
  today: PlainDate,
  kept?: PlainDate,
): Result<GoalWritten, readonly FieldProblem[]> {
  const read = readGoal(written(form), today, kept);
  const said = readFields(CLOSING, form);
  const closing = said.ok ? said.value.closing : "";
  const problems: readonly FieldProblem[] = [
    ...(read.ok ? [] : read.error.map(onPage)),
    ...(said.ok ? [] : said.error),
    // A goal is not dropped without a word: the words are what remains of it.
    ...(read.ok && read.value.status === "dropped" && said.ok && closing === ""
      ? [{ field: "closing", problem: "empty" } as const]
      : []),
  ];
  if (!read.ok || problems.length > 0) return { ok: false, error: problems };
  return ok({ goal: read.value, ...(closing !== "" && { closing }) });
}

/** The other way: a goal as its form shows it. */
export const goalFormOf = ({ goal, closing }: GoalWritten): Form => ({
  text: goal.text,
  ...Object.fromEntries(SMART.map((part) => [part, goal.details[part] ?? ""])),
  ...Object.fromEntries(
    goal.milestones.flatMap(({ text, reachedOn }: Milestone, index) => [
      [`milestone-${index + 1}`, text],
      [`reached-${index + 1}`, reachedOn ?? ""],
    ]),
  ),
  review: goal.reviewOn ?? "",
  status: goal.status,
  ...Object.fromEntries(LEVELS.map(({ key }) => [`level-${key}`, goal.levels?.[key] ?? ""])),
  closing: closing ?? "",
});
