import type { Band, Scale } from "../measures/measure.ts";

/**
 * The band a score falls in: the last one that begins at or below it. None if
 * the scale has no bands. Throws for a score outside the scale's range, which no answers can give.
 *
 * @unit `value` in points of the scale; the band itself has no unit
 * @source the bands cite their own source: `scale.bandsSource`
 */
export function bandOf(scale: Scale, value: number): Band | undefined {
  const [lowest, highest] = scale.range;
  const band = scale.bands.findLast(({ from }) => from <= value);
  if ((!band && scale.bands.length > 0) || value < lowest || value > highest) {
    throw new RangeError(`Score outside the range of scale "${scale.id}"`);
  }
  return band;
}
