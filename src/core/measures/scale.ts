/** How answers become numbers, and what the numbers mean. Every threshold names its source. */
import type { Code } from "./item.ts";

/** A reference to one of the measure's own `citations`, by its id. */
export type CitationId = string;

export interface Citation {
  readonly id: CitationId;
  readonly text: string;
  readonly url: string;
}

/** What to do when items are unanswered. There is no default: the pack must say. */
export type MissingRule =
  | { readonly rule: "none-allowed"; readonly source: CitationId }
  /** The source says nothing: no score unless every item is answered. */
  | { readonly rule: "unstated" }
  /** Mean of the answered items stands in for the missing ones. */
  | {
      readonly rule: "prorate";
      readonly maxMissing: number;
      /** Items without which there is no score. */
      readonly mustAnswer?: readonly string[];
      readonly source: CitationId;
    }
  /** The rounded mean of what was answered in its own subscale stands in for each missing one. */
  | {
      readonly rule: "fill";
      readonly maxMissing: number;
      /** Scales of this measure that together hold every item of the scale once. */
      readonly within: readonly string[];
      readonly source: CitationId;
    }
  /** As many as are answered; the others were not asked of this person. */
  | { readonly rule: "any-number"; readonly atLeast: number; readonly source: CitationId };

export interface Band {
  /** Names the band in the interface catalog as `band.<key>`. */
  readonly key: string;
  /** Lowest score of the band; it ends where the next begins. */
  readonly from: number;
}

/** Whom a number was found in, and where. */
export interface Basis {
  readonly population: string;
  /** Language of the people the number comes from. Absent: the source does not say. */
  readonly locale?: string;
  /** Years; both ends included. Absent: the source does not limit it. */
  readonly ages?: { readonly min: number; readonly max?: number };
  readonly sex?: "female" | "male";
  readonly source: CitationId;
}

/** A score beyond which the measure's source speaks of a clinical case. */
export interface Cutoff extends Basis {
  readonly value: number;
  /** Upper end where the source gives a range; `value` is then the lower one. */
  readonly upTo?: number;
  readonly case: "at-or-above" | "at-or-below" | "above" | "below";
  /** A score to talk about, as in an alliance measure; not a clinical range, and no verdict. */
  readonly prompt?: true;
}

/**
 * How large a difference must be before it is unlikely to be chance.
 * `comparison` says whether a difference equal to the threshold counts:
 * `at-least` (it does) or `more-than` (it does not).
 */
export type ReliableChange = Basis & {
  readonly comparison: "at-least" | "more-than";
} & (
    | {
        readonly kind: "fixed";
        readonly value: number;
        /** Per cent, where the source uses another interval than 95 %. */
        readonly confidence?: number;
      }
    | {
        readonly kind: "computed";
        readonly sd: number;
        readonly reliability: number;
        readonly reliabilityType: ReliabilityType;
      }
  );

export type ReliabilityType = "internal-consistency" | "test-retest";

/** Mean and spread of a scale in a population. */
export interface Norm extends Basis {
  readonly n?: number;
  readonly mean: number;
  readonly sd: number;
  /**
   * What a method of change may take it for: people before and after treatment, or people without
   * the problem. Absent: for none of these, but for a spread where no first scores are known.
   */
  readonly of?: "first-scores" | "last-scores" | "without-problem";
  /** Last scores only: how they go together with the first scores of the same people, −1 to 1. */
  readonly correlation?: number;
}

export interface Reliability extends Basis {
  readonly type: ReliabilityType;
  /** Coefficient, 0 to 1. */
  readonly value: number;
  /** Found in scores after treatment; it says nothing of those before. */
  readonly of?: "last-scores";
}

/** Smallest difference that people notice or value: another question than chance. */
export interface MinimalDifference extends Basis {
  readonly value: number;
}

/** A size from which a source speaks of a success: another question than chance, too. */
export interface SuccessSize extends Basis {
  readonly value: number;
}

/** A score turned into another unit. Range, bands and thresholds are in that unit. */
export type Transform =
  /** T = 50 + 10 × (raw − mean) / sd. */
  | {
      readonly kind: "t-score";
      readonly mean: number;
      readonly sd: number;
      readonly source: CitationId;
    }
  /** Every possible raw score and what it stands for. */
  | {
      readonly kind: "lookup";
      readonly table: readonly (readonly [raw: number, value: number])[];
      readonly source: CitationId;
    };

/**
 * What a score can be about. A report makes its direction words of it: "less distress",
 * "a stronger alliance". `other` is for all that is not named here: it speaks of a better or worse score.
 */
export const ABOUT = [
  "distress",
  "somatic",
  "mood",
  "sleep",
  "alcohol",
  "problem",
  "risk",
  "functioning",
  "wellbeing",
  "satisfaction",
  "goals",
  "alliance",
  "session",
  "practice",
  "other",
] as const;

export type About = (typeof ABOUT)[number];

const OF_THERAPY: readonly About[] = ["alliance", "session"];

/** A scale that asks how the therapy is, and not how the client is. */
export const isOfTherapy = ({ about }: Pick<Scale, "about">): boolean => OF_THERAPY.includes(about);

export interface Scale {
  readonly id: string;
  readonly items: readonly string[];
  /** Items whose value is turned round (max + min − value) before scoring. */
  readonly reverse: readonly string[];
  /**
   * `sum` and `mean` of the item values; `count` of the items at or above `countFrom`;
   * `goal-attainment` is the T-score of Kiresuk & Sherman.
   */
  readonly method: "sum" | "mean" | "count" | "goal-attainment";
  readonly countFrom?: number;
  /** Item → factor of its value; 1 where absent. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Factor of the sum or mean. */
  readonly multiply?: number;
  readonly transform?: Transform;
  /** Decimals a score is rounded to, half up. Required where scores can be fractions. */
  readonly decimals?: number;
  readonly missing: MissingRule;
  /** Items that do not apply to everybody: left blank, they count as so much. */
  readonly notForEverybody?: {
    readonly items: readonly string[];
    readonly countAs: number;
    readonly source: CitationId;
  };
  readonly range: readonly [number, number];
  readonly direction: "higher-is-worse" | "higher-is-better";
  /** What gets better or worse when the score moves. */
  readonly about: About;
  /** Empty where no source publishes any. */
  readonly bands: readonly Band[];
  /** Required with bands. */
  readonly bandsSource?: CitationId;
  /** The report uses the entry that fits the person best: `chooseNorm()`. */
  readonly cutoffs: readonly Cutoff[];
  /** The report uses the entry that fits the person best: `chooseNorm()`. */
  readonly reliableChange: readonly ReliableChange[];
  readonly reliability?: readonly Reliability[];
  readonly norms?: readonly Norm[];
  readonly minimalDifference?: readonly MinimalDifference[];
  /** In per cent of the first score. */
  readonly percentChange?: readonly SuccessSize[];
  /** In standard deviations of first scores. */
  readonly standardisedDifference?: readonly SuccessSize[];
  /** `chart`: a panel of its own in the report; `number`: a line under the measure. */
  readonly shown: "chart" | "number";
  readonly code?: Code;
}

/** An answer above `above` to `item` raises an alert to the therapist and help to the client. */
export interface RiskRule {
  readonly id: string;
  readonly item: string;
  readonly above: number;
  readonly source: CitationId;
}
