import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { Measure, MeasureText } from "../../src/core/measures/measure.ts";
import { asJson, folderOf, localeFiles } from "./pack-folder.ts";

/** Made, installed or kept on this machine: a copy does without it. */
const LEFT = new Set([".astro", ".git", ".local", ".wrangler", "bench", "dist", "node_modules"]);
const NOTE = "PREVIEW of a draft whose licence is unknown. Not for use.";

/**
 * A copy of the project in which a draft counts as a pack, so that it can be looked at. The
 * project itself keeps it out of every build.
 */
export function previewCopy(root: string, id: string): string {
  const copy = mkdtempSync(join(tmpdir(), "soundings-preview-"));
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !LEFT.has(relative(root, path).split(sep)[0] ?? ""),
  });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  const folder = folderOf(copy, id);
  const measure = json(join(folder, "measure.json")) as Measure;
  if (measure.licence.status !== "unknown") return copy;
  writeFileSync(join(folder, "measure.json"), asJson(shownAsDraft(measure)));
  for (const file of localeFiles(folder)) {
    const text = json(join(folder, file)) as MeasureText;
    const passport = { ...text.passport, status: "original", version: NOTE };
    writeFileSync(join(folder, file), asJson({ ...text, passport }));
  }
  return copy;
}

const shownAsDraft = (measure: Measure): Measure => ({
  ...measure,
  licence: {
    ...measure.licence,
    status: "permission",
    mayShipItems: true,
    notice: `${NOTE} ${measure.licence.notice}`,
  },
});

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
