import * as z from "zod/mini";
import { err, ok, type Result } from "../core/result.ts";

/** What is wrong with a field, as a key of `field.problem.*`; the value itself is never repeated. */
export type FormProblem =
  | "empty"
  | "none-chosen"
  | "not-chosen"
  | "too-many"
  | "not-offered"
  | "not-a-number"
  | "not-a-day"
  | "too-small"
  | "too-large"
  | "too-early"
  | "too-late"
  | "taken"
  | "not-ticked"
  | "not-an-address"
  | "changed-elsewhere";

/** What is wrong; of words that are too long also how many characters fit. */
export type FormFault =
  | { readonly problem: FormProblem }
  | { readonly problem: "too-long" | "line-long"; readonly max: number };

export type FieldProblem = FormFault & { readonly field: string };

/** A form as a page shows it again: what was typed stays. */
export interface FormView {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];
}

/** A form that nobody has sent yet. */
export const freshForm = (typed: Readonly<Record<string, string>> = {}): FormView => ({
  typed,
  problems: [],
});

const PROBLEMS: readonly string[] = [
  "empty", "none-chosen", "not-chosen", "too-many", "not-offered", "not-a-number", "not-a-day", "too-small", "too-large",
  "too-early", "too-late", "taken", "not-ticked", "not-an-address", "changed-elsewhere",
] satisfies readonly FormProblem[]; // prettier-ignore

const isProblem = (message: string): message is FormProblem => PROBLEMS.includes(message);

const lines = (value: string): string => value.replaceAll("\r\n", "\n").trim();

/** Words that may be left out; at most `max` characters. */
export const optionalText = (max: number) =>
  z.pipe(
    z._default(z.string(), ""),
    z.pipe(z.transform(lines), z.string().check(z.maxLength(max, "too-long"))),
  );

/** Words that must be there. */
export const requiredText = (max: number) =>
  z.pipe(
    z._default(z.string(), ""),
    z.pipe(
      z.transform(lines),
      z.string().check(z.minLength(1, "empty"), z.maxLength(max, "too-long")),
    ),
  );

/** What a mail server takes for an address, near enough to find a slip. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d.-]*[a-z\d])?\.[a-z]{2,}$/i;

/** An e-mail address that may be left out. */
export const optionalAddress = () =>
  z.pipe(
    z._default(z.string(), ""),
    z.pipe(
      z.transform(lines),
      z.string().check(
        z.maxLength(254, "too-long"),
        z.refine((text) => text === "" || ADDRESS.test(text), "not-an-address"),
      ),
    ),
  );

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: (issue) => (issue.input === undefined ? "not-chosen" : "not-offered") });

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a day of the calendar, such as `2026-02-28`. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text);

/** A day, as a date field sends it. */
export const day = () =>
  z.string("empty").check(z.minLength(1, "empty"), z.refine(isDay, "not-a-day"));

/** A day that may be left out. */
export const optionalDay = () =>
  z.pipe(
    z._default(z.string(), ""),
    z.string().check(z.refine((text) => text === "" || isDay(text), "not-a-day")),
  );

/** A box that is ticked or not: browsers send nothing for one that is not. */
export const ticked = () =>
  z.pipe(
    z.optional(z.string()),
    z.transform((value) => value !== undefined),
  );

/** A box that must be ticked before the form goes on. */
export const mustTick = () => z.string("not-ticked");

/** A whole number within bounds. */
export const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z
      .string("empty")
      .check(z.trim(), z.minLength(1, "empty"), z.regex(/^-?\d{1,9}$/, "not-a-number")),
    z.pipe(
      z.transform(Number),
      z.number().check(z.gte(least, "too-small"), z.lte(most, "too-large")),
    ),
  );

function faultOf(issue: z.core.$ZodIssue): FormFault {
  const { message } = issue;
  if (message === "too-long" && issue.code === "too_big") {
    return { problem: message, max: Number(issue.maximum) };
  }
  return { problem: isProblem(message) ? message : "not-offered" };
}

/**
 * Reads the fields of a form that a schema names; other fields do not matter.
 * Each field has one problem at most, the first.
 */
export function readFields<Schema extends z.ZodMiniType>(
  schema: Schema,
  form: Readonly<Record<string, string>>,
): Result<z.output<Schema>, readonly FieldProblem[]> {
  const read = z.safeParse(schema, form);
  if (read.success) return ok(read.data);
  const problems = new Map<string, FieldProblem>();
  for (const issue of read.error.issues) {
    const field = issue.path.join(".");
    if (!problems.has(field)) problems.set(field, { field, ...faultOf(issue) });
  }
  return err([...problems.values()]);
}
