import type { Measure } from "../measures/measure.ts";
import { scoreExpression } from "./score-expression.ts";
import type { Expression, FormItem } from "./types.ts";
import { CALCULATED, HIDDEN, VARIABLE } from "./urls.ts";

/**
 * A hidden item for each score, with its formula, so that a form program can fill it in. It asks
 * nothing, and an import of ours passes over it: the scales themselves travel in our extension.
 */
export const toScores = (measure: Measure): readonly FormItem[] =>
  measure.scales.flatMap((scale) => {
    const found = scoreExpression(measure, scale);
    if (!found) return [];
    return {
      extension: [
        { url: HIDDEN, valueBoolean: true },
        ...found.variables.map(({ name, expression }) => ({
          url: VARIABLE,
          valueExpression: { name, ...inFhirPath(expression) },
        })),
        { url: CALCULATED, valueExpression: inFhirPath(found.score) },
      ],
      linkId: `score.${scale.id}`,
      ...(scale.code && { code: [{ system: scale.code.system, code: scale.code.code }] }),
      type: "decimal",
      readOnly: true,
    };
  });

const inFhirPath = (expression: string): Expression => ({
  language: "text/fhirpath",
  expression,
});
