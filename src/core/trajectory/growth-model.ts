/**
 * A growth model says how scores of one scale usually move from session to session:
 * score = start + rate × ln(session) + residual. Start and rate differ from person
 * to person, normally distributed; the residual is what one day adds.
 *
 * The logarithm: Stulz et al. (2013), J Couns Psychol 60(4), 593–600, doi:10.1037/a0033589,
 * found it to fit better than a straight line in 6,375 outpatients. Against it: people who
 * are well enough stop coming, which bends an average curve by itself (Barkham et al. 2006,
 * doi:10.1037/0022-006X.74.1.160).
 */
export interface GrowthParameters {
  /** Mean start: the expected score of session 1, in points. */
  readonly start: number;
  /** Mean rate: points per unit of ln(session). */
  readonly rate: number;
  readonly startVariance: number;
  readonly rateVariance: number;
  /** Between start and rate. */
  readonly covariance: number;
  readonly residualVariance: number;
}

/** Whole numbers or points, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a model may be shown. Outside it, it says nothing. */
export interface Support {
  readonly firstScore: Span;
  readonly sessions: Span;
}

/** A number that no source gave. */
export interface Assumption {
  readonly field: string;
  readonly value: number;
  readonly because: string;
}

/**
 * How well a model is founded. `fitted`: on session-by-session scores of many persons.
 * `thin`: on few persons or one site, so that it is labelled experimental.
 * `assumed`: parameters that no data gave; good for simulations, never shown for a person.
 */
export type Evidence = "fitted" | "thin" | "assumed";

export interface GrowthModel {
  readonly id: string;
  readonly version: number;
  readonly measure: string;
  readonly scale: string;
  /** Lowest and highest score; a scale with another range is another scale. */
  readonly range: Span;
  readonly parameters: GrowthParameters;
  readonly evidence: Evidence;
  readonly population: string;
  /** Language in which the persons answered. */
  readonly locale: string;
  readonly persons: number;
  readonly scores: number;
  readonly support: Support;
  readonly assumptions: readonly Assumption[];
  /** Shares of held-out persons' scores in the bands, if that was tried: see `calibrationOf()`. */
  readonly calibration?: {
    readonly scores: number;
    readonly in50: number;
    readonly in80: number;
  };
  readonly source: { readonly text: string; readonly url: string };
}

/** What a prediction needs of a model; the rest says where it comes from. */
export type Predictor = Pick<GrowthModel, "parameters" | "evidence" | "support">;

/** One score and the session it was given at, counted from 1. */
export interface SessionScore {
  readonly session: number;
  readonly value: number;
}

/**
 * Whether a number lies in a span, ends included.
 *
 * @unit that of the span
 * @source the span is the model's own: `GrowthModel.support`
 */
export const within = ({ from, to }: Span, value: number): boolean => value >= from && value <= to;

/**
 * The model that was made for a scale, if there is one. A scale with another range has other
 * scores, and no model of it.
 *
 * @unit none
 * @source none: this looks something up
 */
export const modelOf = (
  models: readonly GrowthModel[],
  measure: string,
  { id, range }: { readonly id: string; readonly range: readonly [number, number] },
): GrowthModel | undefined =>
  models.find(
    (model) =>
      model.measure === measure &&
      model.scale === id &&
      model.range.from === range[0] &&
      model.range.to === range[1],
  );
