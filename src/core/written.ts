/** What somebody wrote into a field of a form, and why it cannot be kept. */
export type WrittenProblem =
  | "empty"
  | "too-long"
  | "too-many"
  | "unknown"
  | "not-a-day"
  | "in-the-future"
  | "in-the-past"
  | "too-far";

/** One field of a form that cannot be kept. */
export interface FieldProblem<Field extends string = string> {
  readonly field: Field;
  readonly problem: WrittenProblem;
  /** How many characters, or how many entries, may be kept. */
  readonly limit?: number;
}

/** A form as it was sent: every field by its name, as often as it was sent. */
export type Written = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The only value of a field, without blanks around it; empty where it was not sent. */
export function oneOf(form: Written, field: string): string {
  const value = form[field];
  const text = typeof value === "string" ? value : (value?.[0] ?? "");
  return text.replaceAll("\r\n", "\n").trim();
}

/** Every value of a field that was sent. */
export function allOf(form: Written, field: string): readonly string[] {
  const value = form[field];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** What is wrong with a text. Length is counted in characters as a person sees them in a count. */
export function textProblems<Field extends string>(
  field: Field,
  text: string,
  { limit, needed }: { readonly limit: number; readonly needed: boolean },
): readonly FieldProblem<Field>[] {
  if (needed && text === "") return [{ field, problem: "empty" }];
  return [...text].length > limit ? [{ field, problem: "too-long", limit }] : [];
}

/** What is wrong with one of some choices. */
export const choiceProblems = <Field extends string>(
  field: Field,
  chosen: string,
  allowed: readonly string[],
): readonly FieldProblem<Field>[] => {
  if (chosen === "") return [{ field, problem: "empty" }];
  return allowed.includes(chosen) ? [] : [{ field, problem: "unknown" }];
};
