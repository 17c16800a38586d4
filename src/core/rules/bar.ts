import type { Instant } from "../brand.ts";
import type { ReliableChange } from "../measures/measure.ts";
import { isClinical } from "../change/judge.ts";
import { reliableChangeThreshold } from "../change/reliable-change.ts";
import { daysBetween } from "./days.ts";
import { expectedBar } from "./expected-bar.ts";
import type { HistoryScore, ScaleHistory } from "./history.ts";
import type { NotAsked } from "./result.ts";
import type { Difference, NoImprovementRule, ScoreRule } from "./rule.ts";

/**
 * What the latest score is held against. Every rule about scores comes down to one: it fires
 * if the latest score is worse than `reference` by more than `margin`, or by just as much
 * where `inclusive`.
 */
export interface Bar {
  readonly reference: number;
  /** In points towards worse; negative where the score should be better than the reference. */
  readonly margin: number;
  readonly inclusive: boolean;
  /** Whether the scores before, if they count too, were beyond it; else nothing fires. */
  readonly armed: boolean;
}

/** When a rule is asked. */
export interface Moment {
  readonly now: Instant;
  readonly plannedEnd?: Instant;
}

/**
 * The way that is worse: 1 where more points are, −1 where fewer are.
 *
 * @unit none
 * @source the scale's own direction: `Scale.direction`
 */
export const signOf = ({ direction }: Pick<ScaleHistory, "direction">): 1 | -1 =>
  direction === "higher-is-worse" ? 1 : -1;

/** Points that binary numbers may be off by: 32.3 − 27.3 is a little less than 5. */
export const ROUNDING = 1e-9;

/**
 * Whether a score lies beyond a bar, on its worse side.
 *
 * @param sign see `signOf()`
 * @unit points of the scale
 * @source the rule's own: `Rule.source`
 */
export function isBeyond(bar: Bar, value: number, sign: 1 | -1): boolean {
  if (!bar.armed) return false;
  const worseBy = sign * (value - bar.reference);
  return worseBy > bar.margin + (bar.inclusive ? -ROUNDING : ROUNDING);
}

/**
 * The bar that a rule sets for a history, or why it sets none.
 *
 * @unit points of the scale
 * @source the rule's own; reliable change: Jacobson & Truax (1991), see
 *   `reliableChangeThreshold()`
 */
export function barOf(rule: ScoreRule, history: ScaleHistory, moment: Moment): Bar | NotAsked {
  const { scores } = history;
  const first = scores[0];
  const latest = scores.at(-1);
  if (!first || !latest) return "no-scores";
  switch (rule.kind) {
    case "deterioration": {
      const needed = neededOf(rule.difference, history);
      if (!needed) return "no-norms";
      if (scores.length < 2) return "too-few-scores";
      return barAt(first.value, needed.points, needed.comparison === "at-least");
    }
    case "no-improvement":
      return improvementBar(rule, history, first, latest);
    case "beyond-expected":
      return expectedBar(rule, history);
    case "alliance-drop": {
      const previous = scores.at(-2);
      return previous ? barAt(previous.value, rule.points, true) : "too-few-scores";
    }
    case "alliance-low":
      return barAt(rule.limit, 0, rule.comparison === "at-or-worse-than");
    case "clinical-at-end": {
      const { cutoff } = history;
      if (!cutoff || cutoff.prompt) return "no-cutoff";
      if (moment.plannedEnd === undefined) return "no-planned-end";
      if (daysBetween(moment.now, moment.plannedEnd) > rule.daysBefore) return "end-not-near";
      return barAt(cutoff.value, 0, isClinical(cutoff, cutoff.value));
    }
  }
}

function improvementBar(
  rule: NoImprovementRule,
  history: ScaleHistory,
  first: HistoryScore,
  latest: HistoryScore,
): Bar | NotAsked {
  const needed = neededOf(rule.difference, history);
  if (!needed) return "no-norms";
  if (history.scores.length < 2) return "too-few-scores";
  if (latest.session < rule.sessions) return "too-early";
  const [lowest, highest] = history.range;
  const best = signOf(history) === 1 ? lowest : highest;
  const room = Math.abs(first.value - best);
  const strict = needed.comparison === "more-than";
  if (room <= needed.points + (strict ? ROUNDING : -ROUNDING)) return "no-room";
  // A difference that counts as improvement must not fire; one that just misses must.
  return barAt(first.value, -needed.points, strict);
}

const barAt = (reference: number, margin: number, inclusive: boolean): Bar => ({
  reference,
  margin,
  inclusive,
  armed: true,
});

/**
 * The difference that counts for a rule: the clinic's, or the one of the measure's norms.
 *
 * @unit points of the scale
 * @source the norms cite their own: `ReliableChange.source`
 */
export function neededOf(
  difference: Difference,
  { reliableChange }: ScaleHistory,
): { readonly points: number; readonly comparison: ReliableChange["comparison"] } | undefined {
  if (difference.from === "clinic") return difference;
  if (!reliableChange) return undefined;
  const { comparison } = reliableChange;
  return { points: reliableChangeThreshold(reliableChange), comparison };
}
