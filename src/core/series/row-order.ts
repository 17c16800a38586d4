/** Columns of a course's table that its rows can be ordered by. */
export type RowSort = "date" | "score" | "change";

/** How the rows of a course's table are ordered. */
export interface RowOrder {
  readonly sort: RowSort;
  readonly order: "ascending" | "descending";
}
