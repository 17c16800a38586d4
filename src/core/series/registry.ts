import { RESPONSE_PERCENT } from "../change/plain-change.ts";
import type { Instant } from "../brand.ts";
import type { Scale } from "../measures/measure.ts";
import type { FirstScore } from "./tail.ts";

/**
 * PHQ-9 scores below this count as remission.
 *
 * @unit points of the PHQ-9 total
 * @source NCQA, Depression Remission or Response for Adolescents and Adults (DRR-E), ncqa.org:
 *   the most recent PHQ-9 total is below 5
 */
export const REMISSION_BELOW = { measure: "phq-9", scale: "total", below: 5 } as const;

/** From the first score to the latest, as a registry of collaborative care lists it. */
export interface RegistryChange {
  /** Latest less first, in points. */
  readonly difference: number;
  /** Whole percent of the first score's distance from the lowest; absent where that is none. */
  readonly percent?: number;
  /** At least half of the first score is gone; only where higher is worse. */
  readonly response?: boolean;
  /** Only for the measure that has a definition. */
  readonly remission?: boolean;
}

/**
 * What a registry says of one scale of one person. It speaks of no chance and ranks nobody.
 *
 * @unit points of the scale; percent of the first score
 * @source response: see `RESPONSE_PERCENT`; remission: see `REMISSION_BELOW`
 */
export function registryChange(
  measureId: string,
  { id, direction, range: [lowest] }: Pick<Scale, "id" | "direction" | "range">,
  { first, latest }: { readonly first: number; readonly latest: number },
): RegistryChange {
  const difference = latest - first;
  const start = first - lowest;
  const gone = (-difference / start) * 100;
  const hasShare = direction === "higher-is-worse" && start > 0;
  const isDefined = measureId === REMISSION_BELOW.measure && id === REMISSION_BELOW.scale;
  return {
    difference,
    ...(hasShare && { percent: Math.round(gone), response: gone >= RESPONSE_PERCENT }),
    ...(isDefined && { remission: latest < REMISSION_BELOW.below }),
  };
}

/**
 * When somebody whose PHQ-9 is not better should be talked over with a psychiatrist.
 *
 * @unit weeks from the first score; points of the PHQ-9 total
 * @source Bao et al. (2016), Psychiatr Serv 67, 418–424, doi:10.1176/appi.ps.201400577: of persons
 *   who began at 10 or more; improved is below 10, or at least half gone; consultation between
 *   weeks 8 and 12 for whoever has not responded by week 8. Read: its abstract
 */
export const BETTER_BY = { measure: "phq-9", scale: "total", weeks: 8, below: 10 } as const;

/**
 * `no-answer`: week 8 is over, and nothing came after the first answer. `not-for`: nobody has
 * defined it for this measure, or for a first score that is as low.
 */
export type BetterBy = "better" | "not-better" | "no-answer" | "too-early" | "not-for";

const WEEK = 7 * 86_400_000;

/**
 * Whether a person is better by week 8, as collaborative care asks. It explains nothing.
 *
 * @param latest absent while the first answer is the only one
 * @param now the weeks are counted to here
 * @unit none
 * @source see {@link BETTER_BY} and `RESPONSE_PERCENT`
 */
export function betterByWeek8(
  measureId: string,
  scale: Pick<Scale, "id" | "direction" | "range">,
  {
    first,
    latest,
    now,
  }: { readonly first: FirstScore; readonly latest: number | undefined; readonly now: Instant },
): BetterBy {
  const { measure, scale: total, weeks, below } = BETTER_BY;
  if (measureId !== measure || scale.id !== total || first.value < below) return "not-for";
  if (latest !== undefined) {
    const { response } = registryChange(measureId, scale, { first: first.value, latest });
    if (latest < below || response === true) return "better";
  }
  if (Date.parse(now) - Date.parse(first.at) < weeks * WEEK) return "too-early";
  return latest === undefined ? "no-answer" : "not-better";
}
