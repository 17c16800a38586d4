import { isOnPaper, NOT_SET, secretOn, type Sheet, type Terminal } from "./recovery-sheet.ts";

/** What the change of a master secret works with. */
export interface Hands {
  readonly terminal: Terminal;
  /** Hands a secret to the Worker, and says whether it has arrived. */
  readonly put: (name: string, value: string) => boolean;
  /** Until every running Worker knows a secret that was set. */
  readonly wait: () => Promise<void>;
  /** How things stand from now on, for whoever breaks off. */
  readonly reached: (state: string) => void;
}

/** A command that failed may have done its work all the same. */
const notSure = (number: number): string => `
It is not sure whether MASTER_${number} was set. The clinic works on with the secret of before. Destroy both
papers, and take the new secret back; if it is not there, that does no harm:

  npx wrangler secret delete MASTER_${number}

Then run "npm run new-master" again.
`;

/** Only the way on: nobody must take away a secret that may be in use by now. */
const notInUse = (number: number): string => `
MASTER_${number} is set. Perhaps it is not in use yet; then the clinic works on with the secret of before.
Keep both papers. To go on, type this, and as the value ${number}. Twice does no harm.

  npx wrangler secret put ACTIVE_KEY

Then sign in again, and move the keys in the settings, on the page "Master secret".
`;

const inUse = (number: number, older: readonly number[]): string => `
MASTER_${number} is in use. Every session of staff has ended. What comes next:

1. Sign in again, as an owner.
2. In the settings, on the page "Master secret", press "Move the next keys" until no key is left.
   The page also names links and codes that hang on an older secret, and until when.
3. Only when the page says that an older secret can be deleted, delete it:

${older.map((one) => `   npx wrangler secret delete MASTER_${one}`).join("\n")}

Keep the older recovery sheets as long as you keep backups that were made before.
`;

/**
 * Puts a new master secret in the place of the one in use, when its sheet is on paper. Whoever
 * breaks off leaves a clinic that works.
 *
 * @param older numbers of those that the Worker has
 * @returns whether it is in use
 */
export async function changeMaster(
  sheet: Sheet,
  older: readonly number[],
  { terminal, put, wait, reached }: Hands,
): Promise<boolean> {
  reached(NOT_SET);
  if (!(await isOnPaper(sheet, terminal))) {
    terminal.say(NOT_SET);
    return false;
  }
  const { name, value } = secretOn(sheet);
  reached(notSure(sheet.number));
  if (!put(name, value)) {
    terminal.say(notSure(sheet.number));
    return false;
  }
  reached(notInUse(sheet.number));
  terminal.say("Half a minute, until every running Worker knows it …");
  await wait();
  if (!put("ACTIVE_KEY", String(sheet.number))) {
    terminal.say(notInUse(sheet.number));
    return false;
  }
  terminal.say(inUse(sheet.number, older));
  return true;
}
