import { LATEST_ROWS, type RowsAsked } from "../../charts/latest-rows.ts";
import { type TableQuery, writeTableQuery } from "../../contract/table-query.ts";
import type { Voice } from "./voice.ts";

/**
 * What the address of a report asks of its tables.
 *
 * @param report its address: a report can also be the answer to a form, which has another one
 * @param all words of the link to every row
 */
export const rowsAsked = (
  { t }: Voice,
  { table, report }: { readonly table: TableQuery; readonly report: string },
  all = (count: number): string => t("table.all-rows", { count }),
): RowsAsked => ({
  all: table.all,
  asked: table.asked,
  shown: (shown, count) => t("table.shown", { shown, count }),
  turn: (id, count) => ({
    href: `${report}${writeTableQuery({ ...table, all: !table.all })}#${id}`,
    words: table.all ? t("table.latest", { count: LATEST_ROWS }) : all(count),
  }),
});
