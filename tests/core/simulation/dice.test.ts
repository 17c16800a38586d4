import { describe, expect, it } from "vitest";
import { diceOf, xoshiro128 } from "../../../src/core/simulation/dice.ts";

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe("xoshiro128()", () => {
  it("gives the numbers of the reference code, version 1.1, from state 1, 2, 3, 4", () => {
    // As in the tests of the Rust crate rand_xoshiro, made with xoshiro128starstar.c.
    expect(many(10, xoshiro128(1, 2, 3, 4))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });
});

describe("diceOf()", () => {
  it("gives the same numbers for the same seed, and others for another", () => {
    const throwsOf = (seed: number) => many(20, diceOf(seed).normal);
    expect(throwsOf(7)).toEqual(throwsOf(7));
    expect(throwsOf(7)).not.toEqual(throwsOf(8));
    expect(throwsOf(0)).not.toEqual(throwsOf(1));
  });

  it("stays between 0 and 1", () => {
    const values = many(100_000, diceOf(1).uniform);
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0);
    expect(Math.max(...values.slice(50_000))).toBeLessThan(1);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    // Standard error of the mean: 0.2887 / √100,000 = 0.0009.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.004);
  });

  it("has mean 0, variance 1, no skew and the tails of a normal distribution", () => {
    const values = many(200_000, diceOf(3).normal);
    const mean = (of: (value: number) => number): number =>
      values.reduce((sum, value) => sum + of(value), 0) / values.length;
    // Four standard errors each: √(1, 2, 15, 96 / 200,000).
    expect(Math.abs(mean((z) => z))).toBeLessThan(4 * Math.sqrt(1 / 200_000));
    expect(Math.abs(mean((z) => z ** 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / 200_000));
    expect(Math.abs(mean((z) => z ** 3))).toBeLessThan(4 * Math.sqrt(15 / 200_000));
    expect(Math.abs(mean((z) => z ** 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / 200_000));
    const beyond = mean((z) => Number(Math.abs(z) > 1.959963984540054));
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 200_000));
  });

  it("throws neighbours that know nothing of each other", () => {
    const values = many(100_000, diceOf(5).normal);
    const product = values.slice(1).reduce((sum, z, i) => sum + z * values[i]!, 0);
    expect(Math.abs(product / values.length)).toBeLessThan(4 / Math.sqrt(values.length));
  });
});
