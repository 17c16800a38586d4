import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviationAt, meanAt, updated } from "../../../src/core/trajectory/belief.ts";
import { beliefAfter } from "../../../src/core/trajectory/expected-course.ts";
import type { SessionScore } from "../../../src/core/trajectory/growth-model.ts";
import { PARAMETERS } from "./models.ts";

const RESIDUAL = PARAMETERS.residualVariance;
const after = (seen: readonly SessionScore[]) => beliefAfter({ parameters: PARAMETERS }, seen);

/**
 * Another way to the same numbers: the joint normal distribution of all scores, conditioned in
 * one step, with numpy 2.4:
 *
 *     Z = np.c_[np.ones(len(s)), np.log(s)]; mu = Z @ m; V = Z @ G @ Z.T + 9 * np.eye(len(s))
 *     K = V[k:, :k] @ np.linalg.inv(V[:k, :k])
 *     mean = mu[k:] + K @ (y - mu[:k]); var = V[k:, k:] - K @ V[:k, k:]
 *
 * with m = [18, -2.5], G = [[30, -7], [-7, 4.5]], s = the seen sessions and then 6.
 */
const NUMPY: readonly (readonly [readonly (readonly [number, number])[], number, number])[] = [
  [[], 13.520601326929862, 5.325615120421775],
  [[[1, 22]], 15.311132990048183, 4.532939724569611],
  [
    [
      [1, 22],
      [3, 20],
    ],
    16.614954307598175, 3.995723990265214,
  ],
  [
    [
      [1, 22],
      [3, 20],
      [4, 25],
      [7, 11],
    ],
    16.693663996134887, 3.45038722740193,
  ],
]; // prettier-ignore

describe("a belief about one person", () => {
  it.each(NUMPY)("after %j expects at session 6 what numpy computes", (pairs, mean, deviation) => {
    const belief = after(pairs.map(([session, value]) => ({ session, value })));
    expect(meanAt(belief, 6)).toBeCloseTo(mean, 10);
    expect(deviationAt(belief, 6, RESIDUAL)).toBeCloseTo(deviation, 10);
  });

  it("pools: after one score it lies between the population and the person", () => {
    const belief = after([{ session: 1, value: 30 }]);
    expect(meanAt(belief, 1)).toBeGreaterThan(PARAMETERS.start);
    expect(meanAt(belief, 1)).toBeLessThan(30);
  });

  const score = fc.record({
    session: fc.integer({ min: 1, max: 40 }),
    value: fc.integer({ min: 0, max: 40 }),
  });

  it("does not care about the order of scores", () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 6 }), (seen) => {
        const [there, back] = [after(seen), after(seen.toReversed())];
        expect(there.start).toBeCloseTo(back.start, 8);
        expect(there.rate).toBeCloseTo(back.rate, 8);
        expect(there.rateVariance).toBeCloseTo(back.rateVariance, 8);
      }),
    );
  });

  it("never knows less after a score than before", () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 8 }), score, (seen, { session, value }) => {
        const before = after(seen);
        const then = updated(before, session, value, RESIDUAL);
        for (const at of [1, 2, 10, 40]) {
          expect(deviationAt(then, at, RESIDUAL)).toBeLessThanOrEqual(
            deviationAt(before, at, RESIDUAL) + 1e-9,
          );
        }
      }),
    );
  });

  it("comes to believe a person who keeps to a line of their own", () => {
    const seen = Array.from({ length: 200 }, (_, i) => ({
      session: i + 1,
      value: 25 - 4 * Math.log(i + 1),
    }));
    expect(after(seen).start).toBeCloseTo(25, 0);
    expect(after(seen).rate).toBeCloseTo(-4, 1);
  });

  it("learns nothing from a score that could not have been another", () => {
    const sure = { ...PARAMETERS, startVariance: 0, rateVariance: 0, covariance: 0 };
    expect(updated(sure, 3, 40, 0)).toEqual(sure);
  });
});
