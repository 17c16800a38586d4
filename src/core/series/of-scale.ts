import type { Measure, Scale } from "../measures/measure.ts";
import { measureIdOf } from "./course.ts";
import type { Point } from "./point.ts";

const keyOf = (measure: string, scale: string): string => `${measure} ${scale}`;

function inScales(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const scales = new Map<string, Point[]>();
  for (const point of points) {
    const key = keyOf(measureIdOf(point), point.scale);
    const known = scales.get(key);
    if (known) known.push(point);
    else scales.set(key, [point]);
  }
  for (const own of scales.values()) own.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return scales;
}

/** A report asks for each scale of a course several times. Goes when the course goes. */
const sorted = new WeakMap<readonly Point[], ReturnType<typeof inScales>>();

/**
 * The course of one scale, in order of time and of arrival within a minute: points of every
 * version of its measure, scored or not.
 *
 * @param points a client's whole course
 * @unit points of the scale
 * @source `Point.measure` and `Point.scale`
 */
export function pointsOf(
  points: readonly Point[],
  measure: Pick<Measure, "id">,
  scale: Pick<Scale, "id">,
): readonly Point[] {
  const known = sorted.get(points) ?? inScales(points);
  sorted.set(points, known);
  return known.get(keyOf(measure.id, scale.id)) ?? [];
}
