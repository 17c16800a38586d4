import * as z from "zod/mini";
import type { LocaleTag } from "../core/brand.ts";
import { type Extra, EXTRAS } from "../core/check-in/own-parts.ts";
import { CARE_STATUSES, type CareStatus } from "../core/clients/care-status.ts";
import { MAX_LABEL } from "../core/clients/label.ts";
import { isPast } from "../core/planned-day.ts";
import { OFFERED } from "../core/i18n/locales.ts";
import { MOOD, PRESETS, presetOf, type PresetOffer } from "../core/plans/presets.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { KnownPerson, Sex } from "../core/change/norms.ts";
import {
  type FieldProblem,
  type FormProblem,
  isDay,
  oneOf,
  optionalDay,
  readFields,
  requiredText,
} from "./form.ts";

/** What a clinic may put into a client's plan. */
export interface PlanOffers {
  readonly presets: readonly PresetOffer[];
  /** Ids of the measures that can be chosen one by one. */
  readonly measures: readonly string[];
  /** Languages that the clinic offers its clients. */
  readonly locales: readonly LocaleTag[];
}

/** What somebody says about a client. */
export interface ClientFields {
  readonly label: string;
  readonly locale: LocaleTag;
  /** Ids of measures. */
  readonly plan: readonly string[];
  /** What is asked beside them. Absent: nothing. */
  readonly extras?: readonly Extra[];
  /** A day such as `2026-06-30`. */
  readonly plannedEnd?: string;
  readonly person?: KnownPerson;
  /** Where care stands. Absent: active. */
  readonly careStatus?: CareStatus;
}

/** The answer that says that the measures are chosen one by one. */
export const OWN_PLAN = "own";

export const LOCALE_TAGS = OFFERED.map(({ tag }): string => tag) as [string, ...string[]];
const PLANS = [OWN_PLAN, ...PRESETS.map(({ id }): string => id)] as const;

const schema = z.object({
  label: requiredText(MAX_LABEL),
  locale: oneOf(LOCALE_TAGS),
  plan: oneOf(PLANS),
  plannedEnd: optionalDay(),
  // Whoever is added is in active care, and the form does not ask.
  careStatus: z._default(oneOf(CARE_STATUSES), "active"),
});

/** Nobody in therapy is older. */
const OLDEST = 120;
const SEXES: readonly string[] = ["female", "male"] satisfies readonly Sex[];
const isSex = (text: string): text is Sex => SEXES.includes(text);

/**
 * Reads label, language and plan, the plan as the measures that it means here; and what rules and
 * norms may ask for.
 *
 * @param year in which the form was sent
 */
export function readClientForm(
  form: Readonly<Record<string, string>>,
  offers: PlanOffers,
  year: number,
): Result<ClientFields, readonly FieldProblem[]> {
  const read = readFields(schema, form);
  const plan = readPlan(form, offers);
  const person = readPerson(form, year);
  if (read.ok && plan.ok && person.ok) {
    const { label, locale, plannedEnd, careStatus } = read.value;
    const extras = EXTRAS.filter((extra) => form[`also.${extra}`] !== undefined);
    return ok({
      label,
      locale: locale as LocaleTag,
      plan: plan.value,
      extras,
      ...(plannedEnd !== "" && { plannedEnd }),
      ...person.value,
      ...(careStatus !== "active" && { careStatus }),
    });
  }
  const all = [read, plan, person].flatMap((one) => (one.ok ? [] : one.error));
  return err([...new Map(all.map((one) => [one.field, one])).values()]);
}

/**
 * What is wrong with a planned end once it can be read.
 *
 * @param days `kept` is the end that stands until now
 */
export function endProblems(
  { plannedEnd = "" }: Readonly<Record<string, string>>,
  days: { readonly kept?: string | undefined; readonly today: string },
): readonly FieldProblem[] {
  const isWrong = isDay(plannedEnd) && isPast(plannedEnd, days);
  return isWrong ? [{ field: "plannedEnd", problem: "too-early" }] : [];
}

function readPerson(
  { bornIn: typed = "", sex = "" }: Readonly<Record<string, string>>,
  year: number,
): Result<Pick<ClientFields, "person">, readonly FieldProblem[]> {
  const born = typed.trim();
  const bornIn = Number(born);
  const problem = (field: string, what: FormProblem) => [{ field, problem: what }];
  const problems: readonly FieldProblem[] = [
    ...(born === "" || /^\d+$/.test(born) ? [] : problem("bornIn", "not-a-number")),
    ...(born !== "" && bornIn < year - OLDEST ? problem("bornIn", "too-small") : []),
    ...(born !== "" && bornIn > year ? problem("bornIn", "too-large") : []),
    ...(sex === "" || isSex(sex) ? [] : problem("sex", "not-offered")),
  ];
  if (problems.length > 0) return err(problems);
  const person: KnownPerson = { ...(born !== "" && { bornIn }), ...(isSex(sex) && { sex }) };
  return ok(Object.keys(person).length > 0 ? { person } : {});
}

function readPlan(
  form: Readonly<Record<string, string>>,
  { presets, measures }: PlanOffers,
): Result<readonly string[], readonly FieldProblem[]> {
  const { plan } = form;
  if (plan === OWN_PLAN) {
    const chosen = measures.filter((id) => form[`measures.${id}`] !== undefined);
    return chosen.length > 0 ? ok(chosen) : err([{ field: "measures", problem: "none-chosen" }]);
  }
  const preset = presets.find(({ id }) => id === plan);
  if (preset?.missing.length === 0) {
    const asksMood = form["also.mood"] !== undefined && measures.includes(MOOD);
    const isThere = preset.measures.some((id) => id === MOOD);
    return ok(asksMood && !isThere ? [...preset.measures, MOOD] : preset.measures);
  }
  return err([{ field: "plan", problem: plan === undefined ? "not-chosen" : "not-offered" }]);
}

/** What a new plan asks beside its measures, until somebody takes it out. */
export const FIRST_EXTRAS: Readonly<Record<string, string>> = {
  "also.goals": "yes",
  "also.talk": "yes",
};

/** The fields of a form as they stand when nobody has typed yet. */
export function typedOf(
  {
    label,
    locale,
    plan,
    extras = [],
    plannedEnd = "",
    person: { bornIn, sex } = {},
    careStatus = "active",
  }: ClientFields,
  { presets }: PlanOffers,
): Readonly<Record<string, string>> {
  const alone = plan.filter((id) => id !== MOOD);
  const preset = presetOf(plan, presets) ?? presetOf(alone, presets);
  return {
    label,
    locale,
    plan: preset ?? OWN_PLAN,
    ...(preset && plan.includes(MOOD) && { "also.mood": "yes" }),
    ...Object.fromEntries(extras.map((extra) => [`also.${extra}`, "yes"])),
    plannedEnd,
    careStatus,
    bornIn: bornIn === undefined ? "" : String(bornIn),
    sex: sex ?? "",
    ...Object.fromEntries(plan.map((id) => [`measures.${id}`, "yes"])),
  };
}
