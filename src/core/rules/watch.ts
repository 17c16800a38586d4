import type { Instant } from "../brand.ts";
import type { Measure } from "../measures/measure.ts";
import { evaluate } from "./evaluate.ts";
import type { History } from "./history.ts";
import type { Rule, RuleKind, ScoreRule } from "./rule.ts";

/** A scale, by its measure's id and its own. */
export interface ScaleRef {
  readonly measure: string;
  readonly scale: string;
}

/** Where "no signal" says nothing about how a client does. */
export interface Watch {
  /** No rule looks for change in these. */
  readonly unwatched: readonly ScaleRef[];
  /** Rules look at these, and none of them could be judged: there is one score, say. */
  readonly unjudged: readonly ScaleRef[];
}

/** Kinds that look at each score. One that looks only near the planned end lets years pass. */
const OF_EACH_SCORE: readonly RuleKind[] = [
  "deterioration",
  "no-improvement",
  "beyond-expected",
  "alliance-drop",
  "alliance-low",
];

const looksAtEach = (rule: Rule): rule is ScoreRule => OF_EACH_SCORE.includes(rule.kind);

/**
 * Which of the scales that a client was asked no rule looks at, and which the rules that look at
 * them could not judge. Scales that stand only as a number are left out: no rule is meant for them.
 *
 * @param rules those in force
 * @param measures those that the client was asked
 * @unit none
 * @source the rules' own: `Rule.source`
 */
export function watchOf(
  rules: readonly Rule[],
  measures: readonly Pick<Measure, "id" | "scales">[],
  history: History,
  now: Instant,
): Watch {
  const asked = measures.flatMap(({ id, scales }) =>
    scales
      .filter(({ shown }) => shown === "chart")
      .map((scale) => ({ measure: id, scale: scale.id })),
  );
  const found = asked.map((ref) => {
    const own = rules
      .filter(looksAtEach)
      .filter(({ measure, scale }) => measure === ref.measure && scale === ref.scale);
    const isJudged = own.some((rule) => evaluate(rule, history, now).status !== "not-asked");
    return { ref, isWatched: own.length > 0, isJudged };
  });
  return {
    unwatched: found.filter(({ isWatched }) => !isWatched).map(({ ref }) => ref),
    unjudged: found
      .filter(({ isWatched, isJudged }) => isWatched && !isJudged)
      .map(({ ref }) => ref),
  };
}
