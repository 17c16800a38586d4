import type { FieldProblem } from "../../contract/views.ts";
import { formatter } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { allItems, type Measure, valuesOf } from "../../core/measures/measure.ts";
import { clientWords } from "../../locales/index.ts";

/** What is wrong with an answer, in a sentence that names the question. */
export function sayAnswerProblem(
  locale: Locale,
  measure: Measure,
  { field, problem }: { readonly field: string; readonly problem: FieldProblem },
): string {
  const t = clientWords(locale);
  const said = formatter(locale, "UTC").number;
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
      return t(`error.${problem}`, { number, min: said(min), max: said(max) });
    }
    case "too-long":
      return t(`error.${problem}`, {
        number,
        max: said(item?.kind === "text" ? item.maxLength : 0),
      });
    case "not-an-option":
    case "not-a-day":
      return t(`error.${problem}`, { number });
  }
}
