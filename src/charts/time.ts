import type { Instant } from "../core/brand.ts";
import { moment } from "../core/moment.ts";
import { MS_PER_DAY } from "../core/plain-date.ts";

export { moment };

/** Instants are written so that the order of the texts is the order of time. */
export const inTime = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);

export type Span = readonly [from: number, to: number];

/** First and last of some moments. One moment alone stands in the middle of two days. */
export function spanOf(moments: readonly Instant[], also: readonly Instant[] = []): Span {
  if (moments.length === 0) return [0, MS_PER_DAY];
  const all = [...moments, ...also].map(moment);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return from < to ? [from, to] : [from - MS_PER_DAY, from + MS_PER_DAY];
}

/** The first and the last of moments in order of time: all that a span needs of them. */
export const endsOf = (moments: readonly Instant[]): readonly Instant[] => [
  ...moments.slice(0, 1),
  ...moments.slice(-1),
];

/** Runs of what stands in order of time, broken wherever one stretch is longer than allowed. */
export function runsOf<T>(
  points: readonly T[],
  isBroken: (before: T, after: T) => boolean,
): (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && !isBroken(before, point)) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
