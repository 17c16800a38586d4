/** What can be read on the pages of a PDF that Chromium made. */
import { inflateSync } from "node:zlib";

/** Letters by the numbers that a font gives them. */
type Font = ReadonlyMap<number, string>;

/** An object of a PDF by its number: its stream, inflated, or else what it says of itself. */
function objectOf(pdf: Buffer, text: string, number: string): string {
  const start = text.search(new RegExp(`^${number} 0 obj$`, "m"));
  const object = text.slice(start, text.indexOf("endobj", start));
  const { 0: head, index } = /\bstream\r?\n/.exec(object) ?? { 0: "", index: -1 };
  if (index < 0) return object;
  const from = start + index + head.length;
  return inflateSync(pdf.subarray(from, text.indexOf("endstream", from))).toString("latin1");
}

const FOUR = /.{4}/g;
const numberOf = (hex = ""): number => Number.parseInt(hex, 16);

function fontOf(table: string): Font {
  const letters = new Map<number, string>();
  for (const [, from, to, first] of table.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<(\w+)>$/gm)) {
    const begin = numberOf(from);
    const text = [...(first ?? "").matchAll(FOUR)].map(([hex]) => numberOf(hex));
    for (let code = begin; code <= numberOf(to ?? from); code += 1) {
      const last = (text.at(-1) ?? 0) + code - begin;
      letters.set(code, String.fromCharCode(...text.slice(0, -1), last));
    }
  }
  return letters;
}

/** What is written in one block stands in one line; ligatures are read as their letters. */
function readIn(drawn: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font = new Map();
  let read = "";
  for (const [, name, hex, end] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|^(ET)$/gm)) {
    if (name) font = fonts.get(name) ?? font;
    if (hex) for (const [code] of hex.matchAll(FOUR)) read += font.get(numberOf(code)) ?? "";
    if (end) read += "\n";
  }
  return read.normalize("NFKC");
}

/** The words of each page. */
export function pageTexts(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  const pages = text.matchAll(/\/Type \/Page\n[^]*?\nendobj/g);
  return [...pages].map(([page]) => {
    const fonts = [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", number = ""]) => {
      const [, table = ""] = /\/ToUnicode (\d+)/.exec(objectOf(pdf, text, number)) ?? [];
      return [name, fontOf(objectOf(pdf, text, table))] as const;
    });
    const [, contents = ""] = /\/Contents (\d+)/.exec(page) ?? [];
    return readIn(objectOf(pdf, text, contents), new Map(fonts));
  });
}
