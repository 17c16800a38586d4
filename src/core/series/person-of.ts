import type { KnownPerson, Person } from "../change/norms.ts";
import type { Measure } from "../measures/measure.ts";
import { comparableTo, scoreOf } from "./course.ts";
import type { Point } from "./point.ts";

/**
 * What a course tells of the person: the wording of the latest score, or of the latest answer
 * where there is no score; and the age at that time, if the year of birth is known. One person
 * for a whole course, so that all its changes are judged by one norm.
 *
 * @param course of one scale, in order of time
 * @unit age in whole years: the one that is reached in the year of the score
 * @source `Point.locale`; sex and year of birth as the therapist wrote them down
 */
export function personOf(
  course: readonly Point[],
  measure: Measure,
  { bornIn, sex }: KnownPerson = {},
): Person {
  const isComparable = comparableTo(measure);
  const scored = course.findLast((point) => isComparable(point) && scoreOf(point) !== undefined);
  const point = scored ?? course.at(-1);
  if (!point) return {};
  const age = bornIn === undefined ? undefined : Number(point.at.slice(0, 4)) - bornIn;
  return {
    locale: point.locale,
    ...(age !== undefined && age >= 0 && { age }),
    ...(sex && { sex }),
  };
}
