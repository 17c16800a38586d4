import type { Measure, MeasureText } from "../../src/core/measures/measure.ts";
import type { Vector } from "./vector.ts";
import { localeTags, packIds, readJson } from "../../scripts/packs-files.ts";

/** One pack as it lies in its folder, unchecked. */
export interface PackOnDisk {
  readonly id: string;
  readonly measure: Measure;
  readonly vectors: readonly Vector[];
  readonly locales: readonly { readonly tag: string; readonly file: MeasureText }[];
}

export const packs: readonly PackOnDisk[] = packIds().map((id) => ({
  id,
  measure: readJson(id, "measure.json") as Measure,
  vectors: readJson(id, "vectors.json") as readonly Vector[],
  locales: localeTags(id).map((tag) => ({
    tag,
    file: readJson(id, "locales", `${tag}.json`) as MeasureText,
  })),
}));

/** Every locale file of every pack, for tables of tests. */
export const wordings = packs.flatMap(({ id, measure, locales }) =>
  locales.map(({ tag, file }) => ({ pack: id, tag, measure, file })),
);
