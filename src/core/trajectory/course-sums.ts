import type { SessionScore } from "./growth-model.ts";

/** All that a course of one person tells about its own line, in seven numbers. */
export interface CourseSums {
  /** Number of scores. */
  readonly n: number;
  /** Sums over the scores y at x = ln(session). */
  readonly x: number;
  readonly xx: number;
  readonly y: number;
  readonly xy: number;
  readonly yy: number;
}

/**
 * Sums of one course: sufficient for fitting lines in ln(session).
 *
 * @unit points and points²; x has no unit
 * @source sufficient statistics of a linear model
 */
export function sumsOf(course: readonly SessionScore[]): CourseSums {
  const sums = { n: course.length, x: 0, xx: 0, y: 0, xy: 0, yy: 0 };
  for (const { session, value } of course) {
    const x = Math.log(session);
    sums.x += x;
    sums.xx += x * x;
    sums.y += value;
    sums.xy += x * value;
    sums.yy += value * value;
  }
  return sums;
}

/**
 * Sum of squared distances of a course's scores from a line.
 *
 * @unit points²
 * @source (y − a − b·x)², multiplied out and summed
 */
export const squaresFrom = (
  { n, x, xx, y, xy, yy }: CourseSums,
  start: number,
  rate: number,
): number =>
  yy - 2 * (start * y + rate * xy) + start * start * n + 2 * start * rate * x + rate * rate * xx;
