import type { Instant } from "../brand.ts";
import type { Measure } from "../measures/measure.ts";
import { MS_PER_DAY } from "../plain-date.ts";
import { measureIdOf, scoreOf } from "../series/course.ts";
import type { Point } from "../series/point.ts";
import type { Relation } from "./relation.ts";

/** What somebody else answered about a client. */
export interface SeenByOther {
  readonly at: Instant;
  readonly relation: Relation;
  readonly points: readonly Point[];
}

/** One score of somebody else, with the client's own score of about the same time beside it. */
export interface SideBySide {
  readonly at: Instant;
  readonly relation: Relation;
  readonly scale: string;
  /** Absent where it could not be scored. */
  readonly value?: number;
  /** The nearest of the client's; absent where none is near enough. */
  readonly client?: { readonly at: Instant; readonly value: number };
  /** Points between the two, never below 0. Which of them is right, nobody can say. */
  readonly apart?: number;
}

/**
 * How far apart in time two views of one week may be to stand side by side.
 *
 * @unit days
 * @source our own choice: the questions look back on a week
 */
export const NEAR_DAYS = 7;

/**
 * Scores of others on one measure, newest first, each beside the client's nearest own score on the
 * measure that it mirrors. The two are never added or averaged: views of one person correlate
 * little (r = .28 over 341 studies with children and adolescents), so a difference is information.
 *
 * @unit points of the scale
 * @source De Los Reyes et al. (2015), Psychol Bull 141(4), 858–900, doi:10.1037/a0038498 (abstract)
 */
export function sideBySide(
  measure: Pick<Measure, "id" | "mirrors">,
  seen: readonly SeenByOther[],
  own: readonly Point[],
): readonly SideBySide[] {
  const isOf = (id: string | undefined) => (point: Point) => measureIdOf(point) === id;
  const mirrored = own.filter(isOf(measure.mirrors));
  return seen
    .flatMap(({ at, relation, points }) =>
      points.filter(isOf(measure.id)).map((point): SideBySide => {
        const value = scoreOf(point);
        const client = nearest(
          at,
          mirrored.filter(({ scale }) => scale === point.scale),
        );
        return {
          at,
          relation,
          scale: point.scale,
          ...(value !== undefined && { value }),
          ...(client && { client }),
          ...(client && value !== undefined && { apart: apart(value, client.value) }),
        };
      }),
    )
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** Lines are read in tenths; a difference of two has no more. */
const apart = (a: number, b: number): number => Math.round(Math.abs(a - b) * 10) / 10;

function nearest(at: Instant, points: readonly Point[]): SideBySide["client"] {
  const gap = (point: { readonly at: Instant }) => Math.abs(Date.parse(point.at) - Date.parse(at));
  return points
    .flatMap((point) => {
      const value = scoreOf(point);
      return value === undefined || gap(point) > NEAR_DAYS * MS_PER_DAY
        ? []
        : [{ at: point.at, value }];
    })
    .toSorted((a, b) => gap(a) - gap(b))[0];
}
