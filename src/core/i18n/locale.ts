import type { LocaleTag } from "../brand.ts";

/** How far a catalog has been checked by people who speak the language. */
export type ReviewState = "source" | "reviewed" | "unreviewed" | "pseudo";

/** How letters are set: which fonts, and how much room a line needs. */
export type Face = "latin" | "arabic" | "nastaliq" | "devanagari" | "han";

/** All that the product knows about a language; `<html lang dir>` comes only from here. */
export interface Locale {
  readonly tag: LocaleTag;
  /** The language's own name for itself. */
  readonly endonym: string;
  readonly dir: "ltr" | "rtl";
  /** ISO 15924 script in which its words are written. */
  readonly script: Script;
  /** Tag handed to `Intl`: fixes calendar and digits, which browsers would otherwise choose. */
  readonly format: string;
  /** Digits that are shown. Any digits may be typed. */
  readonly numbering: "latn";
  readonly calendar: {
    readonly shown: "gregory";
    /** Stands in brackets after the day of the shown calendar. */
    readonly beside?: "persian";
  };
  /** Plural forms that every plural text of the language has. */
  readonly plurals: readonly Intl.LDMLPluralRule[];
  /** Tag handed to `Intl.Collator`. */
  readonly collation: string;
  readonly face: Face;
  readonly review: ReviewState;
  /** The same of the words of the staff pages; absent where there are none. */
  readonly staff?: ReviewState;
}

/** What a script brings with it, whichever language is written in it. */
export const WRITING = {
  Latn: { dir: "ltr", face: "latin" },
  Cyrl: { dir: "ltr", face: "latin" },
  Grek: { dir: "ltr", face: "latin" },
  Hebr: { dir: "rtl", face: "arabic" },
  Arab: { dir: "rtl", face: "arabic" },
  Aran: { dir: "rtl", face: "nastaliq" },
  Deva: { dir: "ltr", face: "devanagari" },
  Hans: { dir: "ltr", face: "han" },
  Hant: { dir: "ltr", face: "han" },
} as const satisfies Readonly<Record<string, { dir: "ltr" | "rtl"; face: Face }>>;

export type Script = keyof typeof WRITING;
