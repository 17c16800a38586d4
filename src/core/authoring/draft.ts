import {
  type Code,
  type Measure,
  type Opening,
  type Option,
  type Section,
  textKeys,
} from "../measures/measure.ts";
import { nameFrom } from "./names.ts";

/** Something about a file or a measure: where, and one sentence. */
export interface Note {
  readonly path: string;
  readonly message: string;
}

/** Receives what was not understood. */
export type Tell = (path: string, message: string) => void;

/** Locale → text key → words. */
export type Texts = Map<string, Map<string, string>>;

/** Adds a text. Foreign files have spaces at the ends and letters in pieces; ours have not. */
export function put(texts: Texts, locale: string, key: string, words: string): void {
  const clean = words.trim().normalize("NFC");
  if (clean === "") return;
  const of = texts.get(locale) ?? new Map<string, string>();
  texts.set(locale, of.set(key, clean));
}

/** What a foreign file says of a measure. */
export interface Found {
  readonly id: string;
  readonly title: string;
  /** The language that the file is written in. */
  readonly base: string;
  readonly version?: string;
  /** The words of the file about its rights, as they stand. */
  readonly copyright?: string;
  readonly codes: readonly Code[];
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly opening: readonly Opening[];
  readonly sections: readonly Section[];
  readonly texts: Texts;
  readonly notes: readonly Note[];
  /** What the author must look at because of this file, beside what no file says. */
  readonly toFill: readonly Note[];
}

/** A measure that an author must complete. Nothing in it was invented: what is not known says so. */
export interface Draft {
  readonly measure: Measure;
  readonly texts: readonly {
    readonly locale: string;
    readonly text: Readonly<Record<string, string>>;
  }[];
  readonly copyright: string | undefined;
  readonly notUnderstood: readonly Note[];
  readonly toFill: readonly Note[];
}

/** Stands where a file says nothing. */
export const NOT_KNOWN = "not known";

/**
 * The measure of a foreign file: its form and its words. Scores, cut-offs and missing rules are
 * left to the author, and its licence is unknown, so it is in no build until a person has set it.
 */
export function draftOf(
  found: Found,
  { file, on }: { readonly file: string; readonly on: string },
): Draft {
  const { id, title, copyright, codes, options, opening, sections } = found;
  const measure: Measure = {
    pack: 1,
    id,
    version: /^\d+\.\d+\.\d+$/.test(found.version ?? "") ? (found.version ?? "") : "0.1.0",
    abbreviation: title,
    domain: [nameFrom(NOT_KNOWN)],
    respondent: "self",
    validated: false,
    age: { min: 0 },
    minutes: 1,
    licence: {
      status: "unknown",
      holder: NOT_KNOWN,
      notice: copyright ?? NOT_KNOWN,
      mayShipItems: false,
      mayModify: false,
      source: file,
      checkedOn: on,
      checkedBy: "nobody yet",
    },
    citations: [],
    codes,
    options,
    opening,
    sections,
    scales: [],
    risk: [],
    provenance: { author: `Imported from ${file}`, created: on },
  };
  const keys = textKeys(measure);
  const missing = (locale: string) => keys.filter((key) => !found.texts.get(locale)?.has(key));
  const whole = [...found.texts].filter(
    ([locale]) => locale === found.base || missing(locale).length === 0,
  );
  const incomplete = [...found.texts.keys()].filter(
    (locale) => !whole.some(([one]) => one === locale),
  );
  return {
    measure,
    texts: whole.map(([locale, text]) => ({ locale, text: Object.fromEntries(text) })),
    copyright,
    notUnderstood: [
      ...found.notes,
      ...incomplete.map((locale) => ({
        path: `locales/${locale}.json`,
        message: `The language was left out: it has no words for ${missing(locale).join(", ")}`,
      })),
    ],
    toFill: [...TO_FILL, ...found.toFill],
  };
}

/** What no foreign file says as a pack must. */
const TO_FILL: readonly Note[] = [
  ["licence", "Read the terms. Set status, holder, notice, mayShipItems, mayModify, source, checkedOn and checkedBy."],
  ["abbreviation", "Set the short name that is the same in every language."],
  ["domain", "Say what is measured, e.g. depression."],
  ["respondent", "Say who answers: self, caregiver or therapist."],
  ["validated", "Set true if the measure has been validated, and cite where."],
  ["age", "Set the ages the measure is for, in years."],
  ["recall", "Set the time the questions look back on, e.g. P2W; leave it out if they name none."],
  ["minutes", "Set how many minutes a person usually takes."],
  ["scales", "Write how answers become scores: items, method, missing rule, range, direction, what they are about. Nothing was taken from the file."],
  ["citations", "Name the source of every number of the scales, read by you."],
  ["risk", "Write a rule for every answer that must alert a therapist, such as thoughts of self-harm."],
  ["locales", "Compare the wording with the official form, and complete each passport."],
  ["vectors.json", "Write worked examples from a published source."],
  ["SOURCE.md", "Say where the wording and the numbers come from."],
].map(([path = "", message = ""]) => ({ path, message })); // prettier-ignore
