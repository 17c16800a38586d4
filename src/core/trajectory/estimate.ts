import { err, ok, type Result } from "../result.ts";
import { type CourseSums, squaresFrom, sumsOf } from "./course-sums.ts";
import type { GrowthParameters, SessionScore } from "./growth-model.ts";

/** What was estimated, and from how much. */
export interface Estimate {
  readonly parameters: GrowthParameters;
  readonly persons: number;
  readonly scores: number;
  /** Steps until no parameter moved any more. */
  readonly steps: number;
}

export type EstimateProblem =
  /** Fewer persons with three scores or more than {@link FEWEST_PERSONS}. */
  | { readonly kind: "too-few-persons"; readonly persons: number; readonly needed: number }
  /** A session below 1 or not whole, a score that is no number, or a session twice. */
  | { readonly kind: "bad-course"; readonly person: number }
  | { readonly kind: "not-settled"; readonly steps: number };

/**
 * Persons with three scores or more that an estimate needs: with fewer, the spread of rates is
 * not told apart from the residual.
 *
 * @unit persons
 * @source our own choice
 */
export const FEWEST_PERSONS = 50;

const MOST_STEPS = 20_000;
/** A step that moves every parameter by less than this part of its size is the last. */
const SETTLED = 1e-9;

/**
 * Estimates a growth model from the courses of many persons, by maximum likelihood with the EM
 * algorithm. Deterministic: the same courses give the same numbers. Persons who stop early are
 * kept; that is right as long as their leaving depends only on scores that were seen.
 *
 * @param courses one a person, sessions counted from 1
 * @unit points of the scale
 * @source Laird & Ware (1982), Biometrics 38(4), 963–974, doi:10.2307/2529876
 */
export function estimateGrowth(
  courses: readonly (readonly SessionScore[])[],
): Result<Estimate, EstimateProblem> {
  const bad = courses.findIndex((course) => !isCourse(course));
  if (bad >= 0) return err({ kind: "bad-course", person: bad });
  const persons = courses.filter((course) => course.length >= 3).length;
  if (persons < FEWEST_PERSONS) {
    return err({ kind: "too-few-persons", persons, needed: FEWEST_PERSONS });
  }
  const sums = courses.filter((course) => course.length > 0).map(sumsOf);
  const scores = sums.reduce((total, { n }) => total + n, 0);
  let parameters = firstGuess(sums);
  for (let steps = 1; steps <= MOST_STEPS; steps++) {
    const next = stepFrom(parameters, sums, scores);
    if (isSettled(parameters, next)) {
      return ok({ parameters: next, persons: sums.length, scores, steps });
    }
    parameters = next;
  }
  return err({ kind: "not-settled", steps: MOST_STEPS });
}

const isCourse = (course: readonly SessionScore[]): boolean =>
  new Set(course.map(({ session }) => session)).size === course.length &&
  course.every(
    ({ session, value }) => Number.isInteger(session) && session >= 1 && Number.isFinite(value),
  );

/** One line through all scores of all persons; what is left over is shared out evenly. */
function firstGuess(sums: readonly CourseSums[]): GrowthParameters {
  const total = { n: 0, x: 0, xx: 0, y: 0, xy: 0, yy: 0 };
  for (const one of sums) {
    total.n += one.n;
    total.x += one.x;
    total.xx += one.xx;
    total.y += one.y;
    total.xy += one.xy;
    total.yy += one.yy;
  }
  const { n, x, xx, y, xy } = total;
  const spread = xx - (x * x) / n;
  const rate = (xy - (x * y) / n) / spread;
  const start = (y - rate * x) / n;
  // Never nothing: from a variance of zero the algorithm could not move.
  const variance = Math.max(squaresFrom(total, start, rate) / n, 1e-6) / 2;
  return {
    start,
    rate,
    startVariance: variance,
    rateVariance: (variance * n) / spread,
    covariance: 0,
    residualVariance: variance,
  };
}

/** One step: what each person's line is likely to be, then the parameters that fit those lines best. */
function stepFrom(
  { start, rate, startVariance, rateVariance, covariance, residualVariance }: GrowthParameters,
  sums: readonly CourseSums[],
  scores: number,
): GrowthParameters {
  const determinant = startVariance * rateVariance - covariance * covariance;
  const [g00, g01, g11] = [
    rateVariance / determinant,
    -covariance / determinant,
    startVariance / determinant,
  ];
  let [a, b, aa, ab, bb, squares] = [0, 0, 0, 0, 0, 0];
  for (const one of sums) {
    // Precision of the person's line, and its inverse.
    const p00 = g00 + one.n / residualVariance;
    const p01 = g01 + one.x / residualVariance;
    const p11 = g11 + one.xx / residualVariance;
    const p = p00 * p11 - p01 * p01;
    const [c00, c01, c11] = [p11 / p, -p01 / p, p00 / p];
    const h0 = g00 * start + g01 * rate + one.y / residualVariance;
    const h1 = g01 * start + g11 * rate + one.xy / residualVariance;
    const own0 = c00 * h0 + c01 * h1;
    const own1 = c01 * h0 + c11 * h1;
    a += own0;
    b += own1;
    aa += c00 + own0 * own0;
    ab += c01 + own0 * own1;
    bb += c11 + own1 * own1;
    squares += squaresFrom(one, own0, own1) + one.n * c00 + 2 * one.x * c01 + one.xx * c11;
  }
  const n = sums.length;
  const mean0 = a / n;
  const mean1 = b / n;
  return {
    start: mean0,
    rate: mean1,
    startVariance: aa / n - mean0 * mean0,
    rateVariance: bb / n - mean1 * mean1,
    covariance: ab / n - mean0 * mean1,
    residualVariance: squares / scores,
  };
}

const isSettled = (before: GrowthParameters, after: GrowthParameters): boolean =>
  (Object.keys(after) as (keyof GrowthParameters)[]).every(
    (name) => Math.abs(after[name] - before[name]) <= SETTLED * (1 + Math.abs(after[name])),
  );
