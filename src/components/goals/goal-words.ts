import { type GoalStatus, LEVELS, type LevelKey, SMART, STATUSES } from "../../core/goals/goal.ts";
import type {
  Celebration,
  MilestoneFacts,
  RatingFacts,
  Review,
} from "../../core/goals/progress.ts";
import { GOAL_LIMITS, type GoalField } from "../../core/goals/read-goal.ts";
import type { Voice } from "../report/voice.ts";

/** A field of the form: its label, and what helps to fill it in. */
export interface FieldWords {
  readonly field: GoalField;
  readonly label: string;
  readonly hint?: string;
}

/** What the level of a goal is called: "As expected (0)". */
export const nameLevel = ({ t }: Voice, level: LevelKey): string => t(`goal.level.${level}`);

export const nameStatus = ({ t }: Voice, status: GoalStatus): string => t(`goal.status.${status}`);

const MILESTONES = Array.from({ length: GOAL_LIMITS.milestones }, (_, place) => place + 1);

/** Every field of a goal's form in the order of the page. */
export function goalFields(voice: Voice): readonly FieldWords[] {
  const { t, format } = voice;
  return [
    { field: "text", label: t("goal.text"), hint: t("goal.text.hint") },
    ...SMART.map((part) => ({
      field: part,
      label: t(`goal.smart.${part}`),
      hint: t(`goal.smart.${part}.hint`),
    })),
    ...MILESTONES.flatMap((number): readonly FieldWords[] => [
      {
        field: `milestone.${number}`,
        label: t("goal.milestone", { number: format.number(number) }),
        ...(number === 1 && { hint: t("goal.milestone.hint") }),
      },
      {
        field: `reached.${number}`,
        label: t("goal.reached", { number: format.number(number) }),
      },
    ]),
    { field: "review", label: t("goal.review") },
    { field: "status", label: t("goal.status") },
    ...LEVELS.map(({ key }) => ({
      field: `level-${key}` as const,
      label: nameLevel(voice, key),
    })),
  ];
}

/** What each field is called, for messages about them: by the field's name. */
export const goalLabels = (voice: Voice): Readonly<Record<string, string>> =>
  Object.fromEntries(goalFields(voice).map(({ field, label }) => [field, label]));

/** The choices of the field `status`. */
export const statusChoices = (voice: Voice) =>
  STATUSES.map((value) => ({ value, label: nameStatus(voice, value) }));

/** Heading and help over the five levels. */
export const levelsHead = ({ t }: Voice) => ({
  title: t("goal.levels"),
  hint: t("goal.levels.hint"),
});

/** Whether a review is due. */
export function sayReview({ t }: Voice, review: Review): string {
  if (review.state === "none") return t("goal.review.none");
  if (review.state === "due" && review.days === 0) return t("goal.review.today");
  return t(`goal.review.${review.state}`, { count: review.days });
}

/** How many milestones are reached, and which comes next. */
export const sayMilestones = (
  { t, format }: Voice,
  { reached, all, next }: MilestoneFacts,
): readonly string[] =>
  all === 0
    ? [t("goal.milestones.none")]
    : [
        t("goal.milestones", { reached: format.number(reached), all: format.number(all) }),
        ...(next ? [t("goal.milestones.next", { text: next.text })] : []),
      ];

/** What there is to be glad about, in a plain sentence. */
export const sayCelebration = ({ t, format }: Voice, celebration: Celebration): string =>
  celebration.what === "milestone"
    ? t("goal.celebrate.milestone", {
        date: format.plainDay(celebration.on),
        text: celebration.milestone.text,
      })
    : t(`goal.celebrate.${celebration.what}`);

/** Where a goal stands by its ratings: the latest against the first. */
export function sayRatings({ t, format }: Voice, facts: RatingFacts): string {
  const { first, latest, change } = facts;
  if (!first || !latest) return t("goal.ratings.none");
  const said = { latest: format.number(latest.value), date: format.plainDay(latest.on) };
  if (change === undefined) return t("goal.ratings.one", said);
  const since = format.plainDay(first.on);
  if (change === 0) return t("goal.ratings.same", { ...said, since });
  return t(change > 0 ? "goal.ratings.up" : "goal.ratings.down", {
    ...said,
    since,
    count: Math.abs(change),
  });
}

/** The T-score of all goals together, or that there is none. */
export const sayAttainment = ({ t, format }: Voice, score: number | undefined): string =>
  score === undefined
    ? t("goal.attainment.none")
    : t("goal.attainment", { score: format.number(score) });
