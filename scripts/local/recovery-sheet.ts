import { groupsOf, groupsToAsk, isOnSheet, writeMaster } from "../../workers/crypto/master.ts";
import type { Bytes } from "../../workers/crypto/bytes.ts";
import { random } from "./deps.ts";

/** A new master secret and what its recovery sheet says beside it. */
export interface Sheet {
  /** The clinic's address. */
  readonly address: string;
  /** On which it was made, such as `2026-11-29`. */
  readonly day: string;
  /** 2 for `MASTER_2`. */
  readonly number: number;
  readonly bytes: Bytes;
}

/** The day on the clock of whoever writes the paper. */
const today = (): string => {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) => `${one}`.padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
};

export const newSheet = (address: string, number: number): Sheet => ({
  address,
  day: today(),
  number,
  bytes: random(32),
});

export const secretOn = ({ number, bytes }: Sheet) => ({
  name: `MASTER_${number}`,
  value: writeMaster(bytes),
});

/** What is copied by hand: a group in each line, with the number by which it is asked for. */
export const sheetText = ({ address, day, number, bytes }: Sheet): string => `
Write this recovery sheet on two papers, and keep them in two places. A photograph, a file or a
message is not paper: others can read it, or it is lost together with the computer.

  Recovery sheet of ${address}
  Master secret ${number}, made on ${day}

${groupsOf(bytes)
  .map((group, at) => `  ${String(at + 1).padStart(4)}   ${group}`)
  .join("\n")}

  If the secret is lost at Cloudflare: npx wrangler secret put MASTER_${number}
  The value is all eleven groups, in their order.

0 is a zero and 1 is a one: the letters I, L, O and U are not used. This is shown only now. Without
it nobody can read the records if the secret is lost at Cloudflare.
`;

/** Somebody who reads and types. */
export interface Terminal {
  readonly say: (text: string) => void;
  readonly ask: (question: string) => Promise<string>;
  /** Takes away all that was said, so that nobody copies it from the screen. */
  readonly clear: () => void;
}

const TRIES = 3;

async function show(sheet: Sheet, { say, ask, clear }: Terminal): Promise<void> {
  say(sheetText(sheet));
  await ask("Press Enter when both papers are written. The window is emptied then. ");
  clear();
}

/** Whether a group was typed as it stands on the sheet, within a few tries. */
async function hasTyped(
  sheet: Sheet,
  { group, paper, terminal }: { group: number; paper: string; terminal: Terminal },
): Promise<boolean> {
  for (let left = TRIES; left > 0;) {
    const text = await terminal.ask(`Group ${group}, from the ${paper} paper: `);
    if (text.trim().toLowerCase() === "show") {
      await show(sheet, terminal);
      continue;
    }
    if (await isOnSheet(sheet.bytes, [group], text)) return true;
    left -= 1;
    const more = left === 1 ? "1 try is left" : `${left} tries are left`;
    terminal.say(
      `This is not group ${group}. Compare it with the paper; ${more}. To see the sheet again and mend the paper, type "show".`,
    );
  }
  return false;
}

/** Shows a sheet, then asks for a group of it from each paper. */
export async function isOnPaper(
  sheet: Sheet,
  terminal: Terminal,
  asked = groupsToAsk(random),
): Promise<boolean> {
  await show(sheet, terminal);
  terminal.say("Now type one group from each paper. Small letters do no harm.");
  const papers = ["first", "second"];
  for (const [at, group] of asked.entries()) {
    if (!(await hasTyped(sheet, { group, paper: papers[at] ?? "other", terminal }))) return false;
  }
  return true;
}

export const NOT_SET = `
No secret was set. Destroy what you have written: the next run makes another secret.
`;

export const NOT_CHECKED = `
Nobody could be asked here, so it was not checked that the sheet is on paper. The set-up page asks
for two of its groups. If this text is kept, such as in a log, delete it there.
`;
