import * as z from "zod/mini";
import type { FieldProblem } from "../../../src/contract/form.ts";
import { isTimeZone, MAX_CONTACT, MAX_NAME } from "../../../src/contract/settings-form.ts";
import { mustTick, readFields, requiredText, ticked } from "../../../src/contract/form.ts";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { OFFERED } from "../../../src/core/i18n/locales.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { CLINIC_REGIONS } from "../../../src/help-lines/index.ts";
import type { ClinicSettings, StaffProfile } from "../../db/record.ts";

type Form = Readonly<Record<string, string>>;

const CLINIC = z.object({
  name: requiredText(MAX_NAME),
  contact: requiredText(MAX_CONTACT),
  region: z.string("not-chosen").check(
    z.minLength(1, "not-chosen"),
    z.refine((code) => CLINIC_REGIONS.includes(code), "not-offered"),
  ),
  timeZone: z
    .string("not-chosen")
    .check(z.minLength(1, "not-chosen"), z.refine(isTimeZone, "not-offered")),
});

/** What the clinic says of itself, from the second page of the set-up. */
export function readClinic(form: Form): Result<ClinicSettings, readonly FieldProblem[]> {
  const read = readFields(CLINIC, form);
  const locales = OFFERED.map(({ tag }) => tag).filter((tag) => form[`locales.${tag}`]);
  const none: readonly FieldProblem[] =
    locales.length === 0 ? [{ field: "locales", problem: "none-chosen" }] : [];
  if (!read.ok) return err([...read.error, ...none]);
  if (none.length > 0) return err(none);
  return ok({ ...read.value, locales: locales as LocaleTag[], quickExit: false });
}

/** What the first owner must have read; none of it can be unsaid later. */
export const STATEMENTS = ["united-states", "europe", "device", "key"] as const;

const OWNER = z.object({
  owner: requiredText(80),
  therapist: ticked(),
  "united-states": mustTick(),
  europe: mustTick(),
  device: mustTick(),
  key: mustTick(),
});

/** Who the first owner is, from the third page. */
export function readOwner(form: Form): Result<StaffProfile, readonly FieldProblem[]> {
  const read = readFields(OWNER, form);
  if (!read.ok) return read;
  const { owner, therapist } = read.value;
  return ok({ name: owner, roles: therapist ? ["owner", "therapist"] : ["owner"] });
}

const KNOWN = [
  "name",
  "contact",
  "region",
  "timeZone",
  ...OFFERED.map(({ tag }) => `locales.${tag}`),
  "owner",
  "therapist",
  ...STATEMENTS,
];
/** Longer than the fields may be; a cookie cannot keep more. */
const longest = (name: string): number => (name === "contact" ? 310 : 110);

/** What a page has typed, for the cookie that keeps it; a box without its tick is taken out. */
export const typedOn = (form: Form, before: Form, fields: readonly string[]): Form =>
  Object.fromEntries(
    KNOWN.flatMap((name) => {
      const value = fields.includes(name) ? form[name] : before[name];
      return value === undefined ? [] : [[name, value.slice(0, longest(name))]];
    }),
  );

export const FIELDS_OF = {
  clinic: KNOWN.slice(0, 4 + OFFERED.length),
  you: KNOWN.slice(4 + OFFERED.length),
} as const;
