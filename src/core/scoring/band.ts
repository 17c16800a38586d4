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

/** A band with both its ends; both are scores of the band. */
export interface BandRange {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Every band of a scale with the highest score that is still in it: one step of the
 * scale's rounding below the next band.
 *
 * @unit points of the scale
 * @source the bands cite their own source: `scale.bandsSource`
 */
export function bandRanges({ bands, range, decimals = 0 }: Scale): readonly BandRange[] {
  const steps = 10 ** decimals;
  return bands.map(({ key, from }, index) => {
    const next = bands[index + 1]?.from;
    // In whole steps, so that 0.7 − 0.1 is 0.6.
    const to = next === undefined ? range[1] : (Math.round(next * steps) - 1) / steps;
    return { key, from, to };
  });
}
