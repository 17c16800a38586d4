import { LATEST_ROWS, type RowsAsked } from "../../charts/latest-rows.ts";
import { type TableQuery, writeTableQuery } from "../../contract/table-query.ts";
import type { Voice } from "./voice.ts";

/** What the address of a report asks of the tables under its lane and its goals. */
export const rowsAsked = ({ t }: Voice, table: TableQuery): RowsAsked => ({
  all: table.all,
  asked: table.asked,
  shown: (shown, count) => t("table.shown", { shown, count }),
  turn: (id, count) => ({
    href: `${writeTableQuery({ ...table, all: !table.all })}#${id}`,
    words: table.all ? t("table.latest", { count: LATEST_ROWS }) : t("table.all-rows", { count }),
  }),
});
