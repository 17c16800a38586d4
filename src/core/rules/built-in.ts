import type { Measure, Scale } from "../measures/measure.ts";
import type { GrowthModel } from "../trajectory/growth-model.ts";
import { generalRules, outcomeRules } from "./defaults.ts";
import type { RuleSet } from "./new-signals.ts";
import type { ScoreRule } from "./rule.ts";

/**
 * The rules that every clinic starts with: version 0. A scale in a chart that is not about the
 * alliance has rules if its source says which change counts, or where a clinical range begins. A
 * rule that nothing could ever answer is left out.
 *
 * @unit see each rule
 * @source each rule cites its own: `Rule.source`
 */
export const builtInRules = (
  measures: readonly Measure[],
  models: readonly GrowthModel[],
): RuleSet => ({
  version: 0,
  rules: [
    ...measures.flatMap((measure) =>
      measure.scales
        .filter(({ shown, about }) => shown === "chart" && about !== "alliance")
        .flatMap((scale) =>
          outcomeRules(measure, scale).filter((rule) => canAnswer(rule, scale, models)),
        ),
    ),
    ...generalRules(measures),
  ],
});

function canAnswer(
  rule: ScoreRule,
  { reliableChange, cutoffs }: Scale,
  models: readonly GrowthModel[],
): boolean {
  switch (rule.kind) {
    case "beyond-expected":
      return models.some((one) => one.measure === rule.measure && one.scale === rule.scale);
    case "clinical-at-end":
      return cutoffs.some(({ prompt }) => !prompt);
    default:
      return reliableChange.length > 0;
  }
}
