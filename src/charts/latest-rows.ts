/** More than these are shown when somebody asks for them: a page should not grow with the years. */
export const LATEST_ROWS = 20;

/** What is asked of the table of a chart, where one can ask. */
export interface RowsAsked {
  /** Every row, and not only the latest. */
  readonly all: boolean;
  /** The table stands open. */
  readonly asked: boolean;
  /** How many of how many are shown, for the caption. */
  readonly shown: (shown: number, count: number) => string;
  /** Where the other rows are shown, or hidden again. */
  readonly turn: (id: string, count: number) => { readonly href: string; readonly words: string };
}

/** The latest rows, or every one: of rows in order of time, where nothing can be asked, all. */
export const latestRows = <T>(rows: readonly T[], asked?: Pick<RowsAsked, "all">): readonly T[] =>
  asked && !asked.all ? rows.slice(-LATEST_ROWS) : rows;
