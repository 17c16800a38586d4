import { measureKey, type Measure } from "../core/measures/measure.ts";
import { measures } from "./index.ts";

/** The measure of an id. An unknown id is a mistake in the clinic's plan or in ours: it throws. */
export function findMeasure(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new RangeError(`No pack for measure "${id}"`);
  return found;
}

/** The measure of an `id@version`, in the version that was asked. */
export function measureOfKey(key: string): Measure {
  const found = measures.find((measure) => measureKey(measure) === key);
  if (!found) throw new RangeError(`No pack for "${key}"`);
  return found;
}
