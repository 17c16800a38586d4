import type { Cutoff, ReliableChange, Scale } from "../measures/measure.ts";
import type { ChosenNorm, NormChoice, NormRefusal } from "./norms.ts";

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
  /** Absent when no cut-off of a clinical range fits. */
  readonly outcome?: Outcome;
  /** Whose limit it is, and why this one was chosen. */
  readonly norm: NormChoice<ReliableChange>;
  /** The same of the cut-off, or why there is none. */
  readonly cutoff: ChosenNorm<Cutoff>;
}

/** No verdict, and why: the sentence says so instead of guessing. */
export type NoVerdict = { readonly status: "not-judged" } & (
  { readonly reason: "no-baseline" | "version-changed" } | NormRefusal<ReliableChange>
);

export type Change = ChangeVerdict | NoVerdict;
