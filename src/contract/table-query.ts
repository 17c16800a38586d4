import { oncePerKey } from "../core/memo.ts";
import type { RowOrder, RowSort } from "../core/series/row-order.ts";

/**
 * What the address of a report asks:
 * `?sort=score&order=descending&rows=all&axis=sessions&charts=all`.
 */
export interface TableQuery extends RowOrder {
  /** Every row, and not only the latest. */
  readonly all: boolean;
  /** Something was asked of the tables, so they stand open. */
  readonly asked: boolean;
  /** The charts stand by the number of the session, and not by date. */
  readonly bySession: boolean;
  /** Every chart is drawn with the page, and none follows. */
  readonly whole: boolean;
}

/** The order that pressing a column gives at first: time runs forward, the highest stand on top. */
const AT_FIRST = {
  date: "ascending",
  score: "descending",
  change: "descending",
} as const satisfies Record<RowSort, RowOrder["order"]>;

const isSort = (value: string): value is RowSort => Object.hasOwn(AT_FIRST, value);
const isOrder = (value: string): value is RowOrder["order"] =>
  value === "ascending" || value === "descending";

/** Tables nobody asked anything of: in order of time, the latest rows. */
export const UNASKED: TableQuery = {
  sort: "date",
  order: "ascending",
  all: false,
  asked: false,
  bySession: false,
  whole: false,
};

/** What is not understood counts as not asked. */
export function readTableQuery(asked: Readonly<Record<string, string>>): TableQuery {
  const { sort = "", order = "", rows, axis, charts } = asked;
  const all = rows === "all";
  const drawn = { bySession: axis === "sessions", whole: charts === "all" };
  if (!isSort(sort)) return { ...UNASKED, all, asked: all, ...drawn };
  return { sort, order: isOrder(order) ? order : AT_FIRST[sort], all, asked: true, ...drawn };
}

/** The order that pressing a column asks for; pressed again, it turns round. */
export const orderOnPress = (now: RowOrder, sort: RowSort): RowOrder => {
  if (now.sort !== sort) return { sort, order: AT_FIRST[sort] };
  return { sort, order: now.order === "ascending" ? "descending" : "ascending" };
};

const queries = oncePerKey<string>();

/** What is asked of the charts, and of no table. */
const drawnQuery = ({ bySession, whole }: Pick<TableQuery, "bySession" | "whole">) => ({
  ...(bySession && { axis: "sessions" }),
  ...(whole && { charts: "all" }),
});

/** The query of an address, with its question mark. There are a few; each table has several. */
export const writeTableQuery = ({
  sort,
  order,
  all,
  ...drawn
}: Omit<TableQuery, "asked">): string =>
  queries(`${sort} ${order} ${all} ${drawn.bySession} ${drawn.whole}`, () => {
    const rows = all && { rows: "all" };
    return `?${new URLSearchParams({ sort, order, ...rows, ...drawnQuery(drawn) }).toString()}`;
  });

/** The same report with its charts drawn otherwise; tables stay as they are. */
export function writeChartQuery(
  now: TableQuery,
  drawn: Partial<Pick<TableQuery, "bySession" | "whole">>,
): string {
  const next = { ...now, ...drawn };
  if (next.asked) return writeTableQuery(next);
  const query = new URLSearchParams(drawnQuery(next)).toString();
  return query && `?${query}`;
}
