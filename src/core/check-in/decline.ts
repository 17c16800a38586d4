import type { Relation } from "../informants/relation.ts";

/** Why somebody would rather not fill a check-in in. Nobody has to say. */
export const DECLINE_REASONS = [
  "too-long",
  "does-not-fit",
  "cannot-say",
  "not-today",
  "rather-talk",
  "other",
] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** The reasons that are offered: only whoever answers about somebody else may not know enough. */
export const reasonsFor = (informant: Relation | undefined): readonly DeclineReason[] =>
  DECLINE_REASONS.filter((reason) => informant !== undefined || reason !== "cannot-say");

/** The answer "I would rather not fill this in". */
export interface Decline {
  readonly reasons: readonly DeclineReason[];
  readonly words?: string;
  /** Who said so, where that is not the client. */
  readonly informant?: Relation;
}
