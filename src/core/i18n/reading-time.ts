import type { Locale } from "./locales.ts";

/** The slow end of what most adults read in silence. */
const WORDS_A_MINUTE = 175;

/**
 * How long a text takes to read, rounded up.
 *
 * @unit minutes, 1 or more
 * @source Brysbaert (2019), J Mem Lang 109, 104047, doi:10.1016/j.jml.2019.104047: most adults
 *   read non-fiction silently at 175 to 300 words a minute
 */
export function readingMinutes(text: string, locale: Locale): number {
  // Not by spaces, because some languages write none between words.
  const segments = new Intl.Segmenter(locale.format, { granularity: "word" }).segment(text);
  const words = [...segments].filter(({ isWordLike }) => isWordLike).length;
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}
