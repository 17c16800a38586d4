/**
 * Writes `docs/packages.md`: every package of others whose code runs in the Worker or in a page,
 * from the built Worker and the imports of the pages. Needs `npm run build` first.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "..");
const BUILT = join(ROOT, "dist/server");

/**
 * Folder of the package that a file belongs to, below the first `node_modules`: one package may
 * hold another.
 */
const PACKAGE = /node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;
const SCRIPT = /<script>([^]*?)<\/script>/g;
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();

/** Packages in the Worker, from the maps that say where its code came from. */
export function inWorker(): readonly string[] {
  const maps = existsSync(BUILT)
    ? readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".map"))
    : [];
  if (maps.length === 0) throw new Error("Build first: npm run build");
  return unique(
    maps
      .map((file) => JSON.parse(readFileSync(join(BUILT, file), "utf8")) as { sources: string[] })
      .flatMap(({ sources }) => sources.map((source) => PACKAGE.exec(source)?.[1] ?? ""))
      .filter((name) => name !== ""),
  );
}

const ESM = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };

/** What is imported when the code runs: types leave nothing behind. */
const importsOf = (code: string): readonly string[] =>
  ts
    .preProcessFile(ts.transpileModule(code, { compilerOptions: ESM }).outputText)
    .importedFiles.map(({ fileName }) => fileName);

/** Packages that the scripts of the pages import, on whatever way. */
export function inPages(): readonly string[] {
  const src = join(ROOT, "src");
  const found: string[] = [];
  const seen = new Set<string>();
  const follow = (file: string, code: string): void => {
    for (const name of importsOf(code)) {
      if (!name.startsWith("."))
        found.push(name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
      else if (!name.endsWith(".css")) visit(join(dirname(file), name));
    }
  };
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    follow(file, readFileSync(file, "utf8"));
  };
  for (const name of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".astro")) continue;
    const file = join(src, name);
    for (const [, code = ""] of readFileSync(file, "utf8").matchAll(SCRIPT)) follow(file, code);
  }
  return unique(found);
}

interface Manifest {
  readonly version: string;
  readonly license?: string;
}

const rows = (names: readonly string[]): readonly string[] =>
  names.map((name) => {
    const file = join(ROOT, "node_modules", name, "package.json");
    const { version, license } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    return `| ${name.replaceAll("/node_modules/", " → ")} | ${version} | ${license ?? "not stated"} |`;
  });

const table = (names: readonly string[]): string =>
  ["| Package | Version | Licence |", "| --- | --- | --- |", ...rows(names)].join("\n");

/** The page as a whole. */
export const packagesPage = (): string =>
  `${[
    "# What runs that others wrote",
    "<!-- Written by scripts/docs-packages.ts; do not edit. -->",
    "Every package whose code is in the Worker, by the maps of the build, or is imported by the scripts of a page. A → B is the B that A brings along. A build that holds another package, or another version, fails the tests until this page is written again (`npm run build && npx node scripts/docs-packages.ts`) and somebody has looked at what is new.",
    "## In the Worker",
    table(inWorker()),
    "## In the pages",
    table(inPages()),
  ].join("\n\n")}\n`;

if (import.meta.main) {
  writeFileSync(join(ROOT, "docs/packages.md"), packagesPage());
  console.log("Wrote docs/packages.md");
}
