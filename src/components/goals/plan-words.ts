import { type Goal, LEVELS, SMART } from "../../core/goals/goal.ts";
import {
  type Agreement,
  type GoalPlan,
  goalsToPrint,
  SIGNERS,
  type Signer,
} from "../../core/goals/plan.ts";
import type { Voice } from "../report/voice.ts";
import { nameLevel, nameStatus } from "./goal-words.ts";

/** One question and its answer. */
export interface SaidDetail {
  readonly label: string;
  readonly text: string;
}

/** A goal as the plan shows it. The client's own words stand as they were written. */
export interface SaidGoal {
  readonly title: string;
  readonly text: string;
  readonly status: string;
  readonly details: readonly SaidDetail[];
  readonly milestones: readonly string[];
  readonly levels: readonly SaidDetail[];
  readonly review?: string;
}

/** A whole plan in words, ready to be printed. */
export interface SaidPlan {
  readonly title: string;
  readonly made: string;
  /** Heading over the milestones of each goal. */
  readonly milestones: string;
  readonly goals: readonly SaidGoal[];
  /** Said where there is no goal. */
  readonly empty: string;
  /** A line for each to sign on paper. */
  readonly sign: readonly { readonly who: string; readonly line: string }[];
}

const nameSigner = ({ t }: Voice, who: Signer): string => t(`plan.sign.${who}`);

export const sayPlan = (voice: Voice, plan: GoalPlan): SaidPlan => {
  const { t, format } = voice;
  return {
    title: t("plan.title"),
    made: t("plan.made", {
      version: format.number(plan.version),
      date: format.plainDay(plan.madeOn),
    }),
    milestones: t("plan.milestones"),
    goals: goalsToPrint(plan).map((goal, place) => sayGoal(voice, goal, place + 1)),
    empty: t("plan.empty"),
    sign: SIGNERS.map((who) => ({ who: nameSigner(voice, who), line: t("plan.sign.line") })),
  };
};

function sayGoal(voice: Voice, goal: Goal, number: number): SaidGoal {
  const { t, format } = voice;
  const { text, details, milestones, levels, reviewOn, status } = goal;
  return {
    title: t("plan.goal", { number: format.number(number) }),
    text,
    status: nameStatus(voice, status),
    details: SMART.flatMap((part) => {
      const answer = details[part];
      return answer === undefined ? [] : [{ label: t(`goal.smart.${part}`), text: answer }];
    }),
    milestones: milestones.map(({ text: step, reachedOn }) =>
      reachedOn === undefined
        ? step
        : t("plan.milestone.reached", { text: step, date: format.plainDay(reachedOn) }),
    ),
    levels: levels
      ? LEVELS.map(({ key }) => ({ label: nameLevel(voice, key), text: levels[key] }))
      : [],
    ...(reviewOn !== undefined && {
      review: t("plan.review", { date: format.plainDay(reviewOn) }),
    }),
  };
}

/** Who has said yes, one sentence each. */
export function sayAgreement(
  voice: Voice,
  { confirmed, missing, outdated, agreed }: Agreement,
): readonly string[] {
  const { t, format } = voice;
  return [
    ...(agreed ? [t("plan.agreed")] : []),
    ...confirmed.map(({ who, how, at }) =>
      t(`plan.confirmed.${how}`, { who: nameSigner(voice, who), moment: format.moment(at) }),
    ),
    ...missing.map((who) =>
      t(outdated.includes(who) ? "plan.outdated" : "plan.missing", {
        who: nameSigner(voice, who),
      }),
    ),
  ];
}
