import type { Instant } from "../brand.ts";
import type { Measure, Scale } from "../measures/measure.ts";
import { oncePerObject } from "../memo.ts";
import { measureIdOf } from "./course.ts";
import type { Point } from "./point.ts";

/** By measure, then by scale. A report asks for each scale of a course several times. */
const inScales = oncePerObject((points: readonly Point[]) => {
  const measures = new Map<string, Map<string, Point[]>>();
  for (const point of points) {
    const measure = measureIdOf(point);
    const scales = measures.get(measure) ?? new Map<string, Point[]>();
    const own = scales.get(point.scale);
    if (own) own.push(point);
    else measures.set(measure, scales.set(point.scale, [point]));
  }
  const all = [...measures.values()].flatMap((scales) => [...scales.values()]);
  for (const own of all) own.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return measures;
});

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
  return inScales(points).get(measure.id)?.get(scale.id) ?? [];
}

/**
 * Ids of the measures of a course, in the order in which they were first asked.
 *
 * @unit measure ids
 * @source `Point.measure`
 */
export const measuresIn = (points: readonly Point[]): readonly string[] => [
  ...inScales(points).keys(),
];

/**
 * When a measure was answered last, whichever version; nothing if it never was.
 *
 * @param points a client's whole course
 * @unit moments in UTC
 * @source `Point.at`
 */
export const lastAnswered = (
  points: readonly Point[],
  { id }: Pick<Measure, "id">,
): Instant | undefined =>
  [...(inScales(points).get(id)?.values() ?? [])]
    .flatMap((own) => own.slice(-1))
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
