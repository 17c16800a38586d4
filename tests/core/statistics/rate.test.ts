import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MIDDLE_50, MIDDLE_80, MIDDLE_95 } from "../../../src/core/statistics/normal.ts";
import { rateOf } from "../../../src/core/statistics/rate.ts";

/** Part of a normal distribution within z of its mean, by Simpson's rule on its density. */
function partWithin(z: number): number {
  const steps = 2000;
  const width = (2 * z) / steps;
  const density = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(-z) + density(z);
  for (let i = 1; i < steps; i++) sum += density(-z + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

describe("the middle of a normal distribution", () => {
  it.each([
    [MIDDLE_50, 0.5],
    [MIDDLE_80, 0.8],
    [MIDDLE_95, 0.95],
  ])("%f standard deviations either side hold %f", (z, part) => {
    expect(partWithin(z)).toBeCloseTo(part, 12);
  });
});

describe("rateOf()", () => {
  // The four examples of Newcombe (1998), Stat Med 17, 857–872, method 3; more places from
  // scipy 1.17: binomtest(k, n).proportion_ci(method="wilson").
  it.each([
    [81, 263, 0.2552885198782742, 0.36620957698280004],
    [15, 148, 0.06238639953073629, 0.16048724172330803],
    [0, 20, 0, 0.16112515805281935],
    [1, 29, 0.006113214292762667, 0.17175521879320282],
    [29, 29, 0.8830302015002592, 1],
  ])("%i of %i lies between %f and %f", (count, of, from, to) => {
    const rate = rateOf(count, of);
    expect(rate?.from).toBeCloseTo(from, 12);
    expect(rate?.to).toBeCloseTo(to, 12);
    expect(rate).toMatchObject({ count, of, share: count / of });
  });

  it("says nothing about 0 of 0", () => {
    expect(rateOf(0, 0)).toBeUndefined();
  });

  it("keeps the share inside and the interval between 0 and 1", () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const rate = rateOf(count, of)!;
        expect(rate.from).toBeGreaterThanOrEqual(0);
        expect(rate.from).toBeLessThanOrEqual(rate.share);
        expect(rate.to).toBeGreaterThanOrEqual(rate.share);
        expect(rate.to).toBeLessThanOrEqual(1);
      }),
    );
  });
});
