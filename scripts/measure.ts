/** `npm run measure -- <subcommand>`: for those who add measures or their wording. */
import { join } from "node:path";
import { addText } from "./measure/add-text.ts";
import { check } from "./measure/check.ts";
import type { Command } from "./measure/command.ts";
import { exportPack } from "./measure/export.ts";
import { importFile } from "./measure/import.ts";
import { newPack } from "./measure/new.ts";
import { preview } from "./measure/preview.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  new: newPack,
  check,
  preview,
  import: importFile,
  export: exportPack,
  "add-text": addText,
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

if (command) {
  process.exitCode = await command.run(args, {
    root: join(import.meta.dirname, ".."),
    today: new Date().toISOString().slice(0, 10),
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
} else {
  const list = Object.values(COMMANDS).flatMap(({ usage, says }) => [
    `  npm run measure -- ${usage}`,
    `      ${says}`,
  ]);
  const asked = name === "" || name === "--help" || name === "help";
  const lines = [
    ...(asked ? [] : [`There is no subcommand "${name}".`, ""]),
    "Subcommands:",
    ...list,
  ];
  (asked ? console.log : console.error)(lines.join("\n"));
  process.exitCode = asked ? 0 : 2;
}
