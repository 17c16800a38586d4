import { type TableQuery, writeChartQuery } from "./table-query.ts";

/**
 * A piece of a report with charts of its own: a measure by its place in the report, from 1, the
 * lane, a daily form, or the goals. No address of it names a measure.
 */
export type PanelKey = `${number}` | "lane" | `daily-${number}` | "goals";

const KEY = /^(?:[1-9]\d?|lane|daily-[1-9]\d?|goals)$/;

export const readPanelKey = (text: string): PanelKey | undefined =>
  KEY.test(text) ? (text as PanelKey) : undefined;

/** Of the query in which a panel says that its report was opened a moment ago. */
export const OPENED = "opened";

/**
 * @param report address of the report
 * @param opened proof that this reader opened it
 */
export function panelAddress(
  report: string,
  key: PanelKey,
  { table, opened }: { readonly table: TableQuery; readonly opened: string },
): string {
  const query = new URLSearchParams(writeChartQuery(table, {}));
  query.set(OPENED, opened);
  return `${report}/panels/${key}?${query.toString()}`;
}
