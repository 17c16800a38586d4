import type { Result } from "../result.ts";
import type { Comparison } from "./comparison.ts";
import { RELIABLE_CHANGE_Z, standardErrorOfDifference } from "./reliable-change.ts";
import type { JacobsonTruax, PublishedThreshold, RuleProblem } from "./rule.ts";
import { ifAllHold, isPositive, type Yardstick } from "./yardstick.ts";

/**
 * Jacobson & Truax: without real change the later score is the first one, give or take
 * the error of two measurements. It does not allow for regression toward the mean.
 *
 * index = (to − from) ÷ (√2 × SD × √(1 − reliability))
 *
 * @unit standard errors of the difference
 * @source Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19,
 *   doi:10.1037/0022-006X.59.1.12. Read: abstract, and three implementations that agree
 *   (clinicalsignificance 2.1, JTRCI 0.1, CECPfuns)
 */
export function jacobsonTruax(
  rule: JacobsonTruax & { readonly comparison: Comparison },
): Result<Yardstick, RuleProblem> {
  const { z = RELIABLE_CHANGE_Z, comparison } = rule;
  const error = standardErrorOfDifference(rule);
  if (!error.ok) return error;
  return ifAllHold([["z", isPositive(z)]], () => ({
    slope: 1,
    intercept: 0,
    measuredIn: "standard-errors",
    unit: error.value,
    improvement: z,
    worsening: z,
    comparison,
  }));
}

/**
 * A published number of points, taken as it is printed.
 *
 * @unit points of the scale
 * @source the measure's own: `SourcedRule.source`
 */
export const publishedThreshold = ({
  points,
  comparison,
}: PublishedThreshold & { readonly comparison: Comparison }): Result<Yardstick, RuleProblem> =>
  ifAllHold([["points", isPositive(points)]], () => ({
    slope: 1,
    intercept: 0,
    measuredIn: "points",
    unit: 1,
    improvement: points,
    worsening: points,
    comparison,
  }));
