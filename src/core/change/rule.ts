import type { CitationId, ReliableChange } from "../measures/measure.ts";
import type { Comparison } from "./comparison.ts";

/** Scores of a group of people before treatment. */
export interface GroupBefore {
  /** In points of the scale. */
  readonly mean: number;
  /** Standard deviation, in points. */
  readonly sd: number;
  /** Between 0 and 1, 1 excluded. */
  readonly reliability: number;
}

/** How many standard errors are too many for chance. Absent: the number of the method's source. */
interface InStandardErrors {
  readonly z?: number;
}

/** How far is far enough, each way. A source may set a smaller limit for getting worse. */
interface EachWay {
  readonly improvement: number;
  readonly worsening: number;
}

/** A number of points that a measure's source publishes as reliable change. */
export interface PublishedThreshold {
  readonly method: "published-threshold";
  readonly points: number;
}

export interface JacobsonTruax extends InStandardErrors {
  readonly method: "jacobson-truax";
  readonly sd: number;
  readonly reliability: number;
}

export interface EdwardsNunnally extends InStandardErrors, GroupBefore {
  readonly method: "edwards-nunnally";
}

export interface GulliksenLordNovick extends InStandardErrors, GroupBefore {
  readonly method: "gulliksen-lord-novick";
}

export interface HsuLinnLord extends InStandardErrors, GroupBefore {
  readonly method: "hsu-linn-lord";
  readonly meanAfter: number;
}

export interface NunnallyKotsch extends InStandardErrors, GroupBefore {
  readonly method: "nunnally-kotsch";
  readonly reliabilityAfter: number;
}

export interface HagemanArrindell extends InStandardErrors, GroupBefore {
  readonly method: "hageman-arrindell";
  readonly meanAfter: number;
  readonly sdAfter: number;
  /** Between the scores before and after, in the same group. */
  readonly correlation: number;
  /** People without the problem. With them the method judges recovery too. */
  readonly functional?: { readonly mean: number; readonly sd: number };
}

export interface PercentChange extends EachWay {
  readonly method: "percent-change";
  /** The score that means "none of it": a percentage is taken of the distance from there. */
  readonly zero: number;
}

export interface StandardisedDifference extends EachWay {
  readonly method: "standardised-difference";
  /** Standard deviation of the norm, in points. */
  readonly sd: number;
}

/** The smallest difference, in points, that people themselves call important. */
export interface ImportantDifference extends EachWay {
  readonly method: "important-difference";
}

/** One way to judge a change, with all numbers that it needs. */
export type ChangeRule = { readonly comparison: Comparison } & (
  | PublishedThreshold
  | JacobsonTruax
  | EdwardsNunnally
  | GulliksenLordNovick
  | HsuLinnLord
  | NunnallyKotsch
  | HagemanArrindell
  | PercentChange
  | StandardisedDifference
  | ImportantDifference
);

export type ChangeMethod = ChangeRule["method"];

/** A rule that can be argued with: whose numbers they are and who says so. */
export type SourcedRule = ChangeRule & {
  readonly population: string;
  /** Language of the people the numbers come from, where the source says it. */
  readonly locale?: string;
  readonly source: CitationId;
};

/** A number that no method can work with, by its name in the rule. */
export interface RuleProblem {
  readonly kind: "norms-out-of-range";
  readonly field:
    | "mean"
    | "meanAfter"
    | "sd"
    | "sdAfter"
    | "reliability"
    | "reliabilityAfter"
    | "correlation"
    | "functional"
    | "points"
    | "improvement"
    | "worsening"
    | "zero"
    | "z";
}

/**
 * A measure's reliable-change entry as a rule that can stand beside other methods.
 *
 * @unit points of the scale
 * @source the entry cites its own source: `ReliableChange.source`
 */
export function ruleOf(entry: ReliableChange): SourcedRule {
  const { comparison, population, locale, source } = entry;
  const whose = { comparison, population, ...(locale !== undefined && { locale }), source };
  return entry.kind === "fixed"
    ? { method: "published-threshold", points: entry.value, ...whose }
    : { method: "jacobson-truax", sd: entry.sd, reliability: entry.reliability, ...whose };
}
