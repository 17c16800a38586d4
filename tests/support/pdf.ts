import { inflateSync } from "node:zlib";

const POINTS = 72 / 25.4; // to the millimetre

/** What the streams of a PDF say: text, once inflated; fonts and pictures are left out. */
function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/(?<!end)stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const bytes = pdf.subarray(index + head.length, text.indexOf("endstream", index));
    try {
      return [inflateSync(bytes).toString("latin1")];
    } catch {
      return [];
    }
  });
}

/** Widths in mm of all rectangles that a PDF draws, from its own content streams. */
export function rectangles(pdf: Buffer): readonly number[] {
  const widths: number[] = [];
  for (const drawn of streamsOf(pdf)) {
    let scale = 1;
    const saved: number[] = [];
    for (const line of drawn.split("\n")) {
      const words = line.trim().split(/\s+/);
      const operator = words.at(-1);
      if (operator === "q") saved.push(scale);
      if (operator === "Q") scale = saved.pop() ?? 1;
      if (operator === "cm") scale *= Math.abs(Number(words[0]));
      if (operator === "re") widths.push((Number(words[2]) * scale) / POINTS);
    }
  }
  return widths;
}
