import type { Result } from "../result.ts";
import type { Comparison } from "./comparison.ts";
import type { HagemanArrindell, RuleProblem } from "./rule.ts";
import type { Direction } from "./verdict.ts";
import { ifAllHold, isPositive, isReliability, type Yardstick } from "./yardstick.ts";

/**
 * Standard errors beyond which at most 5 % of people without real change are called
 * changed in the direction that is looked at: the 95th percentile of the normal
 * distribution, as Hageman & Arrindell round it.
 *
 * @source Hageman & Arrindell (1999), doi:10.1016/S0005-7967(99)00032-7, as the
 *   implementation clinicalsignificance 2.1 has it
 */
export const HAGEMAN_ARRINDELL_Z = 1.65;

type Rule = HagemanArrindell & { readonly comparison: Comparison };

/** The share of a group's variance that is not error, if every score carries the same error. */
const reliablePart = (sd: number, error: number): number => 1 - (error / sd) ** 2;

const errorOf = ({ sd, reliability }: Rule): number => sd * Math.sqrt(1 - reliability);

/** The share of the variance of differences that is not error. */
function reliabilityOfDifferences(rule: Rule): number {
  const shared = 2 * rule.sd * rule.sdAfter * rule.correlation;
  const variance = rule.sd ** 2 + rule.sdAfter ** 2 - shared;
  return 1 - (2 * errorOf(rule) ** 2) / variance;
}

/**
 * Hageman & Arrindell, individual reliable change (RC-indiv): the difference is shrunk
 * toward the group's mean difference by as much as differences are unreliable.
 *
 * index = [(to − from) × R + (meanAfter − mean) × (1 − R)] ÷ (√R × √2 × SE), where R is
 * the reliability of differences and SE = SD × √(1 − reliability). It is written here as
 * a distance from the later score at which it is nought.
 *
 * @unit standard errors
 * @source Hageman & Arrindell (1999), Behav Res Ther 37(12), 1169–1193,
 *   doi:10.1016/S0005-7967(99)00032-7. Read: one implementation only
 *   (clinicalsignificance 2.1); not checked against the paper
 */
export function hagemanArrindell(rule: Rule): Result<Yardstick, RuleProblem> {
  const { z = HAGEMAN_ARRINDELL_Z, functional } = rule;
  const reliability = reliabilityOfDifferences(rule);
  return ifAllHold(
    [
      ["mean", Number.isFinite(rule.mean)],
      ["sd", isPositive(rule.sd)],
      ["reliability", isReliability(rule.reliability)],
      ["meanAfter", Number.isFinite(rule.meanAfter)],
      ["sdAfter", rule.sdAfter > errorOf(rule) && Number.isFinite(rule.sdAfter)],
      ["correlation", Math.abs(rule.correlation) <= 1 && isPositive(reliability)],
      ["functional", !functional || isGroup(functional, errorOf(rule))],
      ["z", isPositive(z)],
    ],
    () => ({
      slope: 1,
      intercept: -((rule.meanAfter - rule.mean) * (1 - reliability)) / reliability,
      measuredIn: "standard-errors",
      unit: (Math.SQRT2 * errorOf(rule)) / Math.sqrt(reliability),
      improvement: z,
      worsening: z,
      comparison: rule.comparison,
    }),
  );
}

const isGroup = ({ mean, sd }: { readonly mean: number; readonly sd: number }, error: number) =>
  Number.isFinite(mean) && sd > error && Number.isFinite(sd);

/** Where the method draws the line, and how sure the later score is to lie beyond it. */
export interface TrueCutoff {
  /** Cut-off c between the true scores of the two groups, in points. */
  readonly value: number;
  /** CS-indiv of a later score: standard errors beyond the cut-off, signed as the scale. */
  readonly index: (to: number) => number;
  /** Whether a change ends, by more than chance, among people without the problem. */
  readonly recovers: (from: number, to: number) => boolean;
}

/**
 * Hageman & Arrindell, individual clinical significance (CS-indiv): the later score,
 * shrunk toward the mean after treatment, must lie beyond the cut-off between the true
 * scores of both groups by more than its error.
 *
 * @unit `value` in points of the scale; `index` in standard errors
 * @source Hageman & Arrindell (1999), doi:10.1016/S0005-7967(99)00032-7. Read: one
 *   implementation only (clinicalsignificance 2.1); not checked against the paper
 */
export function trueCutoff(rule: Rule, direction: Direction): TrueCutoff | undefined {
  const { functional, z = HAGEMAN_ARRINDELL_Z } = rule;
  if (!functional) return undefined;
  const error = errorOf(rule);
  const clinicalSd = rule.sd * Math.sqrt(reliablePart(rule.sd, error));
  const functionalSd = functional.sd * Math.sqrt(reliablePart(functional.sd, error));
  const value =
    (clinicalSd * functional.mean + functionalSd * rule.mean) / (clinicalSd + functionalSd);
  const after = reliablePart(rule.sdAfter, error);
  const index = (to: number): number =>
    (rule.meanAfter + (to - rule.meanAfter) * after - value) / (Math.sqrt(after) * error);
  const better = direction === "higher-is-better" ? 1 : -1;
  return {
    value,
    index,
    recovers: (from, to) => better * (from - value) < 0 && better * index(to) > z,
  };
}
