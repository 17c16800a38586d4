import type { LocaleTag } from "../core/brand.ts";

/** Columns of a list of clients, as its first line names them. */
export const COLUMNS = ["label", "language", "plan"] as const;

export type ImportColumn = (typeof COLUMNS)[number];

/** Clients in one list: all are written at once or none, and a database request has its limits. */
export const MOST_ROWS = 50;

/** What is wrong with a list, as a key of `import.problem.*`, or odd, as a key of `import.note.*`. */
export type ImportProblem =
  | "nothing"
  | "no-column"
  | "too-many"
  | "quote"
  | "encoding"
  | "too-many-cells"
  | "empty"
  | "label-long"
  | "label-lines"
  | "double"
  | "taken"
  | "language"
  | "measure"
  | "measure-unusable";

export type ImportNote = "formula" | "name" | "no-language" | "no-wording" | "ignored";

/** A problem or note, and where it is. What stands there is not repeated: it is in the list. */
export interface ImportPlace {
  readonly kind: ImportProblem | ImportNote;
  readonly line?: number;
  readonly column?: ImportColumn;
  /** Of lines, or the number of another line or of a column. */
  readonly count?: number;
  /** What of the plan has no wording in the language of the line. */
  readonly wordless?: { readonly locale: LocaleTag; readonly measures: readonly string[] };
}

const NOTES: readonly string[] = [
  "formula",
  "name",
  "no-language",
  "no-wording",
  "ignored",
] satisfies ImportNote[];

export const isNote = (kind: ImportPlace["kind"]): kind is ImportNote => NOTES.includes(kind);
