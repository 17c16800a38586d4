import type { Instant } from "../brand.ts";
import type { Change, Outcome } from "../change/verdict.ts";
import { evaluate } from "../rules/evaluate.ts";
import type { History } from "../rules/history.ts";
import type { RuleResult } from "../rules/result.ts";
import type { RiskItemRule } from "../rules/rule.ts";
import type { Facts } from "../series/facts.ts";

export interface OutcomeAndRisk {
  /** Absent where the change could not be judged, or the scale has no cut-off. */
  readonly outcome?: Outcome;
  readonly change: Change;
  readonly risk: {
    /** What the risk items of the last check-in said. */
    readonly items: RuleResult;
    /** The risk scale on its own, where the measure has one. */
    readonly latest?: number;
    readonly change?: Change;
  };
}

/**
 * Recovered, improved, unchanged or deteriorated, and the risk answers apart, in the manner of
 * CORE: a total that went down never hides a risk answer, and a risk answer never turns an
 * improvement into something else.
 *
 * @param riskFacts of the measure's risk scale, if it has one
 * @unit points of the scales
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12, see `judgeChange()`; risk rules
 *   cite their own source: `RiskRule.source`
 */
export function outcomeAndRisk(
  facts: Facts,
  riskRule: RiskItemRule,
  history: History,
  now: Instant,
  riskFacts?: Facts,
): OutcomeAndRisk {
  const { change } = facts;
  const outcome = change.status === "judged" ? change.outcome : undefined;
  return {
    ...(outcome && { outcome }),
    change,
    risk: {
      items: evaluate(riskRule, history, now),
      ...(riskFacts?.latest && { latest: riskFacts.latest.value }),
      ...(riskFacts && { change: riskFacts.change }),
    },
  };
}
