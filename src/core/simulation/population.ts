import { err, ok, type Result } from "../result.ts";
import type { ScaleHistory } from "../rules/history.ts";
import type { Assumption, GrowthParameters } from "../trajectory/growth-model.ts";

/** People whose courses follow one growth model. */
export interface Group {
  readonly name: string;
  /** Of the whole population, between 0 and 1. */
  readonly share: number;
  readonly growth: GrowthParameters;
}

/**
 * Who counts as truly in trouble. It is said of the person's own line without its residual, from
 * session 1 to the last session: what a perfect measure would have shown.
 */
export type Truth =
  | { readonly kind: "worse-by"; readonly points: number }
  | { readonly kind: "not-better-by"; readonly points: number }
  /** The line ends in the clinical range of the scale's cut-off. */
  | { readonly kind: "clinical-at-end" };

/** The simulated clients of a simulated clinic, with everything that was assumed about them. */
export interface Population {
  readonly id: string;
  readonly version: number;
  readonly groups: readonly Group[];
  /** Every course has so many sessions with a score each. */
  readonly sessions: number;
  /** The scale as rules see it. */
  readonly scale: Omit<ScaleHistory, "scores">;
  readonly truth: Truth;
  readonly assumptions: readonly Assumption[];
  readonly source: { readonly text: string; readonly url: string };
}

export interface PopulationProblem {
  readonly kind: "bad-population";
  readonly field: "groups" | "share" | "sessions" | "step" | "range" | "variance" | "truth";
}

/**
 * A population that can be simulated, or the first field that stands against it.
 *
 * @unit none
 * @source shares add up to 1; a covariance cannot be larger than its variances allow
 */
export function checkedPopulation(population: Population): Result<Population, PopulationProblem> {
  const { groups, sessions, scale, truth } = population;
  const problem = (field: PopulationProblem["field"]) =>
    err({ kind: "bad-population", field } as const);
  const total = groups.reduce((sum, { share }) => sum + share, 0);
  if (groups.length === 0) return problem("groups");
  if (!groups.every(({ share }) => share >= 0) || !(Math.abs(total - 1) < 1e-9)) {
    return problem("share");
  }
  if (!(Number.isInteger(sessions) && sessions >= 2)) return problem("sessions");
  if (!(scale.step > 0)) return problem("step");
  if (!(scale.range[1] > scale.range[0])) return problem("range");
  if (!groups.every(({ growth }) => isSpread(growth))) return problem("variance");
  if (truth.kind === "clinical-at-end" ? !scale.cutoff : !(truth.points > 0)) {
    return problem("truth");
  }
  return ok(population);
}

const isSpread = (growth: GrowthParameters): boolean =>
  growth.startVariance >= 0 &&
  growth.rateVariance >= 0 &&
  growth.residualVariance >= 0 &&
  growth.startVariance * growth.rateVariance >= growth.covariance ** 2;
