import type { Instant } from "../brand.ts";
import { remembering } from "../memo.ts";
import { dayAt, MS_PER_DAY } from "../plain-date.ts";
import type { ScoredPoint } from "./facts.ts";

/** A score with the day it is of, in days since 1970: short, because many are kept. */
export type TailScore = readonly [day: number, value: number];

/** The score that a course begins with. */
export interface FirstScore {
  readonly at: Instant;
  readonly value: number;
}

/**
 * How far back the small course of a caseload reaches, the same for every client.
 *
 * @unit days
 * @source our own choice: half a year of weekly scores is a word-sized line
 */
export const TAIL_DAYS = 182;

/**
 * Most scores that are kept of a tail.
 *
 * @unit scores
 * @source our own choice: one a week for {@link TAIL_DAYS}
 */
export const TAIL_SCORES = 26;

/**
 * The latest scores of a course, for a line of the size of a word.
 *
 * @param points in order of time
 * @unit days since 1970 in UTC, rounded down; points of the scale
 * @source the scores as they are; nothing is judged
 */
export function tailOf(points: readonly ScoredPoint[]): readonly TailScore[] {
  const dayOf = ({ at }: ScoredPoint) => Math.floor(Date.parse(at) / MS_PER_DAY);
  const latest = points.at(-1);
  if (!latest) return [];
  const from = dayOf(latest) - TAIL_DAYS;
  return points
    .slice(-TAIL_SCORES)
    .flatMap((point) => (dayOf(point) >= from ? [[dayOf(point), point.value] as const] : []));
}

/** The rows of a caseload have many of their days in common. */
const noonOfDay = remembering(
  (day: number) => `${dayAt(day * MS_PER_DAY)}T12:00Z` as Instant,
  1000,
);

/**
 * The scores of a tail with their moments: noon of each day.
 *
 * @unit moments in UTC; points of the scale
 * @source see {@link tailOf}
 */
export const openTail = (
  tail: readonly TailScore[],
): readonly { readonly at: Instant; readonly value: number }[] =>
  tail.map(([day, value]) => ({ at: noonOfDay(day), value }));
