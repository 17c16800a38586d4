import * as z from "zod/mini";
import type { LocaleTag } from "../core/brand.ts";
import { OFFERED } from "../core/i18n/locales.ts";
import { err, ok, type Result } from "../core/result.ts";
import {
  type FieldProblem,
  type FormProblem,
  optionalText,
  readFields,
  requiredText,
  ticked,
} from "./form.ts";

type Form = Readonly<Record<string, string>>;

/** What an owner says about the clinic. */
export interface ClinicFields {
  readonly name: string;
  readonly contact: string;
  readonly region: string;
  /** Countries whose help lines come next; absent for none. */
  readonly moreRegions?: readonly string[] | undefined;
  readonly timeZone: string;
  readonly locales: readonly LocaleTag[];
  readonly quickExit: boolean;
  /** Absent: yes. */
  readonly feedback?: boolean;
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

/** Fields of the countries that come next, in this order. */
export const MORE_REGIONS = ["region-2", "region-3"] as const;

/** Codes that a clinic's own country may have, and those of the countries that come next. */
interface RegionCodes {
  readonly own: readonly string[];
  readonly more: readonly string[];
}

export function readClinicForm(
  form: Form,
  regions: RegionCodes,
): Result<ClinicFields, readonly FieldProblem[]> {
  const schema = z.object({
    name: requiredText(MAX_NAME),
    contact: optionalText(MAX_CONTACT),
    region: z
      .string("not-chosen")
      .check(z.refine((code) => regions.own.includes(code), "not-offered")),
    timeZone: z.string("not-chosen").check(z.refine(isTimeZone, "not-offered")),
    quickExit: ticked(),
    feedback: ticked(),
  });
  const read = readFields(schema, form);
  const locales = OFFERED.map(({ tag }) => tag).filter(
    (tag) => form[`locales.${tag}`] !== undefined,
  );
  const more = MORE_REGIONS.map((field) => ({ field, code: form[field] ?? "" }));
  const wrong: readonly FieldProblem[] = [
    ...more.flatMap(({ field, code }) =>
      code === "" || regions.more.includes(code)
        ? []
        : [{ field, problem: "not-offered" } as const],
    ),
    ...(locales.length > 0 ? [] : [{ field: "locales", problem: "none-chosen" } as const]),
  ];
  if (!read.ok) return err([...read.error, ...wrong]);
  if (wrong.length > 0) return err(wrong);
  const { region } = read.value;
  // Named twice is named once.
  const next = [...new Set(more.map(({ code }) => code))].filter(
    (code) => code !== "" && code !== region,
  );
  return ok({ ...read.value, moreRegions: next.length > 0 ? next : undefined, locales });
}

/** The fields as they stand before anybody types. */
export const typedOfClinic = (kept: ClinicFields): Form => ({
  name: kept.name,
  contact: kept.contact,
  region: kept.region,
  ...Object.fromEntries(
    MORE_REGIONS.map((field, index) => [field, kept.moreRegions?.[index] ?? ""]),
  ),
  timeZone: kept.timeZone,
  ...(kept.quickExit && { quickExit: "yes" }),
  ...(kept.feedback !== false && { feedback: "yes" }),
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
  const problem = (what: FormProblem) => err([{ field: "keepYears", problem: what }]);
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
