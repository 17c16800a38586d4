import type { GrowthParameters } from "./growth-model.ts";

/**
 * What is believed about one person's own start and rate: normal, with these means,
 * variances and covariance. Without a score it is the population; every score draws
 * it towards the person (partial pooling).
 */
export type Belief = Omit<GrowthParameters, "residualVariance">;

/**
 * The belief after one more score, in closed form: the normal distribution of start and
 * rate, conditional on the score. The order in which scores are taken in does not matter.
 *
 * @param session counted from 1
 * @param value the score, in points
 * @param residualVariance of the model, in points²
 * @unit means in points, variances in points²
 * @source Laird & Ware (1982), Biometrics 38(4), 963–974, doi:10.2307/2529876 (empirical
 *   Bayes estimates); conditional normal distribution: Anderson (2003), An Introduction to
 *   Multivariate Statistical Analysis, theorem 2.5.1
 */
export function updated(
  belief: Belief,
  session: number,
  value: number,
  residualVariance: number,
): Belief {
  const { start, rate, startVariance, rateVariance, covariance } = belief;
  const x = Math.log(session);
  const withStart = startVariance + x * covariance;
  const withRate = covariance + x * rateVariance;
  const variance = withStart + x * withRate + residualVariance;
  // A score that could not have been any other teaches nothing.
  if (!(variance > 0)) return belief;
  const surprise = (value - start - rate * x) / variance;
  return {
    start: start + withStart * surprise,
    rate: rate + withRate * surprise,
    startVariance: startVariance - (withStart * withStart) / variance,
    rateVariance: rateVariance - (withRate * withRate) / variance,
    covariance: covariance - (withStart * withRate) / variance,
  };
}

/**
 * The score that a belief expects at a session.
 *
 * @unit points of the scale
 * @source Laird & Ware (1982), doi:10.2307/2529876
 */
export const meanAt = ({ start, rate }: Belief, session: number): number =>
  start + rate * Math.log(session);

/**
 * The standard deviation of a score at a session: what is not known about the person, and
 * what one day adds.
 *
 * @unit points of the scale
 * @source variance of a sum of normal variables; Laird & Ware (1982), doi:10.2307/2529876
 */
export function deviationAt(
  { startVariance, rateVariance, covariance }: Belief,
  session: number,
  residualVariance: number,
): number {
  const x = Math.log(session);
  return Math.sqrt(
    Math.max(0, startVariance + 2 * x * covariance + x * x * rateVariance) + residualVariance,
  );
}
