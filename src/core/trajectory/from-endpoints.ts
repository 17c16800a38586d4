import { err, ok, type Result } from "../result.ts";
import type { GrowthParameters } from "./growth-model.ts";

/** A published aggregate: mean and standard deviation of first and of last scores, in points. */
export interface Endpoints {
  readonly first: { readonly mean: number; readonly sd: number };
  readonly last: { readonly mean: number; readonly sd: number };
}

/** What such an aggregate does not tell, and somebody must assume. */
export interface EndpointAssumptions {
  /** Session of the last score; everybody has the same. */
  readonly lastSession: number;
  /** Between a person's first and last score. */
  readonly correlation: number;
  /** Of one score, in the spread of first scores; the rest is residual. */
  readonly reliability: number;
}

export interface EndpointProblem {
  readonly kind: "impossible";
  /** `together`: each number is possible, all of them at once are not. */
  readonly field: keyof EndpointAssumptions | "sd" | "together";
}

/**
 * The one growth model that agrees with published first and last scores, once the rest is
 * assumed. It has the aggregate's means, spreads and the assumed correlation, exactly; its way
 * from the first to the last session is nobody's data. For simulations only.
 *
 * @unit points of the scale
 * @source moments of score = start + rate × ln(session) + residual, solved for its parameters
 */
export function growthFromEndpoints(
  { first, last }: Endpoints,
  { lastSession, correlation, reliability }: EndpointAssumptions,
): Result<GrowthParameters, EndpointProblem> {
  const refused = (field: EndpointProblem["field"]) => err({ kind: "impossible", field } as const);
  if (!(lastSession > 1)) return refused("lastSession");
  if (!(Math.abs(correlation) <= 1)) return refused("correlation");
  if (!(reliability > 0 && reliability <= 1)) return refused("reliability");
  if (!(first.sd > 0 && last.sd > 0)) return refused("sd");
  const x = Math.log(lastSession);
  const residualVariance = first.sd ** 2 * (1 - reliability);
  const startVariance = first.sd ** 2 - residualVariance;
  const covariance = (correlation * first.sd * last.sd - startVariance) / x;
  const rateVariance =
    (last.sd ** 2 - residualVariance - startVariance - 2 * x * covariance) / (x * x);
  if (!(rateVariance >= 0 && startVariance * rateVariance >= covariance * covariance)) {
    return refused("together");
  }
  return ok({
    start: first.mean,
    rate: (last.mean - first.mean) / x,
    startVariance,
    rateVariance,
    covariance,
    residualVariance,
  });
}
