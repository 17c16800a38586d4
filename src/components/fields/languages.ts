import { OFFERED } from "../../core/i18n/locales.ts";

/** Every language of the pages, each in its own words. */
export const everyLanguage = OFFERED.map(({ tag, endonym }) => ({
  value: tag,
  label: endonym,
  lang: tag,
}));

/** What the clinic offers, and what is chosen already. */
export const languageOptions = (offered: readonly string[], chosen: string | undefined) =>
  everyLanguage.filter(({ value }) => offered.includes(value) || value === chosen);
