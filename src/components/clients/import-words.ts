import { type ImportPlace, isNote } from "../../contract/client-import.ts";
import { MAX_LABEL } from "../../core/clients/label.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

/** Where something is in a list, and what it is, in one sentence. */
export function sayPlace(
  t: StaffWords,
  { kind, line, column, count = 0 }: ImportPlace,
  /** Name of the language that a line without one gets. */
  language: string,
): string {
  const sentence = sayKind(t, kind, count, language);
  if (line === undefined) return sentence;
  return column === undefined
    ? t("import.line.whole", { line, sentence })
    : t("import.line", { line, column: t(`import.column.${column}`), sentence });
}

function sayKind(
  t: StaffWords,
  kind: ImportPlace["kind"],
  count: number,
  language: string,
): string {
  if (kind === "no-language") return t("import.note.no-language", { language });
  if (isNote(kind)) return t(`import.note.${kind}`);
  if (kind === "too-many" || kind === "double") return t(`import.problem.${kind}`, { count });
  if (kind === "label-long") return t("import.problem.label-long", { max: MAX_LABEL });
  return t(`import.problem.${kind}`);
}
