import { LOCALES } from "../core/i18n/locales.ts";

/** The paths of a page that is drawn once for each locale. */
export const everyLocale = () =>
  LOCALES.map((locale) => ({ params: { locale: locale.tag }, props: { locale } }));
