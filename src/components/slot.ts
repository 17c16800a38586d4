/** Stands in a sentence for something that becomes an element of its own: a name, a code, a number. */
export const SLOT = "\uFFFC";
/** For a second one in the same sentence. */
export const OTHER_SLOT = "\uFFFB";

/** The sentence cut at its slots, which stay in the list. */
export const cutAtSlots = (sentence: string): readonly string[] =>
  sentence.split(/([\uFFFB\uFFFC])/);
