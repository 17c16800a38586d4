import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "./command.ts";
import { newMeasure, newSource, newText, newVectors } from "./new-pack.ts";
import { asJson, folderOf, isId, writeFiles } from "./pack-folder.ts";
import { signed } from "../packs-checksum.ts";

/** Writes a small pack that passes every check, to be filled in. */
export const newPack: Command = {
  usage: "new <measure-id>",
  says: "Writes a small open measure of your own to begin with. It passes the check as it stands.",
  run: (args, { root, today, say, complain }) => {
    const [id] = args;
    if (id === undefined || args.length > 1) {
      complain(`npm run measure -- ${newPack.usage}`);
      return 2;
    }
    if (!isId(id)) {
      complain(`${id}: Write an id in lower-case letters, digits and hyphens, at most 32`);
      return 1;
    }
    const folder = folderOf(root, id);
    if (existsSync(folder)) {
      complain(`src/packs/${id}: The folder is there already; nothing was written`);
      return 1;
    }
    const measure = newMeasure(id, today);
    writeFiles(folder, {
      "measure.json": asJson(measure),
      "locales/en.json": signed(measure, newText(id, today)).file,
      "vectors.json": asJson(newVectors()),
      "SOURCE.md": newSource(id, today),
    });
    refreshIndex(root);
    say(`Wrote src/packs/${id}. Then:
  1. Write your questions and answers in locales/en.json, and what they are in measure.json.
  2. npm run packs && npm run format         writes checksums and the index, and the layout
  3. npm run measure -- check ${id}
  4. npm run measure -- preview ${id}
  5. Add the notice of the measure to the file NOTICE.`);
    return 0;
  },
};

/** Writes `src/packs/index.ts` anew, so that the pack is in the next build. */
export function refreshIndex(root: string): void {
  execFileSync(process.execPath, [join(root, "scripts", "packs-index.ts")], { cwd: root });
}
