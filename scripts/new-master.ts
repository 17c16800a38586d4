/** `npm run new-master`: puts a new master secret in the place of the one in use. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { originIn } from "./local/deploy-problems.ts";
import { ASK_LAST_MASTER, lastMaster, masterNumbers } from "./local/deploy-secrets.ts";
import { changeMaster } from "./local/new-master.ts";
import { newSheet, NOT_SET } from "./local/recovery-sheet.ts";
import { ask, pass } from "./local/run.ts";
import { isSomebodyThere, openTerminal } from "./local/terminal.ts";

const CONFIG = "wrangler.toml";
const WAIT = 30_000;

function refuse(why: string): never {
  console.error(`${why} Nothing was changed.`);
  process.exit(1);
}

if (!isSomebodyThere()) {
  refuse(
    "Run this in a terminal in which you can type: it asks for the new sheet from your paper.",
  );
}
const origin = originIn(readFileSync(join(import.meta.dirname, "..", CONFIG), "utf8"));
if (origin === undefined) refuse(`${CONFIG} gives the clinic no address.`);
const older = masterNumbers(ask("wrangler", "secret", "list", "--config", CONFIG));
if (older.length === 0) refuse('The Worker has no master secret yet: "npm run deploy" makes one.');
// Also where a later one was taken away again: a number means one secret for ever.
const used = lastMaster(
  ask("wrangler", "d1", "execute", "DB", "--remote", "--json", "--command", ASK_LAST_MASTER),
);

let state = NOT_SET;
const lastWords = () => state;
const terminal = openTerminal(lastWords);
process.on("SIGINT", () => {
  console.error(lastWords());
  process.exit(130);
});
const isChanged = await changeMaster(newSheet(origin, Math.max(...older, used) + 1), older, {
  terminal,
  put: (name, value) => {
    console.log(`\n== ${name}`);
    return pass(value, "wrangler", "secret", "put", name, "--config", CONFIG) === 0;
  },
  wait: () => setTimeout(WAIT),
  reached: (next) => (state = next),
});
terminal.close();
process.exit(isChanged ? 0 : 1);
