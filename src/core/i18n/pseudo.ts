import type { Catalog, Message } from "./messages.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = [..."àƀçðéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ"];
const accent = (letter: string): string => ACCENTED[PLAIN.indexOf(letter)] ?? letter;

const RLO = "\u202E";
const PDF = "\u202C";

/** Applies a change to the words of a text and leaves its placeholders alone. */
const outsidePlaceholders = (text: string, change: (words: string) => string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith("{") || part === "" ? part : change(part)))
    .join("");

/** Accented, bracketed and 40 % longer: shows hard-coded and cut-off text. */
export const accented = (text: string): string => {
  const words = outsidePlaceholders(text, (part) => [...part].map(accent).join(""));
  return `[${words} ${"~".repeat(Math.ceil(text.length * 0.4))}]`;
};

/** Every run of words forced right to left: shows layout that was not mirrored. */
export const mirrored = (text: string): string =>
  outsidePlaceholders(text, (part) => `${RLO}${part}${PDF}`);

/** A whole catalog under one of the two changes. Plural forms are kept. */
export const pseudoCatalog = (source: Catalog, change: (text: string) => string): Catalog =>
  Object.fromEntries(
    Object.entries(source).map(([key, message]): [string, Message] => [
      key,
      typeof message === "string"
        ? change(message)
        : (Object.fromEntries(
            Object.entries(message).map(([category, text]) => [category, change(text)]),
          ) as Message),
    ]),
  );
