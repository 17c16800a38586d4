import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { FileProblem } from "./problem.ts";

/** Folder of a pack in the project, by its id. */
export const folderOf = (root: string, id: string): string => join(root, "src", "packs", id);

export const isId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,31}$/.test(text);

/** What a JSON file of a pack holds, or why it cannot be read. */
export function readJsonFile(folder: string, file: string): Result<unknown, FileProblem> {
  const path = join(folder, file);
  if (!existsSync(path)) return err({ file, path: "", message: "The file is missing" });
  try {
    return ok(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err({ file, path: "", message: `This is no JSON: ${why}` });
  }
}

/** Names of the locale files, in alphabetical order; a slot has none. */
export function localeFiles(folder: string): readonly string[] {
  const locales = join(folder, "locales");
  if (!existsSync(locales)) return [];
  return readdirSync(locales)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => `locales/${name}`);
}

/** Writes the files of a new pack. The caller has made sure that the folder is not there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
