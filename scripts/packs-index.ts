/**
 * Writes `src/packs/index.ts` from the folders: an explicit list, because the Worker's bundler
 * has no glob import. `--check` fails instead of writing.
 */
import { localeTags, packIds, writeOrCheck } from "./packs-files.ts";

/** `phq-9` and `pt-BR` as `phq9PtBr`. */
const variable = (...parts: readonly string[]): string =>
  parts
    .join("-")
    .split("-")
    .map((part, index) =>
      index === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
    )
    .join("");

/** The text of `src/packs/index.ts` for the packs and locale files that exist. */
export function indexText(): string {
  const packs = packIds().map((id) => ({ id, tags: localeTags(id) }));
  const load = (name: string, path: string) =>
    `import ${name} from "./${path}" with { type: "json" };`;
  return [
    "// Written by scripts/packs-index.ts from the folders beside this file; do not edit.",
    'import { catalogueOf } from "./catalogue.ts";',
    ...packs.flatMap(({ id, tags }) => [
      ...tags.map((tag) => load(variable(id, tag), `${id}/locales/${tag}.json`)),
      load(variable(id), `${id}/measure.json`),
    ]),
    "",
    "export const { measures, textOf, localesOf, usableMeasures } = catalogueOf([",
    ...packs.map(({ id, tags }) => {
      const texts = tags.map((tag) => variable(id, tag)).join(", ");
      return `  { measure: ${variable(id)}, texts: [${texts}] },`;
    }),
    "]);",
    "",
  ].join("\n");
}

if (import.meta.main) writeOrCheck("index.ts", indexText());
