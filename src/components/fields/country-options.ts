import { formatter } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { ELSEWHERE, REGION_CODES } from "../../help-lines/index.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The countries that have help lines, in the order of their names. */
export function countryOptions(locale: Locale): readonly Option[] {
  const format = formatter(locale, "UTC");
  const { compare } = new Intl.Collator(locale.collation);
  return REGION_CODES.map((value) => ({ value, label: format.country(value) })).toSorted((a, b) =>
    compare(a.label, b.label),
  );
}

/** What a clinic can say its country is: one of these, or another than these. */
export const clinicCountryOptions = (t: StaffWords, locale: Locale): readonly Option[] => [
  ...countryOptions(locale),
  { value: ELSEWHERE, label: t("setup.region.other") },
];
