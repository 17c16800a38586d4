import { numberTo, type Answers } from "../measures/answers.ts";
import type { Measure, RiskRule } from "../measures/measure.ts";

/**
 * The risk rules that these answers raise: an answer above the rule's value. A
 * skipped item raises nothing and clears nothing; whoever shows the result says
 * that it was skipped. The total score plays no part.
 *
 * @unit option values of single items, not points of a scale
 * @source each rule cites its own source: `RiskRule.source`
 */
export const raisedRisks = (measure: Measure, answers: Answers): readonly RiskRule[] =>
  measure.risk.filter(({ item, above }) => (numberTo(answers, item) ?? above) > above);
