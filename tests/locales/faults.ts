import type { Locale } from "../../src/core/i18n/locales.ts";
import type { Catalog, Message } from "../../src/core/i18n/messages.ts";

/** Every text of a catalog with the place where it stands: `key` or `key[category]`. */
export const textsOf = (catalog: Catalog): [place: string, text: string][] =>
  Object.entries(catalog).flatMap(([key, message]): [string, string][] =>
    typeof message === "string"
      ? [[key, message]]
      : Object.entries(message).map(([category, text]) => [`${key}[${category}]`, text]),
  );

export const formsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === "string" ? { other: message } : { ...message };

export const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

export const categoriesOf = (locale: Locale): string[] =>
  new Intl.PluralRules(locale.format).resolvedOptions().pluralCategories.toSorted();

const SAMPLE = [...Array.from({ length: 201 }, (_, n) => n), 0.5, 1.5, 2.5, 1_000_000];

/** Whether a form is said of one number only, so that a word can stand for the number. */
export const isOneNumber = (locale: Locale, category: string): boolean => {
  const rules = new Intl.PluralRules(locale.format);
  return SAMPLE.filter((n) => rules.select(n) === category).length === 1;
};

/** Placeholders that a message lacks or adds. `{count}` may be a word where the form is one number. */
export function placeholderFaults(source: Message, message: Message, locale: Locale): string[] {
  const wanted = namesIn(formsOf(source)["other"] ?? "");
  return Object.entries(formsOf(message)).flatMap(([category, text]) => {
    const found = namesIn(text);
    const spoken = typeof message !== "string" && isOneNumber(locale, category);
    const expected =
      spoken && !found.includes("count") ? wanted.filter((name) => name !== "count") : wanted;
    return found.join() === expected.join()
      ? []
      : [`${category}: {${found.join()}} instead of {${expected.join()}}`];
  });
}

/** Plural categories that a message lacks or adds in its language. */
export function categoryFaults(message: Message, locale: Locale): string[] {
  if (typeof message === "string") return [];
  const found = Object.keys(message).sort().join();
  const expected = categoriesOf(locale).join();
  return found === expected ? [] : [`${found} instead of ${expected}`];
}

// Words that stay in Latin letters in every script.
const FIXED = /\{\w+\}|Soundings|JavaScript|\bC1\b/g;

/** Letters of another script, or digits that are not 0 to 9. */
export function scriptFaults(text: string, script: Locale["script"]): string[] {
  const own = script === "Arab" ? /\p{Script_Extensions=Arabic}/u : /\p{Script_Extensions=Latin}/u;
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
    ["space before a comma or full stop", /\s[.,،]/.test(text)],
    ["direction mark", /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text)],
    ["loose brace", /[{}]/.test(text.replaceAll(/\{\w+\}/g, ""))],
  ];
  return rules.filter(([, broken]) => broken).map(([name]) => name);
}

export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!؟])\s+/).filter((part) => /[\p{L}\p{N}{]/u.test(part));

export const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Sentences that are too long and paragraphs of too many sentences. */
export function lengthFaults(text: string, longest: number): string[] {
  const sentences = sentencesOf(text);
  const long = sentences
    .filter((sentence) => wordsIn(sentence) > longest)
    .map((sentence) => `${wordsIn(sentence)} words: ${sentence}`);
  return sentences.length > 3 ? [...long, `${sentences.length} sentences`] : long;
}

/** Arabic vowel signs are optional in writing; case and the shape of an apostrophe do not matter. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u064B-\u0652\u0640]/g, "")
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ");

/** Words of a text that begin with one of the stems. Arabic words may carry a prefix. */
export function stemFaults(text: string, stems: readonly string[]): string[] {
  return stems.filter((stem) =>
    new RegExp(`(?<!\\p{L})[وفبلك]?(?:ال)?${plain(stem)}`, "u").test(plain(text)),
  );
}
