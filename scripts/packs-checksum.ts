/**
 * Writes the `checksum` of every locale file and puts its text in the measure's order. Text that
 * the measure does not have is removed, with a note. `--check` fails instead of writing.
 */
import { createHash } from "node:crypto";
import { type Measure, type MeasureText, textKeys } from "../src/core/measures/measure.ts";
import { canonicalText } from "../src/packs/wording.ts";
import { localeTags, packIds, readJson, writeOrCheck } from "./packs-files.ts";

type Text = Readonly<Record<string, string>>;
interface Wording {
  readonly locale: string;
  readonly scaleDir?: MeasureText["scaleDir"];
  readonly text: Text;
  readonly passport: unknown;
}

/** SHA-256 in hex of the canonical JSON of a wording. */
export const checksumOf = (measure: Measure, text: Text): string =>
  createHash("sha256").update(canonicalText(measure, text)).digest("hex");

/** The wording as its file should be written, and the text keys that do not belong in it. */
export function signed(
  measure: Measure,
  { locale, text, scaleDir, passport }: Wording,
): { readonly file: string; readonly removed: readonly string[] } {
  const keys = textKeys(measure);
  const kept = Object.fromEntries(
    keys.flatMap((key) => (text[key] === undefined ? [] : [[key, text[key].normalize("NFC")]])),
  );
  const checksum = checksumOf(measure, kept);
  const removed = Object.keys(text).filter((key) => !keys.includes(key));
  return {
    file: `${JSON.stringify({ locale, text: kept, scaleDir, passport, checksum }, null, 2)}\n`,
    removed,
  };
}

if (import.meta.main) {
  for (const pack of packIds()) {
    const measure = readJson(pack, "measure.json") as Measure;
    for (const tag of localeTags(pack)) {
      const { file, removed } = signed(
        measure,
        readJson(pack, "locales", `${tag}.json`) as Wording,
      );
      if (removed.length > 0)
        console.log(`${pack} ${tag}: not in the measure: ${removed.join(", ")}`);
      writeOrCheck(`${pack}/locales/${tag}.json`, file);
    }
  }
}
