import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Command } from "./command.ts";
import { folderOf, isId } from "./pack-folder.ts";
import { packProblems } from "./pack-problems.ts";
import { lineOf } from "./problem.ts";

/** Says what is wrong with a pack: file, JSON path and a sentence for each problem. */
export const check: Command = {
  usage: "check <measure-id or folder>",
  says: "Checks measure.json, the wording and the worked examples, and names each problem by file and JSON path.",
  run: (args, { root, say, complain }) => {
    const [asked] = args;
    if (asked === undefined || args.length > 1) {
      complain(`npm run measure -- ${check.usage}`);
      return 2;
    }
    const folder =
      isId(asked) && existsSync(folderOf(root, asked)) ? folderOf(root, asked) : resolve(asked);
    if (!existsSync(join(folder, "measure.json"))) {
      complain(`${asked}: No measure of this id and no folder with a measure.json`);
      return 1;
    }
    const problems = packProblems(folder);
    for (const problem of problems) complain(lineOf(problem));
    if (problems.length === 0) say(`${basename(folder)}: nothing to mend.`);
    else complain(`${basename(folder)}: ${problems.length} to mend.`);
    return problems.length === 0 ? 0 : 1;
  },
};
