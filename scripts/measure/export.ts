import { existsSync, writeFileSync } from "node:fs";
import type { Measure, MeasureText } from "../../src/core/measures/measure.ts";
import { fhirOf } from "../../src/packs/fhir.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { asJson, folderOf, isId, localeFiles, readJsonFile } from "./pack-folder.ts";
import { packProblems } from "./pack-problems.ts";
import { lineOf } from "./problem.ts";

/** Writes a pack as a FHIR R4 Questionnaire. */
export const exportPack: Command = {
  usage: "export <measure-id> [--out FILE]",
  says: "Writes the measure with all its languages as a FHIR R4 Questionnaire.",
  run: (args, { root, say, complain }) => {
    const asked = readArguments(args, { out: { type: "string" } });
    const id = asked?.positionals[0];
    if (!asked || id === undefined || asked.positionals.length > 1) {
      complain(`npm run measure -- ${exportPack.usage}`);
      return 2;
    }
    const folder = folderOf(root, id);
    if (!isId(id) || !existsSync(folder)) {
      complain(`${id}: No measure has this id`);
      return 1;
    }
    const problems = packProblems(folder);
    if (problems.length > 0) {
      for (const problem of problems) complain(lineOf(problem));
      complain(`${id}: mend this first, then export it.`);
      return 1;
    }
    // Read above without a problem, so both are whole.
    const json = (file: string) => {
      const found = readJsonFile(folder, file);
      return found.ok ? found.value : undefined;
    };
    const texts = localeFiles(folder).map((file) => json(file) as MeasureText);
    const resource = asJson(fhirOf(json("measure.json") as Measure, texts));
    const { out } = asked.values;
    if (out === undefined) say(resource.trimEnd());
    else {
      writeFileSync(out, resource);
      say(`Wrote ${out}`);
    }
    return 0;
  },
};
