import type { Instant } from "../brand.ts";
import { MS_PER_DAY } from "../plain-date.ts";
import { fires } from "./evaluate.ts";
import { type History, type HistoryScore, scaleIn } from "./history.ts";
import type { MissedOccasionsRule, Rule, ScoreRule } from "./rule.ts";

/**
 * Since when a rule fires without a pause: the check-in at which it began, or, for rules about
 * dates, the day that made it fire. Nothing if it does not fire now.
 *
 * @param now rules about dates count from here
 * @unit a moment
 * @source the rule's own: `Rule.source`; each earlier check-in is asked as if it were the latest
 */
export function firedSince(rule: Rule, history: History, now: Instant): Instant | undefined {
  if (!fires(rule, history, now)) return undefined;
  switch (rule.kind) {
    case "risk-item":
      return history.lastAnswered.find(({ measure }) => measure === rule.measure)?.at;
    case "missed-occasions":
      return missedSince(rule, history, now);
    default:
      return scoreSince(rule, history);
  }
}

function scoreSince(rule: ScoreRule, history: History): Instant | undefined {
  const scores = scaleIn(history, rule.measure, rule.scale)?.scores ?? [];
  let since: Instant | undefined;
  for (let count = scores.length; count > 0; count--) {
    const latest = scores[count - 1];
    if (!latest) break;
    const known = upTo(history, rule, scores.slice(0, count));
    if (!fires(rule, known, latest.at)) {
      // The planned end came near between this check-in and the next: it fired from then on.
      const near = endNearSince(rule, history);
      if (since !== undefined && near !== undefined && fires(rule, known, since)) since = near;
      break;
    }
    since = latest.at;
  }
  // Not at any check-in: the planned end came near after the latest one.
  return since ?? endNearSince(rule, history);
}

const upTo = (
  history: History,
  { measure, scale }: ScoreRule,
  scores: readonly HistoryScore[],
): History => ({
  ...history,
  scales: history.scales.map((one) =>
    one.measure === measure && one.scale === scale ? { ...one, scores } : one,
  ),
});

function endNearSince(rule: ScoreRule, { plannedEnd }: History): Instant | undefined {
  if (rule.kind !== "clinical-at-end" || plannedEnd === undefined) return undefined;
  const near = new Date(Date.parse(plannedEnd) - rule.daysBefore * MS_PER_DAY);
  return `${near.toISOString().slice(0, 16)}Z` as Instant;
}

/** The due time of the occasion that made the row long enough. */
const missedSince = (
  { inARow }: MissedOccasionsRule,
  { missed, lastAnswered }: History,
  now: Instant,
): Instant | undefined =>
  missed
    .toSorted()
    .filter((due) => due <= now && !lastAnswered.some(({ at }) => at >= due))
    .at(inARow - 1);
