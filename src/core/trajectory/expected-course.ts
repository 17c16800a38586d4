import { MIDDLE_50, MIDDLE_80 } from "../statistics/normal.ts";
import { type Belief, deviationAt, meanAt, updated } from "./belief.ts";
import {
  type GrowthModel,
  type Predictor,
  type SessionScore,
  type Span,
  within,
} from "./growth-model.ts";

/** What the model expects at one session. Half of people fall in the one band, four in five in the other. */
export interface ExpectedScore {
  readonly session: number;
  readonly expected: number;
  readonly band50: Span;
  readonly band80: Span;
}

/** Why no expected course is shown. */
export type Hidden =
  /** No open data for this measure. */
  | { readonly status: "hidden"; readonly reason: "no-model" }
  | { readonly status: "hidden"; readonly reason: "no-score" }
  /** The parameters are assumptions: good for simulations only. */
  | { readonly status: "hidden"; readonly reason: "assumed-model" }
  | {
      readonly status: "hidden";
      readonly reason: "first-score-outside-support" | "session-outside-support";
      readonly value: number;
      readonly support: Span;
    };

export interface Shown {
  readonly status: "shown";
  readonly model: string;
  readonly version: number;
  /** Founded on few persons or one site. */
  readonly experimental: boolean;
  /** Sessions that were asked for and lie within the support. */
  readonly scores: readonly ExpectedScore[];
}

/**
 * The expected course of one person with bands for 50 % and 80 % of persons, given scores
 * that the person already has: the first one alone, or more to follow the person closer.
 * Bands end where the scale ends. Outside the model's support nothing is shown.
 *
 * @param seen in order of sessions; the first one decides about the support
 * @param sessions to predict, counted from 1, in order
 * @param range lowest and highest score of the scale
 * @unit points of the scale
 * @source conditional normal distribution, see `updated()`; bands: ±0.674 and ±1.282
 *   standard deviations
 */
export function expectedCourse(
  model: GrowthModel | undefined,
  seen: readonly SessionScore[],
  sessions: readonly number[],
  range: readonly [number, number],
): Shown | Hidden {
  const hidden = whyHidden(model, seen[0], sessions[0]);
  if (!model || hidden) return hidden ?? { status: "hidden", reason: "no-model" };
  const belief = beliefAfter(model, seen);
  return {
    status: "shown",
    model: model.id,
    version: model.version,
    experimental: model.evidence === "thin",
    scores: sessions
      .filter((session) => within(model.support.sessions, session))
      .map((session) => expectedAt(model, belief, session, range)),
  };
}

/**
 * Why a model may not be used for a person, or nothing if it may.
 *
 * @unit points of the scale, sessions counted from 1
 * @source the model's own support: `GrowthModel.support`
 */
export function whyHidden(
  model: Predictor | undefined,
  first: SessionScore | undefined,
  session: number | undefined,
): Hidden | undefined {
  if (!model) return { status: "hidden", reason: "no-model" };
  if (model.evidence === "assumed") return { status: "hidden", reason: "assumed-model" };
  if (!first) return { status: "hidden", reason: "no-score" };
  const { firstScore, sessions } = model.support;
  if (!within(firstScore, first.value)) {
    const reason = "first-score-outside-support";
    return { status: "hidden", reason, value: first.value, support: firstScore };
  }
  if (session !== undefined && !within(sessions, session)) {
    const reason = "session-outside-support";
    return { status: "hidden", reason, value: session, support: sessions };
  }
  return undefined;
}

/**
 * The belief about a person after the scores that are known.
 *
 * @unit points of the scale
 * @source see `updated()`
 */
export const beliefAfter = (
  { parameters }: Pick<Predictor, "parameters">,
  seen: readonly SessionScore[],
): Belief =>
  seen.reduce<Belief>(
    (belief, { session, value }) => updated(belief, session, value, parameters.residualVariance),
    parameters,
  );

/**
 * A band around the score that a belief expects at a session, cut off where the scale ends.
 *
 * @param z half its width in standard deviations
 * @unit points of the scale
 * @source normal distribution of the score, see `deviationAt()`
 */
export function bandAt(
  { parameters }: Pick<Predictor, "parameters">,
  belief: Belief,
  session: number,
  z: number,
  range: readonly [number, number],
): Span {
  const mean = meanAt(belief, session);
  const half = z * deviationAt(belief, session, parameters.residualVariance);
  return { from: inRange(range, mean - half), to: inRange(range, mean + half) };
}

const inRange = ([lowest, highest]: readonly [number, number], value: number): number =>
  Math.min(highest, Math.max(lowest, value));

const expectedAt = (
  model: GrowthModel,
  belief: Belief,
  session: number,
  range: readonly [number, number],
): ExpectedScore => ({
  session,
  expected: inRange(range, meanAt(belief, session)),
  band50: bandAt(model, belief, session, MIDDLE_50, range),
  band80: bandAt(model, belief, session, MIDDLE_80, range),
});
