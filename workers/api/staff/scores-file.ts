import type { ClientId } from "../../../src/core/brand.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { type CourseLine, courseLines } from "../../../src/core/series/course-lines.ts";
import { GAP_DAYS } from "../../../src/core/series/gap.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import type { MeasureSeries } from "../../db/series.ts";
import type { AppContext } from "../context.ts";
import { type Cell, csvOf } from "./csv.ts";

/** Names that a program can rely on: the same in every language of the pages. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (line: CourseLine, dayOf: ReturnType<typeof isoDay>) => Cell,
])[] = [
  ["sent_at", ({ at }) => at],
  ["date", ({ at }, dayOf) => dayOf(at)],
  ["measure", ({ measure }) => measure],
  ["scale", ({ scale }) => scale],
  ["score", ({ score }) => score],
  ["status", ({ status }) => status],
  ["answered", ({ answered }) => answered],
  ["items", ({ of }) => of],
  ["band", ({ band }) => band],
  ["change_from_baseline", ({ change }) => change],
  ["reliable_change", (line) => line.class],
  ["mode", ({ mode }) => mode],
  ["locale", ({ locale }) => locale],
  ["notes", ({ notes }) => notes.join(" ")],
];

/**
 * One measure's scores as a file to keep. No byte-order mark: every character is ASCII,
 * so a spreadsheet reads it as it is, and a statistics program finds the first column's
 * name whole. The file's name tells clients apart and names neither person nor measure.
 */
export function scoresFile(
  c: AppContext,
  { visitor, measureId, points, person }: MeasureSeries,
  { clientId, place }: { readonly clientId: ClientId; readonly place: number },
): Response {
  const dayOf = isoDay(visitor.clinic.timeZone);
  const lines = courseLines({
    measure: findMeasure(measureId),
    points,
    person,
    gapDays: GAP_DAYS,
  });
  const text = csvOf([
    COLUMNS.map(([name]) => name),
    ...lines.map((line) => COLUMNS.map(([, cell]) => cell(line, dayOf))),
  ]);
  const name = `scores-${clientId}-${place}-${dayOf(c.var.deps.now())}.csv`;
  return c.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}
