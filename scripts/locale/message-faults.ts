/** What is wrong with one message of a translation, beside its English source. */
import type { Locale } from "../../src/core/i18n/locale.ts";
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
  const expected = locale.plurals.toSorted().join();
  return found === expected ? [] : [`${found} instead of ${expected}`];
}
