import type { FormProblem, FormView } from "../../contract/form.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

/**
 * What is wrong with a field and how to mend it, in one sentence that names the field. A label
 * that asks loses its mark: a colon follows it.
 */
export const sayProblem = (t: StaffWords, label: string, problem: FormProblem): string =>
  problem === "changed-elsewhere"
    ? t("field.problem.changed-elsewhere")
    : t(`field.problem.${problem}`, { label: label.replace(/\s*\?$/, "") });

/** The problem of one field, if it has one. */
export const problemOf = (form: FormView, name: string): FormProblem | undefined =>
  form.problems.find(({ field }) => field === name)?.problem;

/** What a field is described by: its hint, then its problem. */
export const describedBy = (
  name: string,
  hint: string | undefined,
  problem: string | undefined,
): string | undefined =>
  [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ") || undefined;
