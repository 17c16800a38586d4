/** Why somebody would rather not fill a check-in in. Nobody has to say. */
export const DECLINE_REASONS = [
  "too-long",
  "does-not-fit",
  "not-today",
  "rather-talk",
  "other",
] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The answer "I would rather not fill this in". */
export interface Decline {
  readonly reasons: readonly DeclineReason[];
  readonly words?: string;
}
