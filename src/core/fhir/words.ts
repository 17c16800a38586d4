import type { MeasureText } from "../measures/measure.ts";
import type { Beside, Extension } from "./types.ts";
import { TRANSLATION } from "./urls.ts";

/** A primitive and what stands beside it: `{ text, _text }`, `{ display, _display }` … */
type Worded<Field extends string> = { readonly [Key in Field]?: string } & {
  readonly [Key in `_${Field}`]?: Beside;
};

/** Locale → words. */
export type Words = Readonly<Record<string, string>>;

/** The wording a resource is written in; the others stand beside it as translations. */
export const baseOf = (texts: readonly MeasureText[]): MeasureText | undefined =>
  texts.find(({ locale }) => locale === "en") ?? texts[0];

/** One text of a measure in every locale. Without any wording (a slot) it is nothing. */
export function worded<Field extends string>(
  field: Field,
  texts: readonly MeasureText[],
  key: string,
): Worded<Field> {
  const base = baseOf(texts);
  const words = base?.text[key];
  if (words === undefined) return {} as Worded<Field>;
  const extension = texts.flatMap(({ locale, text }): readonly Extension[] => {
    const content = text[key];
    if (locale === base?.locale || content === undefined) return [];
    const parts = [
      { url: "lang", valueCode: locale },
      { url: "content", valueString: content },
    ];
    return [{ url: TRANSLATION, extension: parts }];
  });
  return {
    [field]: words,
    ...(extension.length > 0 && { [`_${field}`]: { extension } }),
  } as Worded<Field>;
}

/** The words of a primitive by locale; `base` is the language of the resource. */
export function wordsOf(
  words: string | undefined,
  beside: Beside | undefined,
  base: string,
): Words {
  const translated = (beside?.extension ?? [])
    .filter(({ url }) => url === TRANSLATION)
    .flatMap(({ extension = [] }) => {
      const lang = extension.find(({ url }) => url === "lang")?.valueCode;
      const content = extension.find(({ url }) => url === "content")?.valueString;
      return lang === undefined || content === undefined ? [] : [[lang, content] as const];
    });
  return Object.fromEntries([
    ...(words === undefined ? [] : [[base, words] as const]),
    ...translated,
  ]);
}
