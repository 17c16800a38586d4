import type { Instant } from "../../core/brand.ts";
import type { WallClock } from "../../core/i18n/wall-clock.ts";
import type { Cutoff } from "../../core/measures/measure.ts";
import type { Facts } from "../../core/series/facts.ts";

export type TextDirection = "ltr" | "rtl";

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

/** What the ticks of the date axis stand on; a label need not say more than this. */
export type DateStep = "day" | "month" | "year";

/** The texts that need room in the drawing. */
export interface LayoutWords {
  readonly bands: Readonly<Record<string, string>>;
  readonly cutoff: string;
  readonly empty: string;
  readonly score: (value: number) => string;
  /** Ticks stand on the midnights of this clock. */
  readonly clock: WallClock;
  /** Formats by the same clock. */
  readonly tick: (at: Instant, step: DateStep) => string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Height of the type, in the same units. */
  readonly type: number;
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
  readonly words: LayoutWords;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Anchor = "start" | "middle" | "end";

/** One text. `y` is the baseline of the first line; `box` is a generous estimate. */
export interface Label {
  readonly kind: "band" | "cutoff" | "score" | "date" | "value" | "empty";
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Logical: the drawing's root says in which direction its text runs. */
  readonly anchor: Anchor;
  readonly box: Box;
}

/** What the form of a mark says about the answer. */
export type Shape = "circle" | "diamond" | "square" | "triangle" | "cross" | "ring";

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

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface CourseLayout {
  readonly size: Size;
  readonly dir: TextDirection;
  readonly plot: Box;
  readonly bands: readonly BandRect[];
  /** Lines between bands. */
  readonly boundaries: readonly Segment[];
  readonly cutoff?: Segment;
  readonly noise?: Box;
  /** The band's place for any other baseline. */
  readonly noiseFor: (noise: NoiseBand) => Box;
  /** One path per unbroken run of two scores or more; a lone score is its mark. */
  readonly runs: readonly string[];
  /** Every answer, in order of time. */
  readonly marks: readonly Mark[];
  /** Size of a mark relative to its full form: 1, or smaller when answers stand close. */
  readonly markScale: number;
  /** A short tick on the time axis for each session with answers. */
  readonly sessions: readonly Segment[];
  readonly dates: readonly Segment[];
  /** From a label that had to move to what it names. */
  readonly leaders: readonly Segment[];
  readonly labels: readonly Label[];
}
