import type { PlainDate } from "../plain-date.ts";

/**
 * The five questions that make a goal plain: specific, measurable, achievable, relevant, timed.
 * The words behind the letters follow Bovend'Eerdt et al. (2009), Clin Rehabil 23(4), 352–361,
 * doi:10.1177/0269215508101741 (abstract).
 */
export const SMART = ["specific", "measurable", "achievable", "relevant", "timed"] as const;
export type SmartPart = (typeof SMART)[number];

export const STATUSES = ["active", "reached", "paused", "dropped"] as const;
export type GoalStatus = (typeof STATUSES)[number];

/**
 * The five levels of goal attainment scaling, from −2 to +2, with the keys that the pack
 * `goal-attainment` uses. Kiresuk & Sherman (1968), doi:10.1007/BF01530764.
 */
export const LEVELS = [
  { key: "much-less", value: -2 },
  { key: "less", value: -1 },
  { key: "expected", value: 0 },
  { key: "more", value: 1 },
  { key: "much-more", value: 2 },
] as const;
export type LevelKey = (typeof LEVELS)[number]["key"];

/** A step on the way to a goal. */
export interface Milestone {
  readonly text: string;
  /** Absent while it is still to come. */
  readonly reachedOn?: PlainDate;
}

/** What a client wants to reach, in the client's own words. */
export interface Goal {
  readonly text: string;
  /** Answers to the questions that were answered; none has to be. */
  readonly details: Readonly<Partial<Record<SmartPart, string>>>;
  readonly milestones: readonly Milestone[];
  readonly reviewOn?: PlainDate;
  /** What each level of attainment would look like: all five, or none. */
  readonly levels?: Readonly<Record<LevelKey, string>>;
  readonly status: GoalStatus;
}

/** The level that client and therapist agreed on for a goal, on a day. */
export interface Attained {
  readonly level: LevelKey;
  /** How much the goal counts beside the others; 1 where nobody chose. */
  readonly weight: number;
}

/** How near a goal is, from 0 to 10, as the client rated it. */
export interface GoalRating {
  readonly on: PlainDate;
  readonly value: number;
}
