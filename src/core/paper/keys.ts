import { type Measure, optionsOf } from "../measures/measure.ts";

/**
 * The digit that stands for each option of an item when a sheet is typed in: its published
 * value, or its place where values are no single digits. The page shows it beside the answer.
 *
 * @unit keys of a keyboard
 * @source the options are the measure's own: `Measure.options`
 */
export function digitKeys(measure: Measure, itemId: string): readonly string[] {
  const values = optionsOf(measure, itemId).map(({ value }) => String(value));
  const fits =
    values.every((value) => /^\d$/.test(value)) && new Set(values).size === values.length;
  return fits ? values : values.map((_, place) => String((place + 1) % 10));
}
