import type { Answers } from "../measures/answers.ts";

/** What a client has answered of one measure, and has gone on from. */
export interface DraftPart {
  /** Locale the questions were read in. */
  readonly locale: string;
  readonly answers: Answers;
  /** Left empty on purpose: the person was asked once and went on. */
  readonly skipped: readonly string[];
  /** Kept when the person left the page; they have not gone on from it. */
  readonly left?: true;
}

/** A check-in that is not sent yet: `id@version` of a measure → its part. */
export interface Draft {
  readonly parts: Readonly<Record<string, DraftPart>>;
}

export const EMPTY_DRAFT: Draft = { parts: {} };

/** Puts one part into a draft and leaves the others as they are, whoever saved them. */
export const withPart = (draft: Draft, measure: string, part: DraftPart): Draft => ({
  parts: { ...draft.parts, [measure]: part },
});
