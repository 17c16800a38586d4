import type { RowOrder } from "../../core/series/row-order.ts";
import type { CourseRow } from "./table.ts";

/** What a row is ordered by; a row without one has no place among the others. */
const RANKS = {
  score: ({ score }: CourseRow) => score,
  change: ({ change }: CourseRow) => {
    if (change.status === "none") return undefined;
    if (change.status === "baseline") return 0;
    return change.side === "lower" ? -change.points : change.points;
  },
} as const;

/**
 * The rows of a course in another order; they come in order of time. Equal rows stay
 * in order of time, and rows without a score come last, whichever way the others stand.
 */
export function orderRows(rows: readonly CourseRow[], { sort, order }: RowOrder): CourseRow[] {
  if (sort === "date") return order === "ascending" ? [...rows] : rows.toReversed();
  const rank = RANKS[sort];
  const way = order === "ascending" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined);
    }
    return way * (first - second);
  });
}
