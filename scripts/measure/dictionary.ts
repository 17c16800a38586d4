import { parse } from "csv-parse/sync";
import type { Note } from "../../src/core/authoring/draft.ts";
import { type Column, COLUMNS, type Row } from "../../src/core/redcap/columns.ts";
import { err, ok, type Result } from "../../src/core/result.ts";

/** The rows of a REDCap data dictionary, or why it is none. */
export function readDictionary(csv: string): Result<readonly Row[], readonly Note[]> {
  const table = parsed(csv);
  if (!table.ok) return table;
  const [header = [], ...rest] = table.value;
  const missing = Object.values(COLUMNS).filter((column) => !header.includes(column));
  if (missing.length > 0) {
    return err(
      missing.map((column) => ({ path: "row 1", message: `The column "${column}" is missing` })),
    );
  }
  const rows = rest.map((cells, i) => {
    const cell = ([key, column]: readonly [string, string]) => [
      key,
      (cells[header.indexOf(column)] ?? "").trim(),
    ];
    return {
      ...(Object.fromEntries(Object.entries(COLUMNS).map(cell)) as Record<Column, string>),
      row: i + 2,
    };
  });
  return rows.length > 0
    ? ok(rows)
    : err([{ path: "row 2", message: "The dictionary holds no field" }]);
}

function parsed(csv: string): Result<readonly (readonly string[])[], readonly Note[]> {
  try {
    return ok(parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return err([{ path: "the file", message: `This is no CSV: ${message}` }]);
  }
}
