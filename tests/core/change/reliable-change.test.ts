import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReliableChange } from "../../../src/core/measures/measure.ts";
import {
  reliableChangeIndex,
  reliableChangeThreshold,
  standardErrorOfDifference,
} from "../../../src/core/change/reliable-change.ts";
import { fixed } from "../builders.ts";

const computed = (sd: number, reliability: number): ReliableChange => ({
  kind: "computed",
  sd,
  reliability,
  reliabilityType: "test-retest",
  comparison: "more-than",
  population: "nobody",
  locale: "en",
  source: "invented",
});

/** The worked example of Jacobson & Truax (1991), doi:10.1037/0022-006X.59.1.12: SD 7.5, r .80. */
const JACOBSON_TRUAX = { sd: 7.5, reliability: 0.8 } as const;

describe("the worked example of Jacobson & Truax (1991)", () => {
  it("has a standard error of the difference of 4.74", () => {
    const error = standardErrorOfDifference(JACOBSON_TRUAX);
    expect(error.ok && error.value).toBeCloseTo(4.74, 2);
  });

  it("gives 3.16 for a rise from 32.5 to 47.5", () => {
    const index = reliableChangeIndex(32.5, 47.5, JACOBSON_TRUAX);
    expect(index.ok && index.value).toBeCloseTo(3.16, 2);
  });

  it("calls a difference beyond 9.30 reliable", () => {
    expect(reliableChangeThreshold(computed(7.5, 0.8))).toBeCloseTo(9.3, 2);
  });
});

/**
 * A second way to the same number: the index is the difference over the
 * square root of the summed error variances of two measurements.
 */
const byVariances = (difference: number, sd: number, reliability: number): number =>
  difference / Math.sqrt(sd ** 2 * (1 - reliability) + sd ** 2 * (1 - reliability));

describe("reliableChangeIndex()", () => {
  const score = fc.integer({ min: 0, max: 100 });
  const sd = fc.double({ min: 0.1, max: 50, noNaN: true });
  const reliability = fc.double({ min: 0, max: 0.99, noNaN: true });

  it("agrees with the sum of two error variances", () => {
    fc.assert(
      fc.property(score, score, sd, reliability, (from, to, s, r) => {
        const index = reliableChangeIndex(from, to, { sd: s, reliability: r });
        expect(index.ok && index.value).toBeCloseTo(byVariances(to - from, s, r), 6);
      }),
    );
  });

  it("changes its sign, and nothing else, when the scores change places", () => {
    fc.assert(
      fc.property(score, score, sd, reliability, (a, b, s, r) => {
        const norms = { sd: s, reliability: r };
        const there = reliableChangeIndex(a, b, norms);
        const back = reliableChangeIndex(b, a, norms);
        expect(there.ok && back.ok && there.value + back.value).toBe(0);
      }),
    );
  });

  it.each([
    [{ sd: 0, reliability: 0.8 }, "sd"],
    [{ sd: -1, reliability: 0.8 }, "sd"],
    [{ sd: Number.NaN, reliability: 0.8 }, "sd"],
    [{ sd: 5, reliability: 1 }, "reliability"],
    [{ sd: 5, reliability: -0.1 }, "reliability"],
    [{ sd: 5, reliability: Number.NaN }, "reliability"],
  ])("refuses norms %o", (norms, field) => {
    expect(reliableChangeIndex(10, 5, norms)).toEqual({
      ok: false,
      error: { kind: "norms-out-of-range", field },
    });
  });
});

describe("reliableChangeThreshold()", () => {
  it("is the published number where there is one", () => {
    expect(reliableChangeThreshold(fixed(6))).toBe(6);
  });

  it("is an index of 1.96 where it is computed", () => {
    const threshold = reliableChangeThreshold(computed(5, 0.85));
    const index = reliableChangeIndex(0, threshold, { sd: 5, reliability: 0.85 });
    expect(index.ok && index.value).toBeCloseTo(1.96, 10);
  });

  it("throws for norms that no pack may hold", () => {
    expect(() => reliableChangeThreshold(computed(5, 1))).toThrow(RangeError);
  });
});
