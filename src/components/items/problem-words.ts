import type { FieldProblem } from "../../contract/views.ts";
import { allItems, type Measure, valuesOf } from "../../core/measures/measure.ts";
import type { Translate } from "../../core/i18n/translator.ts";
import type { ClientCatalog } from "../../locales/en.ts";

/** What is wrong with an answer, in a sentence that names the question. */
export function sayAnswerProblem(
  t: Translate<ClientCatalog>,
  measure: Measure,
  { field, problem }: { readonly field: string; readonly problem: FieldProblem },
): string {
  const id = field.replace("q-", "");
  const index = allItems(measure).findIndex((item) => item.id === id);
  const item = allItems(measure)[index];
  const number = index + 1;
  switch (problem) {
    case "unknown-item":
    case "wrong-measure":
      return t(`error.${problem}`);
    case "not-in-range": {
      const [min, max] = item ? valuesOf(measure, id) : [0, 0];
      return t(`error.${problem}`, { number, min, max });
    }
    case "too-long":
      return t(`error.${problem}`, { number, max: item?.kind === "text" ? item.maxLength : 0 });
    case "not-an-option":
    case "not-a-day":
      return t(`error.${problem}`, { number });
  }
}
