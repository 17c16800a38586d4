import { describe, expect, it } from "vitest";
import type { Measure, Scale } from "../../../src/core/measures/measure.ts";
import { goalAttainment } from "../../../src/core/scoring/goal-attainment.ts";
import { roundHalfUp } from "../../../src/core/scoring/round.ts";
import { score } from "../../../src/core/scoring/score.ts";
import { measureOf, measureWithHidden, scaleOf } from "../builders.ts";

const measure = measureOf();
const NONE = { rule: "unstated" } as const;
const of = (changes: Partial<Scale>, answers: Record<string, number>, asked: Measure = measure) =>
  score(scaleOf({ missing: NONE, ...changes }), asked, answers);
const ALL = { 1: 1, 2: 2, 3: 0, 4: 3 };

describe("score() by method", () => {
  it.each([
    ["a sum times a factor", { multiply: 2 }, 12],
    ["a mean", { method: "mean", decimals: 2 }, 1.5],
    ["a mean times ten, to one decimal", { method: "mean", multiply: 10, decimals: 1 }, 15],
    ["a weighted sum", { weights: { 4: 2 } }, 9],
    ["a count of the items from a value on", { method: "count", countFrom: 2 }, 2],
    // (6 − 5) / 2 × 10 + 50
    [
      "a T-score",
      { transform: { kind: "t-score", mean: 5, sd: 2, source: "invented" }, decimals: 0 },
      55,
    ],
    [
      "a row of a table",
      { transform: { kind: "lookup", table: [[6, 41.5]], source: "invented" }, decimals: 1 },
      41.5,
    ],
  ] as const)("gives %s", (_, changes, value) => {
    expect(of(changes as Partial<Scale>, ALL)).toEqual({ status: "complete", value });
  });

  it("rounds no more than the scale says", () => {
    const thirds = { 1: 1, 2: 2, 3: 2 };
    const scale = { items: ["1", "2", "3"], method: "mean", decimals: 1 } as const;
    expect(of(scale, thirds)).toEqual({ status: "complete", value: 1.7 });
  });

  it("prorates a weighted sum by weight, not by number of items", () => {
    // Known: 1×1 + 2×1 + 0×1 = 3 of weight 3; the whole weighs 5.
    const rule = { rule: "prorate", maxMissing: 1, source: "invented" } as const;
    const { 4: _, ...three } = ALL;
    expect(of({ weights: { 4: 2 }, missing: rule, decimals: 1 }, three)).toEqual({
      status: "prorated",
      value: 5,
      answered: 3,
      of: 4,
    });
  });

  it("gives no score without an item that must be answered", () => {
    const rule = { rule: "prorate", maxMissing: 2, mustAnswer: ["4"], source: "invented" } as const;
    expect(of({ missing: rule, decimals: 0 }, { 1: 1, 2: 1, 3: 1 }).status).toBe("unscorable");
    expect(of({ missing: rule, decimals: 0 }, { 1: 1, 2: 1, 4: 1 }).status).toBe("prorated");
  });

  it("gives no score where the source has no rule and an item is empty", () => {
    expect(of({}, { 1: 1, 2: 1, 3: 1 })).toEqual({ status: "unscorable", missing: ["4"] });
  });

  it("makes a score of as many answers as the rule asks for, and calls it complete", () => {
    const rule = { rule: "any-number", atLeast: 2, source: "invented" } as const;
    const scale = { method: "mean", missing: rule, decimals: 1 } as const;
    expect(of(scale, { 1: 1, 2: 2 })).toEqual({ status: "complete", value: 1.5 });
    expect(of(scale, { 1: 1 }).status).toBe("unscorable");
  });

  it("counts a blank of an item that is not for everybody, and misses it elsewhere", () => {
    const some = { notForEverybody: { items: ["4"], countAs: 0, source: "invented" } };
    expect(of(some, { 1: 1, 2: 2, 3: 3 })).toEqual({ status: "complete", value: 6 });
    expect(of(some, { 1: 1, 2: 2, 4: 3 }).status).toBe("unscorable");
    expect(of(some, {}).status).toBe("unscorable");
  });
});

describe("score() with items that can be hidden", () => {
  const asked = measureWithHidden(0);

  it("counts a hidden item as the pack says, whatever was answered before it was hidden", () => {
    expect(of({}, { 1: 0, 2: 2, 3: 1, 4: 3 }, asked)).toEqual({ status: "complete", value: 3 });
  });

  it("misses the same item when it is shown and empty", () => {
    expect(of({}, { 1: 1, 2: 2, 3: 1 }, asked).status).toBe("unscorable");
  });
});

describe("goalAttainment()", () => {
  // Kiresuk & Sherman's formula with ρ = 0.3, worked by hand.
  it.each([
    [[0, 0, 0], [1, 1, 1], 50],
    // 10 × 2 / √(0.7 × 1 + 0.3 × 1) = 20
    [[2], [1], 70],
    // 10 × 3 / √(0.7 × 3 + 0.3 × 9) = 30 / √4.8 = 13.693…
    [[1, 1, 1], [1, 1, 1], 63.69306393762916],
    // 10 × (3×2 − 1×1) / √(0.7 × 10 + 0.3 × 16) = 50 / √11.8 = 14.556…
    [[2, -1], [3, 1], 64.55556274348955],
  ])("of %j with weights %j is %d", (attained, weights, expected) => {
    expect(goalAttainment(attained, weights)).toBeCloseTo(expected, 10);
  });

  it("does not change when all weights are doubled", () => {
    expect(goalAttainment([2, -1, 0], [2, 4, 6])).toBeCloseTo(
      goalAttainment([2, -1, 0], [1, 2, 3]),
      10,
    );
  });
});

describe("roundHalfUp()", () => {
  it.each([
    [0.5, 0, 1],
    [1.25, 1, 1.3],
    [1.005, 2, 1.01],
    [9.411764705882353, 1, 9.4],
    [-0.5, 0, 0],
    [-1.5, 0, -1],
    [0.1 + 0.2, 1, 0.3],
  ])("%d to %i decimals is %d", (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });
});
