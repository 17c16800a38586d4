import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  isSlot,
  type Measure,
  type MeasureText,
  scoredItems,
} from "../../src/core/measures/measure.ts";
import { LocaleFile } from "../../src/packs/locale-schema.ts";
import { pathText } from "../../src/packs/problem.ts";
import { MeasurePack } from "../../src/packs/schema.ts";
import { wordingProblems } from "../../src/packs/wording.ts";
import { checksumOf } from "../packs-checksum.ts";
import { shapeProblems } from "./described.ts";
import { localeFiles, readJsonFile } from "./pack-folder.ts";
import { type FileProblem, problemIn } from "./problem.ts";
import { vectorProblems } from "./vector-problems.ts";

/** List that an import leaves beside a draft, with a box for each thing to be done. */
export const IMPORTED = "IMPORTED.md";
const SHORTEST_NOTICE = 20;

/** Everything that is wrong with the pack in a folder. */
export function packProblems(folder: string): readonly FileProblem[] {
  const read = readJsonFile(folder, "measure.json");
  if (!read.ok) return [read.error];
  const shape = shapeProblems("measure.json", MeasurePack, read.value);
  if (shape.length > 0) return [...shape, ...openBoxes(folder)];
  const measure = read.value as Measure;
  const vectors = readJsonFile(folder, "vectors.json");
  return [
    ...measureProblems(measure, folder),
    ...localeProblems(measure, folder),
    ...(vectors.ok ? vectorProblems(measure, vectors.value) : [vectors.error]),
    ...(existsSync(join(folder, "SOURCE.md"))
      ? []
      : [
          problemIn("SOURCE.md")(
            "",
            "The file is missing: say where wording and numbers come from",
          ),
        ]),
    ...openBoxes(folder),
  ];
}

function measureProblems(measure: Measure, folder: string): readonly FileProblem[] {
  const at = problemIn("measure.json");
  const { id, licence, scales, citations } = measure;
  const scored = new Set(scales.flatMap(({ items }) => items));
  const unscored =
    scored.size === 0 ? [] : scoredItems(measure).filter((item) => !scored.has(item.id));
  return [
    ...(id === basename(folder)
      ? []
      : [at("id", `The folder is called "${basename(folder)}": use one name`)]),
    ...(licence.status === "unknown"
      ? [
          at(
            "licence.status",
            "Read the terms and say what the holder allows; until then the pack is in no build",
          ),
        ]
      : []),
    ...(licence.notice.length > SHORTEST_NOTICE
      ? []
      : [at("licence.notice", "Write the whole notice of the holder")]),
    ...citations.flatMap(({ text }, c) =>
      /\d{4}|commit/.test(text)
        ? []
        : [at(`citations[${c}].text`, "Name the year, or the commit of a repository")],
    ),
    ...unscored.map((item) =>
      at("scales", `Item "${item.id}" has a number for an answer and is in no scale`),
    ),
  ];
}

function localeProblems(measure: Measure, folder: string): readonly FileProblem[] {
  const files = localeFiles(folder);
  const slot = isSlot(measure);
  if (!slot && files.length === 0) {
    return [
      problemIn("locales")(
        "",
        "There is no wording: write a file for a language, e.g. locales/en.json",
      ),
    ];
  }
  return files.flatMap((file) => {
    const read = readJsonFile(folder, file);
    if (!read.ok) return [read.error];
    const shape = shapeProblems(file, LocaleFile, read.value);
    if (shape.length > 0) return shape;
    const at = problemIn(file);
    const wording = read.value as MeasureText;
    const words = wordingProblems(measure, wording).map(({ path, message }) =>
      at(pathText(path), message),
    );
    return [
      ...(slot
        ? [
            at(
              "",
              measure.licence.mayShipItems
                ? "licence.unproven of measure.json is true: proven wording needs it no more"
                : "licence.mayShipItems of measure.json is false: the wording may not be here",
            ),
          ]
        : []),
      ...(file === `locales/${wording.locale}.json`
        ? []
        : [at("locale", `The file is called ${file}: use one tag`)]),
      ...words,
      ...(words.length > 0 || wording.checksum === checksumOf(measure, wording.text)
        ? []
        : [
            at(
              "checksum",
              "The text has changed since: compare it with its source, then run npm run packs",
            ),
          ]),
    ];
  });
}

/** What an import has left to the author: the boxes that are not ticked. */
function openBoxes(folder: string): readonly FileProblem[] {
  const file = join(folder, IMPORTED);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/^- \[ \] `([^`]+)`: (.+)$/gm)].map(
    ([, path = "", message = ""]) => ({
      file: IMPORTED,
      path,
      message: `${message} Then tick the box`,
    }),
  );
}
