import { type ImportPlace, isNote } from "../../contract/client-import.ts";
import type { LocaleTag } from "../../core/brand.ts";
import { MAX_LABEL } from "../../core/clients/label.ts";
import type { Format } from "../../core/i18n/format.ts";
import type { StaffWords } from "../../locales/staff-words.ts";
import { sayMeasures } from "./say-measures.ts";

interface Voice {
  readonly t: StaffWords;
  readonly format: Pick<Format, "language" | "list">;
  /** The language that a line without one gets. */
  readonly firstLanguage: LocaleTag;
}

/** Where something is in a list, and what it is, in one sentence. */
export function sayPlace(voice: Voice, place: ImportPlace): string {
  const { t } = voice;
  const { line, column } = place;
  const sentence = sayKind(voice, place);
  if (line === undefined) return sentence;
  return column === undefined
    ? t("import.line.whole", { line, sentence })
    : t("import.line", { line, column: t(`import.column.${column}`), sentence });
}

function sayKind(
  { t, format, firstLanguage }: Voice,
  { kind, count = 0, wordless }: ImportPlace,
): string {
  if (kind === "no-language")
    return t("import.note.no-language", { language: format.language(firstLanguage) });
  if (kind === "no-wording")
    return t("import.note.no-wording", {
      language: format.language(wordless?.locale ?? firstLanguage),
      measures: sayMeasures(format)(wordless?.measures ?? []),
    });
  if (kind === "ignored") return t("import.note.ignored", { count });
  if (isNote(kind)) return t(`import.note.${kind}`);
  if (kind === "too-many" || kind === "double") return t(`import.problem.${kind}`, { count });
  if (kind === "label-long") return t("import.problem.label-long", { max: MAX_LABEL });
  return t(`import.problem.${kind}`);
}
