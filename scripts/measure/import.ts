import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Draft } from "../../src/core/authoring/draft.ts";
import type { ReadPack } from "../../src/core/fhir/from-fhir.ts";
import { LocaleFile } from "../../src/packs/locale-schema.ts";
import { MeasurePack } from "../../src/packs/schema.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Where } from "./command.ts";
import { shapeProblems } from "./described.ts";
import { draftFiles } from "./draft-files.ts";
import { refreshIndex } from "./new.ts";
import { asJson, folderOf, isId, writeFiles } from "./pack-folder.ts";
import { IMPORTED } from "./pack-problems.ts";
import { lineOf } from "./problem.ts";
import { readForeign } from "./read-foreign.ts";

const OPTIONS = {
  id: { type: "string" },
  form: { type: "string" },
  lang: { type: "string" },
} as const;

/** Makes a pack of somebody else's form, and lists what was not understood. */
export const importFile: Command = {
  usage: "import <file> [--id ID] [--form NAME] [--lang TAG]",
  says: "Reads a FHIR R4 Questionnaire (JSON) or a REDCap data dictionary (CSV; --form, --lang) into a draft.",
  run: (args, where) => {
    const { root, today, say, complain } = where;
    const asked = readArguments(args, OPTIONS);
    const file = asked?.positionals[0];
    if (!asked || file === undefined || asked.positionals.length > 1) {
      complain(`npm run measure -- ${importFile.usage}`);
      return 2;
    }
    if (!existsSync(file)) return refuse(where, [`${file}: There is no such file`]);
    const { id, form, lang } = asked.values;
    if (id !== undefined && !isId(id)) {
      return refuse(where, ["--id: Write an id in lower-case letters, digits and hyphens"]);
    }
    if (lang !== undefined && !isTag(lang))
      return refuse(where, ["--lang: Write a tag such as en or pt-BR"]);
    const found = readForeign({ file, text: readFileSync(file, "utf8"), today, form, lang });
    if (!found.ok) {
      return refuse(
        where,
        found.error.map(({ path, message }) => `${basename(file)}: ${path}: ${message}`),
      );
    }
    if (found.value.kind === "own") {
      const { measure, texts } = found.value.pack;
      return takeBack({ measure: id === undefined ? measure : { ...measure, id }, texts }, where);
    }

    const { from, draft } = found.value;
    const named = id === undefined ? draft : { ...draft, measure: { ...draft.measure, id } };
    const folder = folderOf(root, named.measure.id);
    const problems = draftProblems(named, folder);
    if (problems.length > 0) return refuse(where, problems);
    // The terms come first: who reads them may stop here.
    say(`What the file says of its rights:\n\n  ${draft.copyright ?? "Nothing."}\n`);
    writeFiles(folder, draftFiles(named, { file: basename(file), kind: from, on: today }));
    tell(named, where);
    return 0;
  },
};

function refuse({ complain }: Where, lines: readonly string[]): number {
  for (const line of lines) complain(line);
  complain("Nothing was written.");
  return 1;
}

const isTag = (tag: string): boolean => LocaleFile.unwrap().shape.locale.safeParse(tag).success;

const thereAlready = (folder: string, id: string): readonly string[] =>
  existsSync(folder)
    ? [`src/packs/${id}: The folder is there already: give another name with --id`]
    : [];

/** Why a draft cannot be written at all: it asks nothing, or its names lead elsewhere. */
function draftProblems({ measure, texts }: Draft, folder: string): readonly string[] {
  return [
    ...(measure.sections.length === 0 ? ["No question of the file can be asked here"] : []),
    ...texts.flatMap(({ locale }) =>
      isTag(locale) ? [] : [`"${locale}" is no tag of a language such as en or pt-BR`],
    ),
    ...thereAlready(folder, measure.id),
  ];
}

/** An export of ours is whole: it is written as it was, if it still is what it was. */
function takeBack({ measure, texts }: ReadPack, where: Where): number {
  const problems = [
    ...shapeProblems("measure.json", MeasurePack, measure),
    ...texts.flatMap((text) => shapeProblems(`locales/${text.locale}.json`, LocaleFile, text)),
  ].map(lineOf);
  const folder = folderOf(where.root, measure.id);
  if (problems.length > 0) return refuse(where, problems);
  const there = thereAlready(folder, measure.id);
  if (there.length > 0) return refuse(where, there);
  where.say(`What the file says of its rights:\n\n  ${measure.licence.notice}\n`);
  writeFiles(folder, {
    "measure.json": asJson(measure),
    ...Object.fromEntries(texts.map((text) => [`locales/${text.locale}.json`, asJson(text)])),
  });
  refreshIndex(where.root);
  where.say(
    `Wrote src/packs/${measure.id}: an export of Soundings, whole. Add vectors.json and SOURCE.md from its origin.`,
  );
  return 0;
}

function tell({ measure, notUnderstood, toFill }: Draft, { say }: Where): void {
  const { id } = measure;
  say(`Wrote src/packs/${id}, private until you set licence.status.\n`);
  say(notUnderstood.length === 0 ? "Everything was understood." : "Not understood:");
  for (const { path, message } of notUnderstood) say(`  ${path}: ${message}`);
  say(`\nTo be done by you (${toFill.length} boxes in src/packs/${id}/${IMPORTED}):`);
  for (const { path, message } of toFill) say(`  ${path}: ${message}`);
  say(`\nThen: npm run measure -- check ${id}\nNow:  npm run measure -- preview ${id}`);
}
