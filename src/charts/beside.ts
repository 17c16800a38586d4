import { isolate } from "../core/i18n/isolate.ts";
import type { Label } from "./drawing.ts";
import type { Frame } from "./frame.ts";
import { shorten, textWidth } from "./text-fit.ts";

/** Between a mark and its words, and before the mark that follows. */
const BESIDE = 10;
/** Words that would be cut shorter than this stand in the table only. */
const LEAST_WORDS = 48;

export interface MarkInRow {
  readonly inline: number;
  /** What somebody wrote. */
  readonly text?: string | undefined;
}

/** Words of the marks of one row, each up to the mark that follows in the direction of the script. */
export function wordsBeside(
  marks: readonly MarkInRow[],
  centre: number,
  frame: Frame,
): Label<"event">[] {
  const inRow = marks.toSorted((a, b) => a.inline - b.inline);
  return inRow.flatMap(({ inline, text = "" }, index) => {
    const next = inRow[index + 1]?.inline ?? frame.end + BESIDE;
    const room = next - inline - 2 * BESIDE;
    if (text === "" || room < Math.min(LEAST_WORDS, textWidth(text, frame.type))) return [];
    const lines = [isolate(shorten(text, room, frame.type))];
    const at = inline + BESIDE;
    return [frame.label({ kind: "event", lines, inline: at, centre, anchor: "start" })];
  });
}
