/** `npm run measure -- <subcommand>`: for those who add measures or their wording. */
import { join } from "node:path";
import { addText } from "./measure/add-text.ts";
import { check } from "./measure/check.ts";
import { exportPack } from "./measure/export.ts";
import { importFile } from "./measure/import.ts";
import { newPack } from "./measure/new.ts";
import { preview } from "./measure/preview.ts";
import { runCommand } from "./subcommands.ts";

const COMMANDS = {
  new: newPack,
  check,
  preview,
  import: importFile,
  export: exportPack,
  "add-text": addText,
};

await runCommand("measure", COMMANDS, join(import.meta.dirname, ".."));
