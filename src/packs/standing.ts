import type { Instant } from "../core/brand.ts";
import type { Scale } from "../core/measures/measure.ts";
import { pastWeek8, type PastWeek8, type Stood } from "../core/series/registry.ts";
import { measureOfKey } from "./find.ts";

/** A kept score, by its measure (`id@version`) and its scale. */
interface OfScale {
  readonly measure: string;
  readonly scale: string;
}

/** The scale of a kept score; nothing where a newer version dropped it. */
export const scaleOfStanding = ({ measure, scale }: OfScale): Scale | undefined =>
  measureOfKey(measure).scales.find(({ id }) => id === scale);

/** Where one scale stands once week 8 is over; nothing of a scale that is gone. */
export function pastWeek8Of(standing: OfScale & Stood, now: Instant): PastWeek8 | undefined {
  const scale = scaleOfStanding(standing);
  return scale && pastWeek8(measureOfKey(standing.measure).id, scale, standing, now);
}
