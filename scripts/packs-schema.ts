/**
 * Writes the published JSON Schemas (draft 2020-12) of the pack files from the zod schemas.
 * `--check` fails instead of writing.
 */
import * as z from "zod";
import { LocaleFile } from "../src/packs/locale-schema.ts";
import { MeasurePack } from "../src/packs/schema.ts";
import { writeOrCheck } from "./packs-files.ts";

const schemas = {
  "measure-pack-1.schema.json": MeasurePack,
  "locale-1.schema.json": LocaleFile,
} as const;

/** File name → text of each published schema. */
export const schemaTexts = (): [string, string][] =>
  Object.entries(schemas).map(([name, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, {
      target: "draft-2020-12",
      // Read-only is a promise of our types, not a rule for who writes a pack.
      override: ({ jsonSchema }) => {
        delete jsonSchema.readOnly;
      },
    });
    const $id = `urn:soundings:${name.replace(".schema.json", "")}`;
    return [name, `${JSON.stringify({ $schema, $id, ...rest }, null, 2)}\n`];
  });

if (import.meta.main) {
  for (const [name, text] of schemaTexts()) writeOrCheck(name, text);
}
