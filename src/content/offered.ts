import type { Locale } from "../core/i18n/locales.ts";

/** Languages that have every text for clients. Only there does a page of a check-in link to one. */
const WHOLE: readonly string[] = ["en", "de", "es", "fr", "pt-BR", "ar"];

export const hasTexts = ({ tag }: Locale): boolean => WHOLE.includes(tag);
