import type { Instant } from "../brand.ts";
import { neededOf, ROUNDING, signOf } from "./bar.ts";
import { fires } from "./evaluate.ts";
import { type History, type HistoryScore, scaleIn } from "./history.ts";
import type { Difference, MissedOccasionsRule, Rule, ScoreRule } from "./rule.ts";
import { firedSince } from "./since.ts";

/** The latest signal that a rule raised for a client. */
export interface Raised {
  readonly raisedAt: Instant;
  /** Absent while nobody has acknowledged it. */
  readonly acknowledgedAt?: Instant;
}

/**
 * Whether a rule that fires raises a signal now. It does so the first time. While its signal is
 * open it raises none. Once that is acknowledged, it raises another if it began to fire anew since
 * then, or if things have become worse by as much again. A risk rule raises none: it raises an alert.
 *
 * @param latest the latest signal that this rule, in whatever version, raised for this client
 * @param now rules about dates count from here
 * @unit none
 * @source our own choice, so that one trouble is one signal; the rule cites its own: `Rule.source`
 */
export function raises(
  rule: Rule,
  history: History,
  now: Instant,
  latest: Raised | undefined,
): boolean {
  if (rule.kind === "risk-item" || !fires(rule, history, now)) return false;
  if (!latest) return true;
  const { acknowledgedAt } = latest;
  if (acknowledgedAt === undefined) return false;
  const since = firedSince(rule, history, now);
  // Times are kept to the minute: within one, a signal too many is better than one too few.
  if (since !== undefined && since >= acknowledgedAt) return true;
  return rule.kind === "missed-occasions"
    ? missesAgain(rule, history, now, acknowledgedAt)
    : isWorseAgain(rule, history, acknowledgedAt);
}

/** As many occasions again passed unanswered since the acknowledgement. */
const missesAgain = (
  { inARow }: MissedOccasionsRule,
  { missed, lastAnswered }: History,
  now: Instant,
  acknowledgedAt: Instant,
): boolean =>
  missed.filter(
    (due) => due > acknowledgedAt && due <= now && !lastAnswered.some(({ at }) => at >= due),
  ).length >= inARow;

/** The latest score is worse than the one that was known then, by the difference of the rule. */
function isWorseAgain(rule: ScoreRule, history: History, acknowledgedAt: Instant): boolean {
  const scale = scaleIn(history, rule.measure, rule.scale);
  const known = scale?.scores.findLast(({ at }) => at <= acknowledgedAt);
  const latest = scale?.scores.at(-1);
  const needed = scale && neededOf(differenceOf(rule), scale);
  if (!scale || !known || !latest || !needed || isSame(known, latest)) return false;
  const worseBy = signOf(scale) * (latest.value - known.value);
  return needed.comparison === "at-least"
    ? worseBy >= needed.points - ROUNDING
    : worseBy > needed.points + ROUNDING;
}

const isSame = (a: HistoryScore, b: HistoryScore): boolean => a.session === b.session;

/** The rule's own; where it has none, the measure's. */
function differenceOf(rule: ScoreRule): Difference {
  switch (rule.kind) {
    case "deterioration":
    case "no-improvement":
      return rule.difference;
    case "alliance-drop":
      return { from: "clinic", points: rule.points, comparison: "at-least" };
    default:
      return { from: "measure" };
  }
}
