import type { AskedExtras } from "../core/check-in/own-parts.ts";
import type { Measure } from "../core/measures/measure.ts";
import { ownSheet } from "../core/paper/own-sheet.ts";
import { measureOfKey } from "./find.ts";

/** What a printed sheet is of: a pack's measure, or what only this client is asked. */
export const measureOfSheet = ({
  measure,
  own,
}: {
  /** `id@version`. */
  readonly measure: string;
  readonly own?: AskedExtras;
}): Measure => (own ? ownSheet(own) : measureOfKey(measure));
