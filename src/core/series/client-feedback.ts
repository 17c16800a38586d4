import type { Instant } from "../brand.ts";
import type { ChangeClass } from "../change/verdict.ts";
import type { About } from "../measures/scale.ts";
import type { Facts } from "./facts.ts";

/**
 * What a client is told about one scale: the class of the change, the day it is counted from,
 * and nothing else. The sentences stand in one table, keyed by the class.
 */
export type ClientFeedback =
  | { readonly kind: "first"; readonly since: Instant }
  /** Scores, but no published rule that tells change from chance. */
  | { readonly kind: "not-judged"; readonly since: Instant }
  | { readonly kind: ChangeClass; readonly since: Instant };

/** The sentences speak of things that ease or get harder. Of these, that is a true thing to say. */
const SPOKEN_OF: readonly About[] = [
  "distress",
  "somatic",
  "mood",
  "sleep",
  "problem",
  "functioning",
  "wellbeing",
  "satisfaction",
];

/**
 * Whether a client is shown a scale: never one about risk, and none that asks about the therapy.
 *
 * @unit none
 * @source our own choice; that risk items are never displayed is clinical practice
 */
export const isForClient = ({ about }: Pick<Facts, "about">): boolean => SPOKEN_OF.includes(about);

/**
 * What a client is told about a scale; nothing where there is no score to speak of.
 *
 * @unit none; the class of a change, see `judgeChange()`
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12, by way of `Facts.change`
 */
export function clientFeedback({
  points,
  first,
  baseline,
  change,
}: Facts): ClientFeedback | undefined {
  if (!first) return undefined;
  if (points.length === 1) return { kind: "first", since: first.at };
  return change.status === "judged" && baseline
    ? { kind: change.class, since: baseline.at }
    : { kind: "not-judged", since: first.at };
}
