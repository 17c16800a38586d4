import type { LocaleTag } from "../brand.ts";

/** How far a catalog has been checked by people who speak the language. */
export type ReviewState = "source" | "reviewed" | "unreviewed" | "pseudo";

/** All that the product knows about a language; `<html lang dir>` comes only from here. */
export interface Locale {
  readonly tag: LocaleTag;
  /** The language's own name for itself. */
  readonly endonym: string;
  readonly dir: "ltr" | "rtl";
  /** ISO 15924 script in which its words are written. */
  readonly script: "Latn" | "Arab";
  /** Tag handed to `Intl`: fixes calendar and digits, which browsers would otherwise choose. */
  readonly format: string;
  readonly review: ReviewState;
  /** The same of the words of the staff pages; absent where there are none. */
  readonly staff?: ReviewState;
}

interface More {
  readonly staff?: ReviewState;
  /** Where `Intl` needs another tag than the page. */
  readonly format?: string;
}

const locale = (
  tag: string,
  endonym: string,
  dir: Locale["dir"],
  script: Locale["script"],
  review: ReviewState,
  { staff, format = tag }: More = {},
): Locale => ({
  tag: tag as LocaleTag,
  endonym,
  dir,
  script,
  review,
  ...(staff && { staff }),
  format: `${format}-u-ca-gregory-nu-latn`,
});

/** Every locale that has a page. The first is the source language. */
export const LOCALES: readonly Locale[] = [
  locale("en", "English", "ltr", "Latn", "source", { staff: "source", format: "en-GB" }),
  locale("de", "Deutsch", "ltr", "Latn", "unreviewed", { staff: "unreviewed" }),
  locale("es", "Español", "ltr", "Latn", "unreviewed"),
  locale("fr", "Français", "ltr", "Latn", "unreviewed"),
  locale("pt-BR", "Português (Brasil)", "ltr", "Latn", "unreviewed"),
  locale("ar", "العربية", "rtl", "Arab", "unreviewed"),
  // Generated for testing, on private-use regions: text 40 % longer, and text mirrored.
  locale("en-XA", "[Éñĝļîšĥ ~~~]", "ltr", "Latn", "pseudo", { staff: "pseudo", format: "en-GB" }),
  locale("ar-XB", "\u202EEnglish\u202C", "rtl", "Latn", "pseudo", {
    staff: "pseudo",
    format: "en-GB",
  }),
];

/** Locales shown to people; pseudo-locales have pages but are never offered. */
export const OFFERED: readonly Locale[] = LOCALES.filter(({ review }) => review !== "pseudo");

/** Whether the staff pages have words in this language; elsewhere staff are led to the source. */
export const hasStaffPages = ({ staff }: Locale): boolean => staff !== undefined;

/** Languages in which a member of staff can read the staff pages. */
export const STAFF_OFFERED: readonly Locale[] = OFFERED.filter(hasStaffPages);

export const SOURCE = LOCALES[0] as Locale;

/** The locale of a tag, or nothing when the tag is unknown. */
export const findLocale = (tag: string | undefined): Locale | undefined =>
  LOCALES.find((known) => known.tag === tag);

/** The locale in a page's address; the Worker lets no unknown one through. */
export const localeOfPage = (params: Readonly<Record<string, string | undefined>>): Locale =>
  findLocale(params["locale"]) ?? SOURCE;
