/**
 * Writes `src/data/nhs-talking-therapies/aggregates.json` from the copy of NHS England's table
 * beside it: first and last scores by year, for all problems together and for depression,
 * courses of cognitive behaviour therapy. `--check` fails instead of writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "src", "data", "nhs-talking-therapies");
const FILE = join(FOLDER, "aggregates.json");
/** The therapy with the most courses; the table has no row for all therapies together. */
const THERAPY = "Cognitive Behaviour Therapy (CBT)";
const PROBLEMS = { Total: "all-problems", Depression: "depression" } as const;
const MEASURES = [
  { measure: "phq-9", column: "phq" },
  { measure: "gad-7", column: "gad" },
] as const;

/** Rows of a table without quoted fields, by column name. Throws for a row of another length. */
export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = csv.trim().split("\n");
  const names = head.split(",");
  return lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length !== names.length) throw new RangeError(`Row ${index + 2} has another length`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/** The text of `aggregates.json` for a table. Throws where a number is missing. */
export function aggregatesText(csv: string): string {
  const rows = rowsOf(csv).filter(
    (row) =>
      row["therapy_type"] === THERAPY && Object.hasOwn(PROBLEMS, row["problem_descriptor"] ?? ""),
  );
  const numberIn = (row: Readonly<Record<string, string>>, name: string): number => {
    const value = row[name] === "" ? Number.NaN : Number(row[name]);
    if (!Number.isFinite(value)) throw new RangeError(`No number in column "${name}"`);
    return value;
  };
  const aggregates = rows.flatMap((row) =>
    MEASURES.map(({ measure, column }) => ({
      measure,
      scale: "total",
      period: row["reporting_period"],
      problem: PROBLEMS[row["problem_descriptor"] as keyof typeof PROBLEMS],
      courses: numberIn(row, "courses_of_therapy_count"),
      first: {
        mean: numberIn(row, `${column}_mean_start`),
        sd: numberIn(row, `${column}_sd_start`),
      },
      last: {
        mean: numberIn(row, `${column}_mean_end`),
        sd: numberIn(row, `${column}_sd_end`),
      },
    })),
  );
  return `${JSON.stringify(aggregates, null, 2)}\n`;
}

if (import.meta.main) {
  const text = aggregatesText(readFileSync(join(FOLDER, "proms.csv"), "utf8"));
  if (!process.argv.includes("--check")) writeFileSync(FILE, text);
  else if (readFileSync(FILE, "utf8") !== text) {
    console.error("src/data/nhs-talking-therapies/aggregates.json is not current");
    process.exitCode = 1;
  }
}
