import type { Result } from "../result.ts";
import type { Comparison } from "./comparison.ts";
import type {
  ImportantDifference,
  PercentChange,
  RuleProblem,
  StandardisedDifference,
} from "./rule.ts";
import { ifAllHold, isPositive, type Unit, type Yardstick } from "./yardstick.ts";

type With<Rule> = Rule & { readonly comparison: Comparison };

/** One point in a hundred: the unit of a percentage, per point of distance from zero. */
const ONE_PERCENT = 0.01;

/**
 * The reduction that trials in depression call a response; at least this much.
 *
 * @unit percent of the score at baseline
 * @source ICSI, Adult Depression in Primary Care (icsi.org): "Response is defined as a 50%
 *   or greater reduction in symptoms"; the same for PHQ-9 in measure CBE 1885 (p4qm.org)
 *   and in doi:10.1176/appi.ps.201900295 (abstract). All three read
 */
export const RESPONSE_PERCENT = 50;

/**
 * The reduction from which trials in depression speak of a partial response.
 *
 * @unit percent of the score at baseline
 * @source ICSI, Adult Depression in Primary Care (icsi.org): "Partial response is defined
 *   as a 25-50% reduction in symptoms". Read
 */
export const PARTIAL_RESPONSE_PERCENT = 25;

/**
 * Percentage change: the difference as a share of the first score's distance from the
 * score that means "none of it". It says nothing of chance; a small first score makes a
 * large percentage.
 *
 * index = 100 × (to − from) ÷ |from − zero|
 *
 * @unit percent of the score at baseline
 * @source clinicalsignificance 2.1, `cs_percentage`; limits cite their own source, see
 *   `RESPONSE_PERCENT`
 */
export const percentChange = (rule: With<PercentChange>): Result<Yardstick, RuleProblem> =>
  ifAllHold([["zero", Number.isFinite(rule.zero)], ...eachWay(rule)], () => ({
    ...inUnits(rule, "percent", ONE_PERCENT),
    zero: rule.zero,
  }));

/**
 * Standardised difference within a person: the difference in standard deviations of a
 * norm (Glass's Δ of one person). A size, not a test: reliability has no part in it.
 *
 * index = (to − from) ÷ SD of the norm
 *
 * @unit standard deviations of the norm
 * @source as an outcome of one person (0.8 or more) in doi:10.1176/appi.ps.201900295;
 *   read: its abstract. There is no default size: the rule's source must give one
 */
export const standardisedDifference = (
  rule: With<StandardisedDifference>,
): Result<Yardstick, RuleProblem> =>
  ifAllHold([["sd", isPositive(rule.sd)], ...eachWay(rule)], () =>
    inUnits(rule, "standard-deviations", rule.sd),
  );

/**
 * Minimal important difference: as many points as people themselves call a change. It
 * says nothing of chance; where it is smaller than the reliable change, a person may
 * pass it by error of measurement alone.
 *
 * @unit points of the scale
 * @source Jaeschke, Singer & Guyatt (1989), Control Clin Trials 10(4), 407–415,
 *   doi:10.1016/0197-2456(89)90005-6; read: its abstract. Each measure's number cites its own
 */
export const importantDifference = (
  rule: With<ImportantDifference>,
): Result<Yardstick, RuleProblem> => ifAllHold(eachWay(rule), () => inUnits(rule, "points", 1));

const eachWay = ({
  improvement,
  worsening,
}: PercentChange | StandardisedDifference | ImportantDifference) =>
  [
    ["improvement", isPositive(improvement)],
    ["worsening", isPositive(worsening)],
  ] as const;

const inUnits = (
  { improvement, worsening, comparison }: With<{ improvement: number; worsening: number }>,
  measuredIn: Unit,
  unit: number,
): Yardstick => ({
  slope: 1,
  intercept: 0,
  measuredIn,
  unit,
  improvement,
  worsening,
  comparison,
});
