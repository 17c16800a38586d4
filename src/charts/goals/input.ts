import type { Instant } from "../../core/brand.ts";

export type RatedBy = "client" | "therapist";

export interface GoalRating {
  readonly at: Instant;
  readonly value: number;
  readonly by: RatedBy;
}

/** A step on the way that was reached. */
export interface GoalMilestone {
  readonly at: Instant;
  readonly text: string;
}

export interface GoalInput {
  readonly goalId: string;
  /** In the client's own words. */
  readonly text: string;
  readonly ratings: readonly GoalRating[];
  readonly milestones: readonly GoalMilestone[];
}

/** How a goal is rated: from 0 to 10, or by attainment from −2 to +2. */
export type GoalForm = "rating" | "attainment";

/**
 * All that a rating can be. Attainment: Kiresuk & Sherman (1968), Community Ment Health J
 * 4(6), 443–453, doi:10.1007/BF01530764; 0 is the level that was expected.
 */
export const RANGE_OF = {
  rating: [0, 10],
  attainment: [-2, 2],
} as const satisfies Record<GoalForm, readonly [number, number]>;

/**
 * A stretch without a rating longer than this breaks the line. Goals are rated less often
 * than every session. In days; our own choice: it draws a gap and judges nothing.
 */
export const GOAL_GAP_DAYS = 63;
