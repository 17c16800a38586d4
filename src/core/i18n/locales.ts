import type { LocaleTag } from "../brand.ts";
import { type Locale, type ReviewState, type Script, WRITING } from "./locale.ts";

export type { Locale, ReviewState } from "./locale.ts";

interface Row {
  readonly tag: string;
  /** The language's own name for itself, with a capital where the script has one. */
  readonly endonym: string;
  readonly script: Script;
  readonly review: ReviewState;
  /** The same of the words of the staff pages; absent where there are none. */
  readonly staff?: ReviewState;
  /** Plural categories, in the order of CLDR. */
  readonly plurals: Locale["plurals"];
  /** Only where it is not that of the script. */
  readonly dir?: Locale["dir"];
  /** Where `Intl` needs another tag than the page. */
  readonly format?: string;
  /** Order of words where the language has several; `standard` elsewhere. */
  readonly collation?: string;
  /** A calendar that many readers live by; its day stands beside the Gregorian one. */
  readonly beside?: Locale["calendar"]["beside"];
}

const ONE_OTHER = ["one", "other"] as const;
const ROMANCE = ["one", "many", "other"] as const;
const SLAVIC = ["one", "few", "many", "other"] as const;

const locale = ({ tag, collation = "standard", beside, format = tag, ...row }: Row): Locale => ({
  dir: WRITING[row.script].dir,
  ...row,
  tag: tag as LocaleTag,
  format: `${format}-u-ca-gregory-nu-latn`,
  numbering: "latn",
  calendar: { shown: "gregory", ...(beside && { beside }) },
  collation: `${format}-u-co-${collation}`,
  face: WRITING[row.script].face,
});

/** Every locale that has a page. The first is the source language. */
export const LOCALES: readonly Locale[] = [
  locale({
    tag: "en",
    endonym: "English",
    script: "Latn",
    review: "source",
    staff: "source",
    plurals: ONE_OTHER,
    format: "en-GB",
  }),
  locale({
    tag: "de",
    endonym: "Deutsch",
    script: "Latn",
    review: "unreviewed",
    staff: "unreviewed",
    plurals: ONE_OTHER,
  }),
  locale({ tag: "es", endonym: "Español", script: "Latn", review: "unreviewed", plurals: ROMANCE }),
  locale({
    tag: "fr",
    endonym: "Français",
    script: "Latn",
    review: "unreviewed",
    plurals: ROMANCE,
  }),
  locale({
    tag: "it",
    endonym: "Italiano",
    script: "Latn",
    review: "unreviewed",
    plurals: ROMANCE,
  }),
  locale({
    tag: "nl",
    endonym: "Nederlands",
    script: "Latn",
    review: "unreviewed",
    plurals: ONE_OTHER,
  }),
  locale({ tag: "pl", endonym: "Polski", script: "Latn", review: "unreviewed", plurals: SLAVIC }),
  locale({
    tag: "pt-BR",
    endonym: "Português (Brasil)",
    script: "Latn",
    review: "unreviewed",
    plurals: ROMANCE,
  }),
  locale({
    tag: "tr",
    endonym: "Türkçe",
    script: "Latn",
    review: "unreviewed",
    plurals: ONE_OTHER,
  }),
  locale({
    tag: "uk",
    endonym: "Українська",
    script: "Cyrl",
    review: "unreviewed",
    plurals: SLAVIC,
  }),
  locale({
    tag: "ar",
    endonym: "العربية",
    script: "Arab",
    review: "unreviewed",
    plurals: ["zero", "one", "two", "few", "many", "other"],
  }),
  locale({
    tag: "fa",
    endonym: "فارسی",
    script: "Arab",
    review: "unreviewed",
    plurals: ONE_OTHER,
    beside: "persian",
  }),
  locale({ tag: "hi", endonym: "हिन्दी", script: "Deva", review: "unreviewed", plurals: ONE_OTHER }),
  locale({
    tag: "zh-Hans",
    endonym: "中文（简体）",
    script: "Hans",
    review: "unreviewed",
    plurals: ["other"],
    collation: "pinyin",
  }),
  // Generated for testing, on private-use regions: text 40 % longer, and text mirrored.
  locale({
    tag: "en-XA",
    endonym: "[Éñĝļîšĥ ~~~]",
    script: "Latn",
    review: "pseudo",
    staff: "pseudo",
    plurals: ONE_OTHER,
    format: "en-GB",
  }),
  locale({
    tag: "ar-XB",
    endonym: "\u202EEnglish\u202C",
    script: "Latn",
    dir: "rtl",
    review: "pseudo",
    staff: "pseudo",
    plurals: ONE_OTHER,
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
