import type { Instant } from "../../core/brand.ts";

/** What a client said to "Does this fit how you have been?". */
export type FitAnswer = "fits" | "does-not-fit" | "not-sure";

export interface Fit {
  /** When it was said, or the check-in it is about. */
  readonly at: Instant;
  readonly answer: FitAnswer;
}

/** Stroked signs around 0,0. */
export const FIT_SHAPES = {
  fits: "M-5 0L-1.5 4L5-4",
  "does-not-fit": "M-5-2H5M-5 2H5M3-5L-3 5",
  "not-sure": "M-6 1Q-3-5 0 0T6-1",
} as const satisfies Record<FitAnswer, string>;

export const FIT_ANSWERS = Object.keys(FIT_SHAPES) as readonly FitAnswer[];

/** Each answer belongs to the check-in it was given to: the last one before it. */
export function fitsByMoment(
  fits: readonly Fit[],
  moments: readonly Instant[],
): ReadonlyMap<Instant, FitAnswer> {
  const byMoment = new Map<Instant, FitAnswer>();
  for (const { at, answer } of fits) {
    const about = moments.findLast((one) => one <= at);
    if (about !== undefined) byMoment.set(about, answer);
  }
  return byMoment;
}
