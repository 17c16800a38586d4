import type { FieldProblem, FormFault, FormView } from "../../contract/form.ts";
import { formatter } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { staffWords } from "../../locales/staff-words.ts";

/**
 * What is wrong with a field and how to mend it, in one sentence that names the field. A label
 * that asks loses its mark: a colon follows it.
 */
export function sayProblem(locale: Locale, asked: string, fault: FormFault): string {
  const t = staffWords(locale);
  const label = asked.replace(/\s*\?$/, "");
  if ("max" in fault) {
    const max = formatter(locale, "UTC").number(fault.max);
    return t(`field.problem.${fault.problem}`, { label, max });
  }
  return fault.problem === "changed-elsewhere"
    ? t("field.problem.changed-elsewhere")
    : t(`field.problem.${fault.problem}`, { label });
}

/** The problem of one field, if it has one. */
export const problemOf = (form: FormView, name: string): FieldProblem | undefined =>
  form.problems.find(({ field }) => field === name);

/** That problem in a sentence. */
export function sayProblemOf(
  locale: Locale,
  form: FormView,
  { name, label }: { readonly name: string; readonly label: string },
): string | undefined {
  const found = problemOf(form, name);
  return found && sayProblem(locale, label, found);
}

/** What a field is described by: its hint, then its problem. */
export const describedBy = (
  name: string,
  hint: string | undefined,
  problem: string | undefined,
): string | undefined =>
  [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ") || undefined;
