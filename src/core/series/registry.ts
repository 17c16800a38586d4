import { RESPONSE_PERCENT } from "../change/plain-change.ts";
import type { Scale } from "../measures/measure.ts";

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
