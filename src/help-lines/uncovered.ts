/** What the list of help lines leaves open. */
import type { Locale } from "../core/i18n/locales.ts";
import type { Region } from "./help-line.ts";

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/** Languages of the pages in which no line is known to answer: whoever reads them may find nobody. */
export function withoutLine<T extends Pick<Locale, "tag">>(
  regions: readonly Region[],
  locales: readonly T[],
): readonly T[] {
  const spoken = new Set(
    regions.flatMap(({ lines }) =>
      lines.flatMap(({ languages = [] }) => languages.map(languageOf)),
    ),
  );
  return locales.filter(({ tag }) => !spoken.has(languageOf(tag)));
}
