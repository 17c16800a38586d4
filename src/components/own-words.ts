import { LONGEST_OWN_WORDS } from "../core/check-in/own-words.ts";
import { formatter } from "../core/i18n/format.ts";
import type { Locale } from "../core/i18n/locales.ts";
import { clientWords } from "../locales/index.ts";

/** That a client's own words are longer than what is kept, and how long they may be. */
export const sayWordsLong = (locale: Locale): string =>
  clientWords(locale)("error.fit-long", {
    max: formatter(locale, "UTC").number(LONGEST_OWN_WORDS),
  });
