import type { Instant } from "../brand.ts";
import type { ScaleNorms } from "../change/scale-norms.ts";
import type { Change } from "../change/verdict.ts";
import type { Cutoff, Scale } from "../measures/measure.ts";
import type { Helped } from "../check-in/helped.ts";
import type { Mode } from "./point.ts";

/** One answer: when, how and in which language it was asked. */
export interface Asked {
  readonly at: Instant;
  readonly mode: Mode;
  readonly locale: string;
  /** How somebody helped with the answers. Absent: nobody did, or nobody said. */
  readonly helped?: Helped;
}

/** A point that has a score. */
export interface ScoredPoint extends Asked {
  readonly value: number;
  readonly prorated: boolean;
  /** Key of the band the value falls in; absent where the scale has no bands. */
  readonly band?: string;
}

/** A stretch without any score that is longer than the gap rule allows. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  /** Whole days. */
  readonly days: number;
}

/**
 * All that may be said about one scale's course: the single source of the
 * summary sentence, the chart's accessible text, the table and the print line.
 */
export interface Facts {
  readonly measureId: string;
  /** What the scale is called: the measure's abbreviation, with the scale's name if it has several. */
  readonly abbreviation: string;
  readonly scale: string;
  readonly range: readonly [number, number];
  readonly direction: Scale["direction"];
  readonly about: Scale["about"];
  /** What every change of this course is judged by, with the reasons for the choice. */
  readonly norms: ScaleNorms;
  /** The one that was chosen; absent where none fits. */
  readonly cutoff?: Cutoff;
  /** Every point asked for, scored or not. */
  readonly answered: number;
  /** Points with a score, in order of time. */
  readonly points: readonly ScoredPoint[];
  /** Answered, but too many items were missing to score. */
  readonly unscorable: readonly Asked[];
  /** Moment of the latest answer where it came after `latest` and has no score. */
  readonly unscoredSince?: Instant;
  /**
   * Answered with another major version of the measure: in `answered`, but in
   * none of the statistics. Absent when there are none.
   */
  readonly otherVersions?: readonly Instant[];
  readonly first?: ScoredPoint;
  readonly latest?: ScoredPoint;
  readonly previous?: ScoredPoint;
  readonly lowest?: ScoredPoint;
  readonly highest?: ScoredPoint;
  /** The score `change` starts from; absent when it is missing or of another major version. */
  readonly baseline?: ScoredPoint;
  /** From the baseline (the first score unless another was chosen) to the latest score. */
  readonly change: Change;
  /** From the score before the latest to the latest. */
  readonly sinceLast: Change;
  readonly gaps: readonly Gap[];
  /** Moments from which the mode or the locale of the questions differs from the point before. */
  readonly modeChanges: readonly Instant[];
  readonly localeChanges: readonly Instant[];
  /** The same for the layout of the questions, where the mode is the same. */
  readonly layoutChanges: readonly Instant[];
}
