import type { Instant } from "../brand.ts";
import type { Cutoff, ReliableChange, Scale } from "../measures/measure.ts";
import type { GrowthModel, SessionScore } from "../trajectory/growth-model.ts";

/** A score, its session (counted from 1) and its moment. */
export interface HistoryScore extends SessionScore {
  readonly at: Instant;
}

/** What one scale of one client has shown so far, with all that its measure says about it. */
export interface ScaleHistory {
  readonly measure: string;
  readonly scale: string;
  readonly direction: Scale["direction"];
  readonly range: Scale["range"];
  /** Distance between neighbouring scores, before rounding: see `stepOf()`. */
  readonly step: number;
  /** Decimals that scores are rounded to. Absent: they need none. */
  readonly decimals?: number;
  readonly cutoff?: Cutoff;
  readonly reliableChange?: ReliableChange;
  /** The growth model for this scale, if there is one. */
  readonly model?: GrowthModel;
  /** Comparable scores, in order of sessions. */
  readonly scores: readonly HistoryScore[];
}

/** An answer that met a risk rule of its measure. */
export interface RiskAnswer {
  readonly at: Instant;
  readonly measure: string;
  readonly item: string;
  readonly rule: string;
  readonly value: number;
  /** The risk rule asks about answers above this. */
  readonly above: number;
}

/** When one measure was answered last, whatever the answers. */
export interface Answered {
  readonly measure: string;
  readonly at: Instant;
}

/** All that rules may look at. */
export interface History {
  readonly scales: readonly ScaleHistory[];
  /** The last check-in of each measure. */
  readonly lastAnswered: readonly Answered[];
  readonly risks: readonly RiskAnswer[];
  /** Due times of occasions that passed unanswered, in order. */
  readonly missed: readonly Instant[];
  readonly plannedEnd?: Instant;
}

/**
 * The history of one scale, if the client was ever asked it.
 *
 * @unit none
 * @source none: this looks something up
 */
export const scaleIn = (
  history: History,
  measure: string,
  scale: string,
): ScaleHistory | undefined => {
  for (const one of history.scales) {
    if (one.measure === measure && one.scale === scale) return one;
  }
  return undefined;
};
