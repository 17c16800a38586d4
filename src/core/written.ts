/** A form as it was sent: every field once. */
export type Written = Readonly<Record<string, string>>;

/** Why what was written into a field cannot be kept. Forms of staff pages know the same words. */
type WrittenProblem =
  | "empty"
  | "not-chosen"
  | "not-offered"
  | "not-a-number"
  | "not-a-day"
  | "too-small"
  | "too-large"
  | "too-early"
  | "too-late";

/** What is wrong with what was written; of a text that is too long also how many characters fit. */
export type Fault =
  { readonly problem: WrittenProblem } | { readonly problem: "too-long"; readonly max: number };

/** One field of a form that cannot be kept. */
export type WrittenFault<Field extends string = string> = Fault & { readonly field: Field };

/** The value of a field, without blanks around it; empty where it was not sent. */
export const textIn = (form: Written, field: string): string =>
  (Object.hasOwn(form, field) ? (form[field] ?? "") : "").replaceAll("\r\n", "\n").trim();

/** Which boxes of a field are ticked: each is a field of its own, `areas.safety`. */
export const tickedIn = (form: Written, field: string): readonly string[] =>
  Object.keys(form).flatMap((name) =>
    name.startsWith(`${field}.`) ? [name.slice(field.length + 1)] : [],
  );

/** What is wrong with a text. Length is counted in characters as a person sees them in a count. */
export function textFaults<Field extends string>(
  field: Field,
  text: string,
  { limit, needed }: { readonly limit: number; readonly needed: boolean },
): readonly WrittenFault<Field>[] {
  if (needed && text === "") return [{ field, problem: "empty" }];
  return [...text].length > limit ? [{ field, problem: "too-long", max: limit }] : [];
}

/** What is wrong with one of some choices. */
export const choiceFaults = <Field extends string>(
  field: Field,
  chosen: string,
  allowed: readonly string[],
): readonly WrittenFault<Field>[] => {
  if (chosen === "") return [{ field, problem: "not-chosen" }];
  return allowed.includes(chosen) ? [] : [{ field, problem: "not-offered" }];
};

/** What is wrong with boxes that may be ticked, as many as fit. */
export const tickedFaults = <Field extends string>(
  field: Field,
  ticked: readonly string[],
  allowed: readonly string[],
): readonly WrittenFault<Field>[] =>
  ticked.every((one) => allowed.includes(one)) ? [] : [{ field, problem: "not-offered" }];
