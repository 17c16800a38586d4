const FSI = "\u2068";
const PDI = "\u2069";
const PDF = "\u202C";

/** What each sign that changes the direction needs at its end. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  "\u202A": PDF,
  "\u202B": PDF,
  "\u202D": PDF,
  "\u202E": PDF,
  "\u2066": PDI,
  "\u2067": PDI,
  [FSI]: PDI,
};

/** Letters and signs that run from right to left, and signs that change the direction. */
const TURNS =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Closes what a text leaves open and drops what it closes without having opened it. */
function balanced(text: string): string {
  const open: string[] = [];
  let kept = "";
  for (const sign of text) {
    const closer = CLOSED_BY[sign];
    if (closer) open.push(closer);
    if (sign === PDF) {
      if (open.at(-1) !== PDF) continue;
      open.pop();
    }
    if (sign === PDI) {
      const opened = open.lastIndexOf(PDI);
      if (opened < 0) continue;
      open.length = opened; // with whatever was begun inside it
    }
    kept += sign;
  }
  return kept + open.reverse().join("");
}

/**
 * A text that keeps its own direction to itself, whatever somebody typed into it: a
 * name that begins an override and never ends it must not turn the sentence round it.
 *
 * @source Unicode Standard Annex 9, sections 2.4 (isolates) and 3.1.2 (matching)
 */
export const isolate = (text: string): string => `${FSI}${balanced(text)}${PDI}`;

/** The same for left-to-right text, in which most names need nothing and stay as they are. */
export const isolateIfItTurns = (text: string): string => (TURNS.test(text) ? isolate(text) : text);
