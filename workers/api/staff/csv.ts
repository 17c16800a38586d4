/** Nothing stands where there is no value. */
export type Cell = string | number | undefined;

/**
 * What a spreadsheet would run in place of showing it. From OWASP, "CSV Injection",
 * with the wide forms that Excel reads alike in some languages.
 */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** The same behind what a spreadsheet of another country parts cells by, inside our cell. */
const FORMULA_BEHIND = /(?<=[^])([;,\t\r\n]["' ]*)(?=[=+\-@＝＋－＠])/g;
const NEEDS_QUOTES = /[",;\t\r\n]|^ | $/;

function cellOf(cell: Cell): string {
  if (cell === undefined) return "";
  // A number of ours is no formula: -3 stays a number.
  if (typeof cell === "number") return String(cell);
  const inside = cell.replaceAll(FORMULA_BEHIND, "$1'");
  const text = FORMULA.test(cell) ? `'${inside}` : inside;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 writes them: commas, quotation marks doubled, every line ended by CR LF. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
