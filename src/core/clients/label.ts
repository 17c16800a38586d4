/** Long enough for initials or a chart number, too short for a history. */
export const MAX_LABEL = 40;

/** Two labels that a reader would take for the same: case, accents and spaces do not tell them apart. */
export const labelKey = (label: string): string =>
  label.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

const NAME = /^\p{Lu}[\p{Ll}’'-]{2,}(?:,? \p{Lu}\.?)*,? \p{Lu}[\p{Ll}’'-]{2,}$/u;

/** Two words that each begin with a capital: somebody's name, probably. Said, never refused. */
export const looksLikeName = (label: string): boolean => NAME.test(label.trim());
