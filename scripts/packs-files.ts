import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Measure } from "../src/core/measures/measure.ts";

/** Root of the packs, wherever the script is started. */
export const PACKS = join(import.meta.dirname, "..", "src", "packs");

/**
 * Ids of the packs: the folders that hold a `measure.json`, in alphabetical order. A draft, whose
 * licence is unknown, is none: it is in no index, so in no build.
 */
export const packIds = (): string[] =>
  readdirSync(PACKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(PACKS, name)).includes("measure.json"))
    .filter((name) => !isDraft(readJson(name, "measure.json")))
    .toSorted();

const isDraft = (measure: unknown): boolean =>
  (measure as Partial<Measure>).licence?.status === "unknown";

/** Locale tags of a pack: the names of its locale files, in alphabetical order. A slot has none. */
export const localeTags = (pack: string): string[] =>
  (existsSync(join(PACKS, pack, "locales")) ? readdirSync(join(PACKS, pack, "locales")) : [])
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .toSorted();

export const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(PACKS, ...path), "utf8"));

/** Writes a generated file, or with `--check` says whether it is current. Returns whether it was. */
export function writeOrCheck(path: string, content: string): boolean {
  const file = join(PACKS, path);
  const current = readOrEmpty(file) === content;
  const name = relative(process.cwd(), file);
  if (current) return true;
  if (process.argv.includes("--check")) {
    console.error(`${name} is not current`);
    process.exitCode = 1;
    return false;
  }
  writeFileSync(file, content);
  console.log(`Wrote ${name}`);
  return false;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
