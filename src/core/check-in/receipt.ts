/** The names of a form's answers begin with this. */
const ANSWER = "q-";

/**
 * One text for the answers among a form's fields, whatever their order: what the server's
 * receipt for a save is a digest of, and what the page compares it with.
 *
 * @unit none: text
 * @source none: this copies what was answered
 */
export const answersText = (fields: Iterable<readonly [string, string]>): string =>
  JSON.stringify(
    [...fields]
      .filter(([name]) => name.startsWith(ANSWER))
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
