/** Writes the two lists of catalogs that the pages import: a bundler takes no list from a folder. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const LISTS = [
  {
    file: "src/locales/catalog-list.ts",
    folder: "src/locales",
    says: "The words of the Worker and of every page, one file a language.",
  },
  {
    file: "src/locales/public/catalog-list.ts",
    folder: "src/locales/public",
    says: "The words of pages that are drawn when the site is built, one file a language.",
  },
] as const;

const nameOf = (tag: string): string =>
  tag.replaceAll(/-(\w)/g, (_, sign: string) => sign.toUpperCase());

function listOf(root: string, { folder, says }: (typeof LISTS)[number]): string {
  const tags = readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"))
    .toSorted();
  return [
    ...tags.map((tag) => `import ${nameOf(tag)} from "./${tag}.json" with { type: "json" };`),
    "",
    `/** ${says} Written by \`npm run locale\`. */`,
    "export const translated = {",
    ...tags.map((tag) =>
      nameOf(tag) === tag ? `  ${tag},` : `  ${JSON.stringify(tag)}: ${nameOf(tag)},`,
    ),
    "};",
    "",
  ].join("\n");
}

/** What each list must hold, by its file. */
export const catalogLists = (root: string): readonly (readonly [file: string, text: string])[] =>
  LISTS.map((list) => [list.file, listOf(root, list)]);

export function writeCatalogLists(root: string): void {
  for (const [file, text] of catalogLists(root)) writeFileSync(join(root, file), text);
}

/** Lists that do not hold the catalogs in the folder. */
export const staleLists = (root: string): readonly string[] =>
  catalogLists(root)
    .filter(([file, text]) => readFileSync(join(root, file), "utf8") !== text)
    .map(([file]) => file);
