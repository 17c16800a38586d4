import { describe, expect, it } from "vitest";
import type { Measure, Scale } from "../../../src/core/measures/measure.ts";
import { bandRanges } from "../../../src/core/scoring/band.ts";
import { methodOf } from "../../../src/core/scoring/method.ts";
import { measureOf, scaleOf } from "../builders.ts";

const steps = (changes: Partial<Scale>, measure?: (one: Measure) => Measure) => {
  const scale = scaleOf(changes);
  const whole = measureOf(scale);
  return methodOf(measure ? measure(whole) : whole, scale);
};
const missing = { key: "missing", rule: "prorate", count: 1, source: "invented" };

describe("methodOf()", () => {
  it("begins with the sum and ends with what happens to empty items", () => {
    expect(steps({})).toEqual([
      { key: "sum", count: 4, low: 0, high: 3 },
      { key: "round", decimals: 0 },
      missing,
    ]);
  });

  it("numbers items as the form does, in the order of the form, whatever their ids", () => {
    const renamed = (one: Measure): Measure => ({
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, id: `x${item.id}` })),
      })),
    });
    const items = ["x1", "x2", "x3", "x4"];
    expect(steps({ items, reverse: ["x4", "x2"] }, renamed)[1]).toEqual({
      key: "reverse",
      items: [2, 4],
    });
  });

  it("says each further step in the order in which it is taken", () => {
    const all = steps({
      method: "mean",
      reverse: ["1"],
      weights: { "2": 2, "3": 1 },
      multiply: 10,
      transform: { kind: "t-score", mean: 5, sd: 2, source: "invented" },
      decimals: 1,
      notForEverybody: { items: ["4"], countAs: 0, source: "invented" },
      missing: { rule: "prorate", maxMissing: 1, mustAnswer: ["3"], source: "invented" },
    });
    expect(all.map(({ key }) => key)).toEqual([
      "mean",
      "reverse",
      "weights",
      "multiply",
      "t-score",
      "round",
      "counts-as",
      "missing",
      "must-answer",
    ]);
    expect(all[2]).toEqual({ key: "weights", items: [{ number: 2, weight: 2 }] });
    expect(all[6]).toEqual({ key: "counts-as", items: [4], value: 0, source: "invented" });
    expect(all[8]).toEqual({ key: "must-answer", items: [3] });
  });

  it("tells what hidden items count as, together where it is the same", () => {
    const hide = (value: number) => ({
      match: "all" as const,
      conditions: [{ item: "1", operator: ">" as const, answer: 0 }],
      hiddenCountsAs: value,
    });
    const found = steps({}, (one) => ({
      ...one,
      sections: one.sections.map((section) => ({
        ...section,
        items: section.items.map((item, index) =>
          index === 0 ? item : { ...item, showIf: hide(index === 3 ? 1 : 0) },
        ),
      })),
    })).filter(({ key }) => key === "counts-as");
    expect(found).toEqual([
      { key: "counts-as", items: [2, 3], value: 0 },
      { key: "counts-as", items: [4], value: 1 },
    ]);
  });

  it.each([
    [{ rule: "unstated" }, { key: "missing", rule: "unstated" }],
    [
      { rule: "none-allowed", source: "invented" },
      { key: "missing", rule: "none-allowed", source: "invented" },
    ],
    [
      { rule: "fill", maxMissing: 4, within: ["part"], source: "invented" },
      { key: "missing", rule: "fill", count: 4, source: "invented" },
    ],
    [
      { rule: "any-number", atLeast: 2, source: "invented" },
      { key: "missing", rule: "any-number", count: 2, source: "invented" },
    ],
  ] as const)("passes on the rule %j for empty items", (rule, step) => {
    expect(steps({ missing: rule }).at(-1)).toEqual(step);
  });

  it("tells counts and goal attainment without the ends of the items", () => {
    expect(steps({ method: "count", countFrom: 2 })[0]).toEqual({
      key: "count",
      count: 4,
      from: 2,
    });
    expect(steps({ method: "goal-attainment" })[0]).toEqual({ key: "goal-attainment" });
  });
});

describe("bandRanges()", () => {
  const bands = [
    { key: "low", from: 0 },
    { key: "raised", from: 0.7 },
    { key: "high", from: 6 },
  ];

  it("ends each band one step of the rounding below the next, the last with the range", () => {
    const whole = scaleOf({
      bands: [bands[0], { key: "raised", from: 5 }].flatMap((b) => b ?? []),
    });
    expect(bandRanges(whole)).toEqual([
      { key: "low", from: 0, to: 4 },
      { key: "raised", from: 5, to: 12 },
    ]);
    expect(bandRanges(scaleOf({ bands, decimals: 1 })).map(({ to }) => to)).toEqual([0.6, 5.9, 12]);
  });

  it("is empty without bands", () => {
    expect(bandRanges(scaleOf({ bands: [] }))).toEqual([]);
  });
});
