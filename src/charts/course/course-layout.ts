import type { Instant } from "../../core/brand.ts";
import type { Cutoff } from "../../core/measures/measure.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { AxisWords } from "../date-axis.ts";
import type { Box, Label, Segment, Size, TextDirection } from "../drawing.ts";
import type { SharedAxis } from "../common-axis.ts";
import type { Outline } from "../shapes.ts";
import type { Expected } from "./expected.ts";
import type { Fit } from "./fits.ts";
import type { PlacedMark } from "../mark-paths.ts";

/** A severity band. `to` is where the next band begins, or the end of the range. */
export interface BandSpan {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Scores from which the chosen baseline cannot be told apart with confidence. */
export interface NoiseBand {
  readonly low: number;
  readonly high: number;
}

/** The texts that need room in the drawing. */
export interface LayoutWords extends AxisWords {
  readonly bands: Readonly<Record<string, string>>;
  readonly cutoff: string;
  readonly empty: string;
  /** Names of the two bands of the expected course, where there is one. */
  readonly shares?: { readonly band50: string; readonly band80: string } | undefined;
}

export interface CourseInput {
  readonly facts: Facts;
  readonly bands: readonly BandSpan[];
  readonly cutoff?: Cutoff | undefined;
  readonly noise?: NoiseBand | undefined;
  readonly size: Size;
  /** Direction of the script: on which side the labels stand. */
  readonly dir: TextDirection;
  /** Direction in which time runs; a setting of the locale, not of the script. */
  readonly timeAxisDir: TextDirection;
  /** Extends the axis to this moment, so that silence since the last score is seen. */
  readonly now?: Instant | undefined;
  /** An axis that other charts have too; `now` is then part of it. */
  readonly axis?: SharedAxis | undefined;
  readonly expected?: Expected | undefined;
  readonly fits?: readonly Fit[] | undefined;
  readonly words: LayoutWords;
}

export type CourseLabel = Label<
  "band" | "cutoff" | "expected" | "score" | "date" | "value" | "empty"
>;

/** What the form of a mark says about the answer. */
export type Shape = Extract<
  Outline,
  "circle" | "diamond" | "square" | "triangle" | "cross" | "ring"
>;

/** One answer: a score in the plot, or a sign in the lane below when there is none to compare. */
export interface Mark {
  readonly at: Instant;
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  /** Index in `facts.points`; absent when there is no score on this scale's terms. */
  readonly point?: number;
}

export interface BandRect extends Box {
  readonly key: string;
  /** 1 (least distress) to 5 (most): which of the neutral fills. */
  readonly shade: number;
}

/** Areas and line of the expected course, as paths. */
export interface ExpectedDrawing {
  readonly band80: string;
  readonly band50: string;
  readonly median: string;
}

export interface CourseLayout {
  readonly size: Size;
  readonly dir: TextDirection;
  readonly plot: Box;
  readonly bands: readonly BandRect[];
  /** Lines between bands. */
  readonly boundaries: readonly Segment[];
  readonly cutoff?: Segment;
  readonly expected?: ExpectedDrawing;
  readonly noise?: Box;
  /** The band's place for any other baseline. */
  readonly noiseFor: (noise: NoiseBand) => Box;
  /** One path per unbroken run of two scores or more; a lone score is its mark. */
  readonly runs: readonly string[];
  /** One run goes through every mark, and all marks have one form. */
  readonly isOneLine: boolean;
  /** Every answer, in order of time. */
  readonly marks: readonly Mark[];
  /** Size of a mark relative to its full form: 1, or smaller when answers stand close. */
  readonly markScale: number;
  /** What the client said about a score, under it. */
  readonly fits: readonly PlacedMark[];
  /** Smaller where check-ins stand close. */
  readonly fitScale: number;
  /** Short ticks on the time axis, one for each session with a score, as one path. */
  readonly sessions: string;
  readonly dates: readonly Segment[];
  /** From a label that had to move to what it names. */
  readonly leaders: readonly Segment[];
  readonly labels: readonly CourseLabel[];
}
