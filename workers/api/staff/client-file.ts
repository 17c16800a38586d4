import Papa from "papaparse";
import type { ClientFields, PlanOffers } from "../../../src/contract/client-form.ts";
import {
  COLUMNS,
  type ImportColumn,
  type ImportPlace,
  MOST_ROWS,
} from "../../../src/contract/client-import.ts";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { EXTRAS } from "../../../src/core/check-in/own-parts.ts";
import { labelKey, looksLikeName, MAX_LABEL } from "../../../src/core/clients/label.ts";
import { OFFERED } from "../../../src/core/i18n/locales.ts";
import { measures, withoutWording } from "../../../src/packs/index.ts";
import { FORMULA } from "./csv.ts";

/** A line of the list as a client. */
export interface ListedClient extends ClientFields {
  readonly line: number;
}

/** What a list says, and everything that is wrong or odd about it. */
export interface ClientFile {
  readonly rows: readonly ListedClient[];
  /** Nothing is added while there is one. */
  readonly problems: readonly ImportPlace[];
  /** Worth a look, and in nobody's way. */
  readonly notes: readonly ImportPlace[];
}

export interface Expected {
  readonly offers: PlanOffers;
  /** For lines that name no language. */
  readonly locale: LocaleTag;
}

/** U+FFFD is what is left of a byte that is no UTF-8; the others are UTF-8 read as Windows-1252. */
const BROKEN = /\uFFFD|\0|\u00C3[\u0080-\u00BF\u2018-\u203A]|\u00E2\u20AC/;
const SEPARATORS = [",", ";", "\t"] as const;

/** Reads a list of clients: CSV, with commas, semicolons or tabs. Never throws. */
export function readClientFile(text: string, expected: Expected): ClientFile {
  const whole = text.replace(/^\uFEFF/, "");
  const fileProblems = brokenLines(whole);
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter: separatorOf(whole) });
  const lines = numbered(data);
  const unclosed = errors.filter(({ type }) => type === "Quotes");
  for (const { row = 0 } of unclosed.slice(0, 1)) {
    fileProblems.push({ line: lines[row]?.line ?? 1, kind: "quote" });
  }
  const [header, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!header || rest.length === 0) fileProblems.push({ kind: "nothing" });
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  for (const column of COLUMNS) {
    if (header && !names.includes(column)) {
      fileProblems.push({ line: header.line, column, kind: "no-column" });
    }
  }
  if (rest.length > MOST_ROWS) fileProblems.push({ kind: "too-many", count: rest.length });
  // What stands in the lines means nothing while the file as a whole is not understood.
  if (fileProblems.length > 0) return { rows: [], problems: fileProblems, notes: [] };

  const read = rest.map((row) => readRow(row, names, expected));
  return {
    rows: read.flatMap(({ client }) => client ?? []),
    problems: inOrder([...read.flatMap(({ problems }) => problems), ...doubles(read)]),
    notes: [...ignored(header, names), ...read.flatMap(({ notes }) => notes)],
  };
}

/** As they stand in the list, from its first line on. */
export const inOrder = (places: readonly ImportPlace[]): readonly ImportPlace[] =>
  places.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** Columns that nothing is read from. */
const ignored = (header: Line | undefined, names: readonly string[]): readonly ImportPlace[] =>
  names.flatMap((name, at): readonly ImportPlace[] =>
    name === "" || isColumn(name) || !header
      ? []
      : [{ line: header.line, kind: "ignored", count: at + 1 }],
  );

const isColumn = (name: string): boolean => COLUMNS.some((column) => column === name);

function brokenLines(text: string): ImportPlace[] {
  const broken = text.split(/\r\n?|\n/).findIndex((line) => BROKEN.test(line));
  return broken < 0 ? [] : [{ line: broken + 1, kind: "encoding" }];
}

/** What stands most often in the first line that holds anything. */
function separatorOf(text: string): string {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== "") ?? "";
  const times = (separator: string) => first.split(separator).length;
  return SEPARATORS.toSorted((a, b) => times(b) - times(a))[0] ?? ",";
}

interface Line {
  /** As an editor counts: a cell between quotation marks may hold several. */
  readonly line: number;
  readonly cells: readonly string[];
}

function numbered(rows: readonly (readonly string[])[]): readonly Line[] {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += 1 + cells.join("").split(/\r\n?|\n/).length - 1;
    return { line, cells };
  });
}

interface ReadRow {
  readonly line: number;
  readonly label: string;
  readonly client?: ListedClient;
  readonly problems: readonly ImportPlace[];
  readonly notes: readonly ImportPlace[];
}

function readRow({ line, cells }: Line, names: readonly string[], expected: Expected): ReadRow {
  const cell = (column: ImportColumn) => (cells[names.indexOf(column)] ?? "").trim();
  const [label, language, plan] = [cell("label"), cell("language"), cell("plan")];
  const locale = language === "" ? expected.locale : localeNamed(language);
  const asked = readPlan(plan, expected.offers);
  const at = (kind: ImportPlace["kind"], column?: ImportColumn): ImportPlace => ({
    line,
    kind,
    ...(column && { column }),
  });
  const labelProblem = problemOfLabel(label);
  const problems = [
    cells.slice(names.length).some((more) => more.trim() !== "") && at("too-many-cells"),
    labelProblem && at(labelProblem, "label"),
    locale === undefined && at("language", "language"),
    typeof asked === "string" && at(asked, "plan"),
  ].filter((one) => one !== false && one !== undefined);
  const wordless =
    locale === undefined || typeof asked === "string" ? [] : withoutWording(asked, locale);
  const notes = [
    ...COLUMNS.filter((column) => FORMULA.test(cell(column))).map((column) =>
      at("formula", column),
    ),
    ...(looksLikeName(label) ? [at("name", "label")] : []),
    ...(language === "" ? [at("no-language", "language")] : []),
    ...(locale !== undefined && wordless.length > 0
      ? [{ ...at("no-wording", "plan"), wordless: { locale, measures: wordless } }]
      : []),
  ];
  const isClient = problems.length === 0 && locale !== undefined && typeof asked !== "string";
  return {
    line,
    label,
    ...(isClient && { client: { line, label, locale, plan: asked, extras: EXTRAS } }),
    problems,
    notes,
  };
}

function problemOfLabel(label: string): "empty" | "label-long" | "label-lines" | undefined {
  if (label === "") return "empty";
  if (/\p{Cc}/u.test(label)) return "label-lines";
  return label.length > MAX_LABEL ? "label-long" : undefined;
}

/** By tag or by the language's own name. */
function localeNamed(language: string): LocaleTag | undefined {
  const wanted = language.toLowerCase();
  const isIt = (name: string) => name.toLowerCase() === wanted;
  return OFFERED.find(({ tag, endonym }) => isIt(tag) || isIt(endonym))?.tag;
}

/** A preset by its id, or measures by id or short name with a plus between them. */
function readPlan(
  plan: string,
  { presets, measures: usable }: PlanOffers,
): readonly string[] | "empty" | "measure" | "measure-unusable" {
  const wanted = plan.toLowerCase();
  if (wanted === "") return "empty";
  const preset = presets.find(({ id }) => id === wanted);
  if (preset) return preset.missing.length === 0 ? preset.measures : "measure-unusable";
  const ids = wanted
    .split("+")
    .map((name) => name.trim())
    .map((name) => measures.find((one) => [one.id, one.abbreviation.toLowerCase()].includes(name)));
  if (ids.includes(undefined)) return "measure";
  const found = ids.flatMap((measure) => measure?.id ?? []);
  if (found.some((id) => !usable.includes(id))) return "measure-unusable";
  return [...new Set(found)];
}

/** The second of two lines with the same label, and which line is the first. */
function doubles(rows: readonly ReadRow[]): readonly ImportPlace[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, label }): readonly ImportPlace[] => {
    const key = labelKey(label);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    if (earlier === undefined || key === "") return [];
    return [{ line, column: "label", kind: "double", count: earlier }];
  });
}
