import type { Person } from "../change/norms.ts";
import type { Measure } from "../measures/measure.ts";
import { isComparable, scoreOf } from "./course.ts";
import type { Point } from "./point.ts";

/**
 * What a course tells of the person: the wording of the latest score, or of the latest answer
 * where there is no score. One person for a whole course, so that all its changes are judged
 * by one norm. Age and sex are not kept of anybody.
 *
 * @param course of one scale, in order of time
 * @unit none
 * @source `Point.locale`
 */
export function personOf(course: readonly Point[], measure: Measure): Person {
  const scored = course.findLast(
    (point) => isComparable(point, measure) && scoreOf(point) !== undefined,
  );
  const point = scored ?? course.at(-1);
  return point ? { locale: point.locale } : {};
}
