import type { Cutoff } from "../../core/measures/measure.ts";
import type { StaffCatalog } from "../../locales/staff.ts";
import type { Voice } from "../report/voice.ts";

type PeopleKey = Extract<keyof StaffCatalog, `view.bands.people.${string}`>;
type People = PeopleKey extends `view.bands.people.${infer Key}` ? Key : never;

/** Whose number a cut-off is, as the packs say it, and what a client reads of it. */
const PEOPLE: Readonly<Record<string, Exclude<People, "other">>> = {
  "Adults in primary care, USA": "family-practice",
  "Adults in primary care and obstetrics-gynecology clinics, USA": "family-and-women",
  "Adults in NHS Talking Therapies services, England": "talking-therapies",
  "Adults, general population, USA": "population-usa",
  "Adults, primary care against general population, UK": "practice-against-population",
  "Depression, primary care, UK": "depression-practice",
  "General population against clinical samples, UK": "treatment-against-population",
  "Adults in the USA: patients against people not in treatment": "treatment-against-others",
  "People in the community; the abstract names no country": "community",
  "Patients in primary care; the abstract names no country": "practice-anywhere",
  Adults: "adults",
  "Adolescents, 13 to 17 years": "adolescents",
  "Boys of 11 to 13, nonclinical sample against clients of seven services": "own-age-and-sex",
  "Boys of 14 to 16, nonclinical sample against clients of seven services": "own-age-and-sex",
  "Girls of 11 to 13, nonclinical sample against clients of seven services": "own-age-and-sex",
  "Girls of 14 to 16, nonclinical sample against clients of seven services": "own-age-and-sex",
  "Several samples, USA: initial research of the National Center for PTSD": "several-usa",
  "Suggested by WHO for poor mental well-being; no population named": "not-named",
};

/** Whose number it is, and in which language they answered: a cut-off without them is nobody's. */
export const sayWhose = (
  { t, format }: Voice,
  { population, locale }: Pick<Cutoff, "population" | "locale">,
): string =>
  [
    t(`view.bands.people.${PEOPLE[population] ?? "other"}`),
    locale === undefined
      ? t("view.bands.language.unknown")
      : t("view.bands.language", { language: format.language(locale) }),
  ].join(" ");
