import type { Result } from "../result.ts";
import type { Comparison } from "./comparison.ts";
import { RELIABLE_CHANGE_Z } from "./reliable-change.ts";
import type {
  EdwardsNunnally,
  GroupBefore,
  GulliksenLordNovick,
  HsuLinnLord,
  NunnallyKotsch,
  RuleProblem,
} from "./rule.ts";
import { type Check, ifAllHold, isPositive, isReliability, type Yardstick } from "./yardstick.ts";

type With<Rule> = Rule & { readonly comparison: Comparison };

/**
 * Edwards & Nunnally: the later score is compared with the true score that is most likely
 * behind the first one, which lies nearer to the group's mean. The error is that of one
 * measurement. Hsu (1995) holds this error to be too small and prefers
 * Gulliksen–Lord–Novick, so this method calls more changes reliable.
 *
 * index = (to − [reliability × (from − mean) + mean]) ÷ (SD × √(1 − reliability))
 *
 * @unit standard errors of measurement
 * @source as reformulated by Speer (1992), J Consult Clin Psychol 60(3), 402–408,
 *   doi:10.1037/0022-006X.60.3.402. Read: the code of clinicalsignificance 2.1, and Hsu's
 *   abstract (doi:10.1037/0022-006X.63.1.141). Other code after Bauer et al. (2004),
 *   doi:10.1207/s15327752jpa8201_11, takes 2 errors for 1.96: say so with `z`
 */
export const edwardsNunnally = (rule: With<EdwardsNunnally>): Result<Yardstick, RuleProblem> =>
  towardTheMean(rule, rule.mean, () => Math.sqrt(1 - rule.reliability));

/**
 * Gulliksen, Lord & Novick: what a second measurement of the same people would give,
 * predicted from the first, with the error of that prediction.
 *
 * index = (to − [reliability × (from − mean) + mean]) ÷ (SD × √(1 − reliability²))
 *
 * @unit standard errors of prediction
 * @source Hsu (1995), J Consult Clin Psychol 63(1), 141–144,
 *   doi:10.1037/0022-006X.63.1.141, after Gulliksen (1950) and Lord & Novick (1968).
 *   Read: Hsu's abstract, and two implementations that agree (clinicalsignificance 2.1;
 *   a script after Bauer et al. 2004); the standard error also in Dudek (1979) as
 *   quoted by the R package psychometric
 */
export const gulliksenLordNovick = (
  rule: With<GulliksenLordNovick>,
): Result<Yardstick, RuleProblem> =>
  towardTheMean(rule, rule.mean, () => Math.sqrt(1 - rule.reliability ** 2));

/**
 * Hsu, Linn & Lord: as Gulliksen, Lord & Novick, but people are expected to move with
 * their group, so that only a change beyond the group's own counts.
 *
 * index = (to − [reliability × (from − mean) + meanAfter]) ÷ (SD × √(1 − reliability²))
 *
 * @unit standard errors of prediction
 * @source Hsu (1989), Behavioral Assessment 11(4), 459–467 (no DOI). Read: one
 *   implementation only (clinicalsignificance 2.1); not checked against the paper
 */
export function hsuLinnLord(rule: With<HsuLinnLord>): Result<Yardstick, RuleProblem> {
  const spread = () => Math.sqrt(1 - rule.reliability ** 2);
  const after: Check = ["meanAfter", Number.isFinite(rule.meanAfter)];
  return towardTheMean(rule, rule.meanAfter, spread, [after]);
}

/**
 * Nunnally & Kotsch: the later score against the true score behind the first one, with the
 * error of both: of the estimate, and of the later measurement by its own reliability.
 *
 * index = (to − [reliability × (from − mean) + mean])
 *   ÷ (SD × √(reliability² × (1 − reliability) + 1 − reliabilityAfter))
 *
 * @unit standard errors
 * @source Nunnally & Kotsch (1983), Br J Clin Psychol 22(2), 83–93,
 *   doi:10.1111/j.2044-8260.1983.tb00582.x. Read: one implementation only
 *   (clinicalsignificance 2.1); not checked against the paper
 */
export function nunnallyKotsch(rule: With<NunnallyKotsch>): Result<Yardstick, RuleProblem> {
  const { reliability, reliabilityAfter } = rule;
  const spread = () => Math.sqrt(reliability ** 2 * (1 - reliability) + 1 - reliabilityAfter);
  return towardTheMean(rule, rule.mean, spread, [
    ["reliabilityAfter", isReliability(reliabilityAfter)],
  ]);
}

/** A first score is expected to keep only its reliable part of the distance from the mean. */
function towardTheMean(
  rule: GroupBefore & { readonly z?: number; readonly comparison: Comparison },
  destination: number,
  spread: () => number,
  more: readonly Check[] = [],
): Result<Yardstick, RuleProblem> {
  const { mean, sd, reliability, z = RELIABLE_CHANGE_Z, comparison } = rule;
  const checks: readonly Check[] = [
    ["mean", Number.isFinite(mean)],
    ["sd", isPositive(sd)],
    ["reliability", isReliability(reliability)],
    ...more,
    ["z", isPositive(z)],
  ];
  return ifAllHold(checks, () => ({
    slope: reliability,
    intercept: destination - reliability * mean,
    measuredIn: "standard-errors",
    unit: sd * spread(),
    improvement: z,
    worsening: z,
    comparison,
  }));
}
