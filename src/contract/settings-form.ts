import * as z from "zod/mini";
import type { LocaleTag } from "../core/brand.ts";
import { OFFERED } from "../core/i18n/locales.ts";
import { err, ok, type Result } from "../core/result.ts";
import { type FieldProblem, optionalText, readFields, requiredText, ticked } from "./form.ts";

type Form = Readonly<Record<string, string>>;

/** What an owner says about the clinic. */
export interface ClinicFields {
  readonly name: string;
  readonly contact: string;
  readonly region: string;
  readonly timeZone: string;
  readonly locales: readonly LocaleTag[];
  readonly quickExit: boolean;
}

export const MAX_NAME = 80;
export const MAX_CONTACT = 200;
export const MAX_SAFETY = 4000;
export const MAX_YEARS = 100;

/** Whether a time zone has this IANA name here. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** @param regions codes of the countries that have help lines */
export function readClinicForm(
  form: Form,
  regions: readonly string[],
): Result<ClinicFields, readonly FieldProblem[]> {
  const schema = z.object({
    name: requiredText(MAX_NAME),
    contact: optionalText(MAX_CONTACT),
    region: z.string("empty").check(z.refine((code) => regions.includes(code), "not-offered")),
    timeZone: z.string("empty").check(z.refine(isTimeZone, "not-offered")),
    quickExit: ticked(),
  });
  const read = readFields(schema, form);
  const locales = OFFERED.map(({ tag }) => tag).filter(
    (tag) => form[`locales.${tag}`] !== undefined,
  );
  const none: readonly FieldProblem[] =
    locales.length > 0 ? [] : [{ field: "locales", problem: "none-chosen" }];
  if (!read.ok) return err([...read.error, ...none]);
  return none.length > 0 ? err(none) : ok({ ...read.value, locales });
}

/** The fields as they stand before anybody types. */
export const typedOfClinic = (kept: ClinicFields): Form => ({
  name: kept.name,
  contact: kept.contact,
  region: kept.region,
  timeZone: kept.timeZone,
  ...(kept.quickExit && { quickExit: "yes" }),
  ...Object.fromEntries(kept.locales.map((tag) => [`locales.${tag}`, "yes"])),
});

const safety = z.object({ safety: optionalText(MAX_SAFETY) });

export const readSafetyForm = (form: Form): Result<string, readonly FieldProblem[]> => {
  const read = readFields(safety, form);
  return read.ok ? ok(read.value.safety) : read;
};

const YEARS = /^\d{1,4}$/;

/** What a clinic decides about the end of records. */
export interface RetentionFields {
  /** Years that answers are kept after discharge; absent while the clinic has not decided. */
  readonly keepYears: number | undefined;
  readonly deletesDue: boolean | undefined;
}

export function readRetentionForm(form: Form): Result<RetentionFields, readonly FieldProblem[]> {
  const typed = (form["keepYears"] ?? "").trim();
  const deletes = form["deletesDue"] !== undefined;
  const problem = (what: FieldProblem["problem"]) => err([{ field: "keepYears", problem: what }]);
  if (typed === "") {
    // Nothing can be due without a term.
    return deletes ? problem("empty") : ok({ keepYears: undefined, deletesDue: undefined });
  }
  if (!YEARS.test(typed)) return problem("not-a-number");
  const years = Number(typed);
  if (years < 1) return problem("too-small");
  if (years > MAX_YEARS) return problem("too-large");
  return ok({ keepYears: years, deletesDue: deletes || undefined });
}
