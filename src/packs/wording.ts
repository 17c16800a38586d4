import { allItems, type Measure, type MeasureText, textKeys } from "../core/measures/measure.ts";
import type { Problem } from "./problem.ts";

type Text = Readonly<Record<string, string>>;

/**
 * The bytes a checksum is taken of: keys in the measure's own order, NFC, no
 * spaces. Layout of the file and order of its keys do not matter.
 */
export const canonicalText = (measure: Measure, text: Text): string =>
  JSON.stringify(
    Object.fromEntries(textKeys(measure).map((key) => [key, (text[key] ?? "").normalize("NFC")])),
  );

/** Why this wording may not be served: incomplete, badly encoded or in another script. */
export function wordingProblems(
  measure: Measure,
  { locale, text, scaleDir }: Pick<MeasureText, "locale" | "text" | "scaleDir">,
): readonly Problem[] {
  const keys = textKeys(measure);
  const foreign = foreignTo(locale);
  return [
    ...keys
      .filter((key) => !Object.hasOwn(text, key))
      .map((key) => at(key, `The wording of "${key}" is missing`)),
    ...Object.keys(text)
      .filter((key) => !keys.includes(key))
      .map((key) => at(key, `The measure has no text "${key}"`)),
    ...Object.entries(text).flatMap(([key, words]) => {
      const strange = withoutNames(words, measure).match(foreign)?.[0];
      return [
        ...(words === words.normalize("NFC")
          ? []
          : [at(key, "Write the text in Unicode form NFC")]),
        ...(words === words.trim() ? [] : [at(key, "The text begins or ends with a space")]),
        ...(strange === undefined
          ? []
          : [at(key, `${codePoint(strange)} belongs to no script of "${locale}"`)]),
      ];
    }),
    ...(scaleDir === undefined && mustSayDirection(measure, locale)
      ? [{ path: ["scaleDir"], message: "Say which way the lines run on the official form" }]
      : []),
  ];
}

/** In a right-to-left script a line may run either way; nobody may guess which. */
const mustSayDirection = (measure: Measure, locale: string): boolean =>
  RIGHT_TO_LEFT.includes(scriptOf(locale)) && allItems(measure).some((item) => "anchors" in item);

const RIGHT_TO_LEFT = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];

const scriptOf = (locale: string): string => new Intl.Locale(locale).maximize().script ?? "Latn";

/** The abbreviation keeps its own letters in every script. */
const withoutNames = (words: string, { abbreviation }: Measure): string =>
  words.replaceAll(abbreviation, "");

/** A character outside the locale's scripts and what all scripts share. */
function foreignTo(locale: string): RegExp {
  const script = scriptOf(locale);
  const own = (SCRIPTS[script] ?? [script]).map((name) => `\\p{sc=${name}}`).join("");
  // Control, private-use and unassigned characters and U+FFFD are traces of a broken copy.
  return new RegExp(`[\\p{Cc}\\p{Co}\\p{Cn}\\uFFFD]|[^${own}\\p{sc=Zyyy}\\p{sc=Zinh}]`, "u");
}

/** Writing systems made of several scripts: ISO 15924 code → Unicode scripts. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
};

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const at = (key: string, message: string): Problem => ({ path: ["text", key], message });
