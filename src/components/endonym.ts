import { findLocale } from "../core/i18n/locales.ts";

/** What a language is called in itself: "Deutsch". Wordings come in more languages than pages do. */
export const endonymOf = (tag: string): string =>
  findLocale(tag)?.endonym ?? new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
