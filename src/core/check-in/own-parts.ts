import type { Item, Measure, MeasureText } from "../measures/measure.ts";
import { ownMeasure, ownMeasureText } from "../measures/own-measure.ts";
import type { Goal } from "../goals/goal.ts";

/**
 * Parts of a check-in that belong to one client and to no pack: how near their goals are, and
 * what they would like to talk about. Each is a measure without scales, so that a form, a draft
 * and the last look treat it as they treat any other part.
 */

/** What a plan may ask beside its measures, in the order in which it is asked. */
export const EXTRAS = ["goals", "talk"] as const;
export type Extra = (typeof EXTRAS)[number];

/** A goal as it was worded when it was asked about. */
export interface AskedGoal {
  readonly id: string;
  readonly text: string;
}

/** What one occasion asks beside its measures. */
export interface AskedExtras {
  readonly goals?: readonly AskedGoal[];
  readonly talk?: true;
}

/** One part that is no pack's, and what it is made of. */
export type OwnPart =
  { readonly kind: "goals"; readonly goals: readonly AskedGoal[] } | { readonly kind: "talk" };

/** Words that such a part is asked in: the page's own. */
export interface OwnWords {
  readonly lead: string;
  readonly near: readonly [low: string, high: string];
  readonly talk: string;
}

/**
 * Goals that one check-in asks about; more would be a form of their own.
 *
 * @source our own choice: as many rows of numbers as two screens of a phone hold
 */
export const MOST_GOALS = 6;

/**
 * Characters that somebody may write about what they would like to talk about.
 *
 * @source our own choice: more than a page, so that hardly anybody is stopped
 */
export const LONGEST_TALK = 4000;

export const TALK_ITEM = "talk";

/** The goals that are worked on, in the order in which they were made. */
export const openGoals = (
  goals: readonly { readonly id: string; readonly goal: Pick<Goal, "text" | "status"> }[],
): readonly AskedGoal[] =>
  goals
    .filter(({ goal }) => goal.status === "active")
    .slice(0, MOST_GOALS)
    .map(({ id, goal }) => ({ id, text: goal.text }));

/** What is asked beside measures today; goals as they are worded now. */
export function askedExtras(
  extras: readonly Extra[],
  goals: Parameters<typeof openGoals>[0],
): AskedExtras {
  const asked = extras.includes("goals") ? openGoals(goals) : [];
  return {
    ...(asked.length > 0 && { goals: asked }),
    ...(extras.includes("talk") && { talk: true as const }),
  };
}

/** What an occasion asks beside its measures, in order. */
export const ownPartsOf = ({ goals = [], talk }: AskedExtras): readonly OwnPart[] => [
  ...(goals.length > 0 ? [{ kind: "goals" as const, goals }] : []),
  ...(talk ? [{ kind: "talk" as const }] : []),
];

const itemsOf = (part: OwnPart): readonly Item[] =>
  part.kind === "talk"
    ? [{ id: TALK_ITEM, kind: "text", maxLength: LONGEST_TALK }]
    : part.goals.map(({ id }) => ({ id, kind: "number", min: 0, max: 10, anchors: "near" }));

/** The part as a measure: structure only, and nothing to score. */
export const measureOfPart = (part: OwnPart): Measure =>
  ownMeasure({
    id: part.kind,
    ...(part.kind === "goals" && { opening: ["instructions"] as const }),
    items: itemsOf(part),
  });

/** The part in words: the client's own for goals, the page's for the rest. */
export function textOfPart(part: OwnPart, words: OwnWords, locale: string): MeasureText {
  const items =
    part.kind === "talk"
      ? { [`item.${TALK_ITEM}`]: words.talk }
      : Object.fromEntries(part.goals.map(({ id, text }) => [`item.${id}`, text]));
  const [low, high] = words.near;
  return ownMeasureText(locale, {
    instructions: words.lead,
    ...items,
    "anchor.near.low": low,
    "anchor.near.high": high,
  });
}
