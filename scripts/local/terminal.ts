import { createInterface } from "node:readline/promises";
import {
  isOnPaper,
  NOT_CHECKED,
  NOT_SET,
  type Sheet,
  sheetText,
  type Terminal,
} from "./recovery-sheet.ts";

/** Whether somebody sits at this terminal, reads and can answer. */
export const isSomebodyThere = (): boolean =>
  process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Empties the window and what can be scrolled back to. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/**
 * Opens this terminal for questions.
 *
 * @param lastWords what is said when somebody breaks off by Ctrl+C or closes the input
 */
export function openTerminal(lastWords: () => string): Terminal & { readonly close: () => void } {
  // Without a history nobody gets back by an arrow key what was typed before.
  const lines = createInterface({ input: process.stdin, output: process.stdout, historySize: 0 });
  const breakOff = () => {
    console.error(lastWords());
    process.exit(130);
  };
  lines.on("SIGINT", breakOff);
  lines.on("close", breakOff);
  return {
    say: (text) => console.log(text),
    ask: (question) => lines.question(question),
    clear: () => void process.stdout.write(CLEAR),
    close: () => {
      lines.off("close", breakOff);
      lines.close();
    },
  };
}

/** Whether a sheet is on paper; where nobody can answer it is shown, and taken for granted. */
export async function isHandedOver(sheet: Sheet): Promise<boolean> {
  if (!isSomebodyThere()) {
    console.log(sheetText(sheet) + NOT_CHECKED);
    return true;
  }
  const terminal = openTerminal(() => NOT_SET);
  const isProven = await isOnPaper(sheet, terminal);
  terminal.close();
  return isProven;
}
