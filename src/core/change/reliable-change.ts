import type { ReliableChange } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";

/**
 * Standard errors of the difference beyond which a change is unlikely (p < .05,
 * two-sided) without real change: the 97.5th percentile of the normal distribution.
 *
 * @source Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19,
 *   doi:10.1037/0022-006X.59.1.12
 */
export const RELIABLE_CHANGE_Z = 1.96;

/**
 * A difference carries the error of two measurements, so their variances add:
 * S_diff = √(2·SE²) = √2·SE.
 *
 * @source Christensen & Mendoza (1986), Behav Ther 17(3), 305–308,
 *   doi:10.1016/S0005-7894(86)80060-0; adopted by Jacobson & Truax (1991)
 */
const TWO_MEASUREMENTS = Math.SQRT2;

/** Spread and precision of a scale in a named population. */
export interface Norms {
  /** Standard deviation before treatment, in points. */
  readonly sd: number;
  /** Between 0 and 1, 1 excluded. */
  readonly reliability: number;
}

export interface NormsProblem {
  readonly kind: "norms-out-of-range";
  readonly field: "sd" | "reliability";
}

/**
 * Standard error of the difference between two scores:
 * √2 × SD × √(1 − reliability).
 *
 * @unit points of the scale
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12
 */
export function standardErrorOfDifference({
  sd,
  reliability,
}: Norms): Result<number, NormsProblem> {
  if (!(sd > 0 && Number.isFinite(sd))) return err({ kind: "norms-out-of-range", field: "sd" });
  if (!(reliability >= 0 && reliability < 1)) {
    return err({ kind: "norms-out-of-range", field: "reliability" });
  }
  return ok(TWO_MEASUREMENTS * sd * Math.sqrt(1 - reliability));
}

/**
 * Reliable change index: a difference between two scores, in standard errors
 * of that difference. Its sign is that of `to − from`, whatever the scale's direction.
 *
 * @param from score at baseline, in points
 * @param to score at follow-up, in points
 * @unit dimensionless; |RCI| > 1.96 is unlikely (p < .05) without real change
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12
 */
export function reliableChangeIndex(
  from: number,
  to: number,
  norms: Norms,
): Result<number, NormsProblem> {
  const error = standardErrorOfDifference(norms);
  return error.ok ? ok((to - from) / error.value) : error;
}

/**
 * The difference that a rule calls reliable: the published number of points, or
 * 1.96 × √2 × SD × √(1 − reliability). Whether a difference equal to it counts is the
 * rule's `comparison`. Throws for norms that the pack schema refuses.
 *
 * @unit points of the scale
 * @source Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12; the numbers
 *   cite their own source: `ReliableChange.source`
 */
export function reliableChangeThreshold(rule: ReliableChange): number {
  if (rule.kind === "fixed") return rule.value;
  const error = standardErrorOfDifference(rule);
  if (!error.ok) throw new RangeError(`Reliable change needs a valid ${error.error.field}`);
  return RELIABLE_CHANGE_Z * error.value;
}
