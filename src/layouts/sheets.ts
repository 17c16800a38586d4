import { allItems, type Measure } from "../core/measures/measure.ts";

/**
 * The styles that can stand inside a page: of every page; of pages that tell; of questions that
 * are more than a choice; of a quiet page.
 */
export type Sheet = "page" | "telling" | "kinds" | "quiet";

export const TELLING: readonly Sheet[] = ["page", "telling"];

/** No more than a page with these questions needs: it is answered the sooner. */
export const sheetsFor = (measure: Measure, isQuiet = false): readonly Sheet[] => [
  "page",
  ...(allItems(measure).every(({ kind }) => kind === "choice") ? [] : ["kinds" as const]),
  ...(isQuiet ? ["quiet" as const] : []),
];
