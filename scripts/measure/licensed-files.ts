import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { variable } from "../packs-names.ts";

/** Folder of the wording that a clinic adds under its own licence. */
export const LICENSED = "licensed";

/** One locale file of a slot. */
export interface LicensedFile {
  readonly measureId: string;
  readonly tag: string;
}

/** The locale files that lie in `licensed`, in alphabetical order. */
export function licensedFiles(root: string): readonly LicensedFile[] {
  const folder = join(root, LICENSED);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: measureId }) =>
      readdirSync(join(folder, measureId))
        .filter((name) => name.endsWith(".json"))
        .map((name) => ({ measureId, tag: name.slice(0, -".json".length) })),
    )
    .toSorted((a, b) => (`${a.measureId} ${a.tag}` < `${b.measureId} ${b.tag}` ? -1 : 1));
}

/** The text of `licensed/index.ts` for those files. */
export function licensedIndexText(files: readonly LicensedFile[]): string {
  const load = ({ measureId, tag }: LicensedFile) =>
    `import ${variable(measureId, tag)} from "./${measureId}/${tag}.json" with { type: "json" };`;
  const rows = files.map(
    ({ measureId, tag }) => `  ["${measureId}", ${variable(measureId, tag)}],\n`,
  );
  return [
    "// Written by scripts/packs-index.ts from the folders beside this file; do not edit.",
    ...files.map(load),
    "",
    "/** Wording that this clinic holds a licence for: id of the slot, and its locale file. */",
    "export const licensed: readonly (readonly [measureId: string, text: unknown])[] = [" +
      `${rows.length > 0 ? "\n" : ""}${rows.join("")}];`,
    "",
  ].join("\n");
}
