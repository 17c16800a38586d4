import type { Instant } from "../../core/brand.ts";
import type { Outline } from "../shapes.ts";

/** What a client said to "Does this fit how you have been?". */
export type FitAnswer = "fits" | "does-not-fit" | "not-sure";

export interface Fit {
  /** When it was said, or the check-in it is about. */
  readonly at: Instant;
  readonly answer: FitAnswer;
}

export const OUTLINE_OF = {
  fits: "tick",
  "does-not-fit": "unequal",
  "not-sure": "wave",
} as const satisfies Record<FitAnswer, Outline>;

export const FIT_ANSWERS = Object.keys(OUTLINE_OF) as readonly FitAnswer[];

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
