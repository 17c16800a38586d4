/** How hard an English text is to read, near enough to find a sentence that is too hard. */

const VOWELS = /[aeiouy]+/g;

/** Syllables of an English word, by its groups of vowels; a silent e at the end counts for none. */
export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgzx])es$/, "");
  return Math.max(1, plain.match(VOWELS)?.length ?? 0);
}

/**
 * Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 * Kincaid et al. (1975), Naval Technical Training Command, Research Branch Report 8-75.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/[.?:;]\s|[.?:;]$/))
    .filter((one) => /\w/.test(one));
  const words = texts
    .join(" ")
    .split(/[\s–—-]+/)
    .filter((word) => /[a-z]/i.test(word));
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}
