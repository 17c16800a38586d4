import { DAY_FIELD } from "../../../src/contract/staff-paper.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import {
  fieldOf,
  CHECK_FIELD,
  checkDiffers,
  differences,
  readEntry,
} from "../../../src/core/paper/entry.ts";

/** Fields of a form by name. */
export type Typed = Readonly<Record<string, string>>;

const OWN = /^(?:q-[a-z0-9][a-z0-9-]{0,31}(?:\.[a-z0-9-]{1,40})?|check|completed)$/;

/** What was typed from the sheet, without the fields around it. */
export const sheetFields = (form: Typed): Typed =>
  Object.fromEntries(Object.entries(form).filter(([name]) => OWN.test(name)));

/** The same from a hidden field, in which an earlier step of the form is carried along. */
export function parseFields(text: string | undefined): Typed {
  try {
    const fields: unknown = JSON.parse(text ?? "{}");
    if (typeof fields !== "object" || fields === null) return {};
    const texts = Object.entries(fields).filter(([, value]) => typeof value === "string");
    return sheetFields(Object.fromEntries(texts) as Typed);
  } catch {
    return {};
  }
}

/**
 * Names of the fields that a sheet was typed in differently, the day first, the check line last.
 * Marks are compared on one check line: another length of it is settled by itself.
 */
export function differingFields(measure: Measure, first: Typed, second: Typed): readonly string[] {
  const one = readEntry(measure, first);
  const alike = readEntry(measure, { ...second, [CHECK_FIELD]: first[CHECK_FIELD] ?? "" });
  const other = alike.ok ? alike : readEntry(measure, second);
  const items = one.ok && other.ok ? differences(measure, one.value, other.value) : [];
  return [
    ...(first[DAY_FIELD] === second[DAY_FIELD] ? [] : [DAY_FIELD]),
    ...items.map(fieldOf),
    ...(checkDiffers(measure, first, second) ? [CHECK_FIELD] : []),
  ];
}

/** The first entry, with what was settled in place of the fields that differed. */
export function mergedFields(first: Typed, settled: Typed, differing: readonly string[]): Typed {
  const isOf = (name: string) =>
    differing.some((field) => name === field || name.startsWith(`${field}.`));
  return Object.fromEntries([
    ...Object.entries(first).filter(([name]) => !isOf(name)),
    ...Object.entries(settled).filter(([name]) => isOf(name)),
  ]);
}
