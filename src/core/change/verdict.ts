import type { CitationId, Cutoff, Scale } from "../measures/measure.ts";

/** Which way a difference points once the scale's direction is known. */
export type Direction = Scale["direction"];

/** Class of a change between two scores of one scale, by Jacobson & Truax (1991). */
export type ChangeClass =
  /** Beyond the reliable-change threshold, toward better. */
  | "reliable-improvement"
  /** Within what could be chance. */
  | "no-reliable-change"
  /** Beyond the reliable-change threshold, toward worse. */
  | "reliable-worsening";

/**
 * Reliable change and cut-off read together.
 * `recovered`: reliable improvement that also crossed the cut-off out of the clinical range.
 */
export type Outcome = "recovered" | "improved" | "unchanged" | "deteriorated";

/** A judged change, with every number that the judgement compared. */
export interface ChangeVerdict {
  readonly status: "judged";
  readonly from: number;
  readonly to: number;
  /** `to − from`, in points of the scale. */
  readonly difference: number;
  /** Points: a difference beyond (or at, see `comparison`) this is unlikely to be chance. */
  readonly threshold: number;
  readonly comparison: "at-least" | "more-than";
  readonly class: ChangeClass;
  /** Absent when the scale has no cut-off. */
  readonly outcome?: Outcome;
  readonly cutoff?: Cutoff;
  readonly population: string;
  /** Language of the people the norms come from. */
  readonly normLocale: string;
  readonly source: CitationId;
}

/** No verdict, and why: the sentence says so instead of guessing. */
export interface NoVerdict {
  readonly status: "not-judged";
  readonly reason: "no-baseline" | "no-norms" | "version-changed";
}

export type Change = ChangeVerdict | NoVerdict;
