import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthFromEndpoints } from "../../../src/core/trajectory/from-endpoints.ts";

const PHQ = { first: { mean: 14.2, sd: 6.1 }, last: { mean: 9.5, sd: 6.6 } };
const ASSUMED = { lastSession: 8, correlation: 0.5, reliability: 0.84 };

describe("growthFromEndpoints()", () => {
  it("solves England 2024-25; numbers by hand and with numpy", () => {
    const growth = growthFromEndpoints(PHQ, ASSUMED);
    expect(growth.ok && growth.value.start).toBe(14.2);
    expect(growth.ok && growth.value.rate).toBeCloseTo(-2.2602222307260424, 10);
    expect(growth.ok && growth.value.residualVariance).toBeCloseTo(5.9536, 10);
    expect(growth.ok && growth.value.startVariance).toBeCloseTo(31.2564, 10);
    expect(growth.ok && growth.value.covariance).toBeCloseTo(-5.350667367648985, 10);
    expect(growth.ok && growth.value.rateVariance).toBeCloseTo(6.61477563221191, 10);
  });

  it("has the means, spreads and correlation it was made from", () => {
    const sd = fc.double({ min: 1, max: 20, noNaN: true });
    const mean = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(mean, sd, mean, sd),
        fc.integer({ min: 2, max: 40 }),
        fc.double({ min: -0.5, max: 0.99, noNaN: true }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        ([firstMean, firstSd, lastMean, lastSd], lastSession, correlation, reliability) => {
          const growth = growthFromEndpoints(
            { first: { mean: firstMean, sd: firstSd }, last: { mean: lastMean, sd: lastSd } },
            { lastSession, correlation, reliability },
          );
          fc.pre(growth.ok);
          if (!growth.ok) return;
          const { start, rate, startVariance, rateVariance, covariance, residualVariance } =
            growth.value;
          const x = Math.log(lastSession);
          const last = startVariance + 2 * x * covariance + x * x * rateVariance + residualVariance;
          expect(start + rate * x).toBeCloseTo(lastMean, 8);
          expect(Math.sqrt(startVariance + residualVariance)).toBeCloseTo(firstSd, 8);
          expect(Math.sqrt(last)).toBeCloseTo(lastSd, 6);
          expect((startVariance + x * covariance) / (firstSd * lastSd)).toBeCloseTo(correlation, 8);
        },
      ),
    );
  });

  it.each([
    [{ lastSession: 1 }, "lastSession"],
    [{ correlation: 1.2 }, "correlation"],
    [{ reliability: 0 }, "reliability"],
    [{ reliability: Number.NaN }, "reliability"],
    // Nobody's true scores can agree better than these.
    [{ correlation: 0.99, reliability: 0.5 }, "together"],
  ])("refuses %o", (changes, field) => {
    expect(growthFromEndpoints(PHQ, { ...ASSUMED, ...changes })).toEqual({
      ok: false,
      error: { kind: "impossible", field },
    });
  });

  it("refuses a spread of nothing", () => {
    const flat = { ...PHQ, last: { mean: 9, sd: 0 } };
    expect(growthFromEndpoints(flat, ASSUMED)).toMatchObject({ error: { field: "sd" } });
  });
});
