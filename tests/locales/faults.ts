import type { Locale } from "../../src/core/i18n/locale.ts";

export {
  categoryFaults,
  formsOf,
  isOneNumber,
  namesIn,
  placeholderFaults,
  textsOf,
} from "../../scripts/locale/message-faults.ts";

// Names and signs that stay in Latin letters in every script.
const FIXED = /\{\w+\}|Soundings|JavaScript|Kiresuk|Sherman|QR|\bC1\b|\bT\b/g;

/** The letters that each script is written with. */
const LETTERS: Readonly<Partial<Record<Locale["script"], RegExp>>> = {
  Latn: /\p{Script_Extensions=Latin}/u,
  Cyrl: /\p{Script_Extensions=Cyrillic}/u,
  Arab: /\p{Script_Extensions=Arabic}/u,
  Deva: /\p{Script_Extensions=Devanagari}/u,
  Hans: /\p{Script_Extensions=Han}/u,
};

/** Letters of another script, or digits that are not 0 to 9. */
export function scriptFaults(text: string, script: Locale["script"]): string[] {
  const own = LETTERS[script];
  if (own === undefined) return [`no letters known of ${script}`];
  return [...text.replaceAll(FIXED, "").matchAll(/[\p{L}\p{Nd}]/gu)]
    .map(([sign]) => sign)
    .filter((sign) => !(/[0-9]/.test(sign) || (/\p{L}/u.test(sign) && own.test(sign))));
}

/** Faults that are seen in the signs alone, in any language. */
export function signFaults(text: string): string[] {
  const rules: [string, boolean][] = [
    ["not NFC", text !== text.normalize("NFC")],
    ["HTML", /[<>]|&#?\w+;/.test(text)],
    ["space at an end", text !== text.trim()],
    ["empty", text.trim() === ""],
    ["double space", /\s\s/.test(text)],
    ["space before a comma or full stop", /\s[.,،।，。]/.test(text)],
    ["direction mark", /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text)],
    ["loose brace", /[{}]/.test(text.replaceAll(/\{\w+\}/g, ""))],
  ];
  return rules.filter(([, broken]) => broken).map(([name]) => name);
}

export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!؟।])\s+|(?<=[。？！])/).filter((part) => /[\p{L}\p{N}{]/u.test(part));

const CHINESE = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** Words between spaces; in Han script, which has none, words of a dictionary. */
export const wordsIn = (sentence: string): number =>
  (/\p{Script=Han}/u.test(sentence)
    ? Array.from(CHINESE.segment(sentence), ({ segment }) => segment)
    : sentence.split(/\s+/)
  ).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Sentences that are too long and paragraphs of too many sentences. */
export function lengthFaults(text: string, longest: number): string[] {
  const sentences = sentencesOf(text);
  const long = sentences
    .filter((sentence) => wordsIn(sentence) > longest)
    .map((sentence) => `${wordsIn(sentence)} words: ${sentence}`);
  return sentences.length > 3 ? [...long, `${sentences.length} sentences`] : long;
}

/** Arabic vowel signs are optional in writing; case, dots and the shape of an apostrophe do not matter. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u064B-\u0652\u0640]/g, "")
    .replaceAll("’", "'")
    .replaceAll("ı", "i")
    .replaceAll(/\s+/g, " ");

/** Where a word may begin: after no letter, perhaps with an Arabic prefix; anywhere in Han script. */
const beginning = (stem: string): string =>
  /\p{Script=Han}/u.test(stem) ? "" : "(?<!\\p{L})[وفبلك]?(?:ال)?";

/** Words of a text that begin with one of the stems. */
export function stemFaults(text: string, stems: readonly string[]): string[] {
  return stems.filter((stem) => new RegExp(beginning(stem) + plain(stem), "u").test(plain(text)));
}
