import { once } from "../core/memo.ts";
import { measureKey, type Measure } from "../core/measures/measure.ts";
import { measures } from "./index.ts";

/** Tables ask for a measure in each of their cells. Of the same name, the first in the list. */
const namedBy = (nameOf: (measure: Measure) => string) =>
  once(() => new Map(measures.toReversed().map((measure) => [nameOf(measure), measure])));

const byId = namedBy(({ id }) => id);
const byKey = namedBy(measureKey);

/** The measure of an id. An unknown id is a mistake in the clinic's plan or in ours: it throws. */
export function findMeasure(id: string): Measure {
  const found = byId().get(id);
  if (!found) throw new RangeError(`No pack for measure "${id}"`);
  return found;
}

/** The measure of an `id@version`, in the version that was asked. */
export function measureOfKey(key: string): Measure {
  const found = byKey().get(key);
  if (!found) throw new RangeError(`No pack for "${key}"`);
  return found;
}
