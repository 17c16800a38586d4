/**
 * Writes `src/packs/index.ts` and `licensed/index.ts` from the folders: explicit lists, because
 * the Worker's bundler has no glob import. `--check` fails instead of writing.
 */
import { join } from "node:path";
import { LICENSED, licensedFiles, licensedIndexText } from "./measure/licensed-files.ts";
import { localeTags, PACKS, packIds, writeOrCheck } from "./packs-files.ts";
import { variable } from "./packs-names.ts";

const ROOT = join(PACKS, "..", "..");

/** The text of `src/packs/index.ts` for the packs and locale files that exist. */
export function indexText(): string {
  const packs = packIds().map((id) => ({ id, tags: localeTags(id) }));
  const load = (name: string, path: string) =>
    `import ${name} from "./${path}" with { type: "json" };`;
  return [
    "// Written by scripts/packs-index.ts from the folders beside this file; do not edit.",
    'import { licensed } from "../../licensed/index.ts";',
    'import { catalogueOf, type PackFiles } from "./catalogue.ts";',
    ...packs.flatMap(({ id, tags }) => [
      ...tags.map((tag) => load(variable(id, tag), `${id}/locales/${tag}.json`)),
      load(variable(id), `${id}/measure.json`),
    ]),
    "",
    "const packs: readonly PackFiles[] = [",
    ...packs.map(({ id, tags }) => {
      const texts = tags.map((tag) => variable(id, tag)).join(", ");
      return `  { measure: ${variable(id)}, texts: [${texts}] },`;
    }),
    "];",
    "",
    "export const { measures, textOf, localesOf, withoutWording, usableMeasures, findUnusable } =",
    "  catalogueOf(packs, licensed);",
    "",
  ].join("\n");
}

if (import.meta.main) {
  writeOrCheck("index.ts", indexText());
  writeOrCheck(join("..", "..", LICENSED, "index.ts"), licensedIndexText(licensedFiles(ROOT)));
}
