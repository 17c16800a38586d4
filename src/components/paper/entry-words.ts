import { isDay } from "../../contract/form.ts";
import type { EntryView } from "../../contract/staff-paper.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { CHECK_FIELD, type EntryProblem } from "../../core/paper/entry.ts";
import {
  allItems,
  type Item,
  type Measure,
  type MeasureText,
} from "../../core/measures/measure.ts";
import type { Format } from "../../core/i18n/format.ts";
import type { StaffWords } from "../../locales/staff-words.ts";

/** What a page of an entry needs to put its fields into words. */
export interface EntryVoice {
  readonly t: StaffWords;
  readonly format: Pick<Format, "number">;
  readonly measure: Measure;
  readonly text: MeasureText | undefined;
}

export const numberOf = (measure: Measure, id: string): number =>
  allItems(measure).findIndex((item) => item.id === id) + 1;

export function sayEntryProblem(
  { t, format, measure }: EntryVoice,
  { field, problem }: EntryProblem,
) {
  if (field === CHECK_FIELD) return t("entry.problem.check");
  if (problem === "unknown-item") return t("entry.problem.unknown-item");
  const number = numberOf(measure, field);
  if (problem !== "too-long") return t(`entry.problem.${problem}`, { number });
  const item = allItems(measure)[number - 1];
  const max = item?.kind === "text" ? item.maxLength : 0;
  return t("entry.problem.too-long", { number, max: format.number(max) });
}

type Typed = NonNullable<EntryView["first"]>;

/** The day that was typed, in words. */
export const sayEntryDay = (format: Format, { completed = "" }: Typed): string =>
  isDay(completed) ? format.plainDay(completed as PlainDate) : completed;

/** The length that was typed for the check line, in words. */
export const sayCheckLine = (t: StaffWords, { [CHECK_FIELD]: length = "" }: Typed): string =>
  length === "" ? t("entry.blank") : `${length} mm`;

/** What was typed for one item, in words. */
export function sayTyped({ t, measure, text }: EntryVoice, item: Item, typed: Typed): string {
  const value = (typed[`q-${item.id}`] ?? "").trim();
  if (item.kind === "ticks") {
    const ticked = (measure.options[item.options] ?? []).filter(
      ({ key }) => typed[`q-${item.id}.${key}`] !== undefined,
    );
    const words = ticked.map(({ key }) => text?.text[`option.${item.options}.${key}`] ?? key);
    return words.length > 0 ? words.join("; ") : t("entry.blank");
  }
  if (value === "-") return t("entry.empty");
  if (value === "?") return t("entry.unclear");
  if (value === "") return t("entry.blank");
  if (item.kind !== "choice") return item.kind === "line" ? `${value} mm` : value;
  const option = measure.options[item.options]?.find((one) => String(one.value) === value);
  return (option && text?.text[`option.${item.options}.${option.key}`]) ?? value;
}
