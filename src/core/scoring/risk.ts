import { answerTo, type Answers, type Measure, type RiskRule } from "../measures/measure.ts";

/**
 * The risk rules that these answers raise: an answer above the rule's value. A
 * skipped item raises nothing and clears nothing; whoever shows the result says
 * that it was skipped. The total score plays no part.
 *
 * @unit option values of single items, not points of a scale
 * @source each rule cites its own source: `RiskRule.source`
 */
export const raisedRisks = (measure: Measure, answers: Answers): readonly RiskRule[] =>
  measure.risk.filter(({ item, above }) => (answerTo(answers, item) ?? above) > above);
