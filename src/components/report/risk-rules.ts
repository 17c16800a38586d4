import type { AlertView } from "../../contract/staff-report.ts";
import type { Measure } from "../../core/measures/measure.ts";

export interface RaisedRule {
  readonly measure: Measure;
  readonly item: string;
  readonly above: number;
}

/** The rules behind some alerts, each once, in the order in which they were raised. */
export function rulesBehind(
  alerts: readonly Pick<AlertView, "items">[],
  measureOf: (key: string) => Measure,
): readonly RaisedRule[] {
  const raised = alerts
    .flatMap(({ items }) => items)
    .flatMap(({ measure: key, item, value }) => {
      const measure = measureOf(key);
      return measure.risk
        .filter((rule) => rule.item === item && value > rule.above)
        .map(({ above }): [string, RaisedRule] => [
          `${measure.id} ${item} ${above}`,
          { measure, item, above },
        ]);
    });
  return [...new Map(raised).values()];
}
