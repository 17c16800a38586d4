import { describe, expect, it } from "vitest";
import type { Scale } from "../../../src/core/measures/measure.ts";
import { agreementOf, methodsBeside } from "../../../src/core/series/methods-beside.ts";
import { measureOf, pointOf, scaleOf } from "../builders.ts";

const whose = { population: "nobody", locale: "en", source: "invented" } as const;
const WITH_GROUP: Partial<Scale> = {
  reliability: [{ type: "test-retest", value: 0.84, ...whose }],
  norms: [{ mean: 7, sd: 4, of: "first-scores", ...whose }],
};

function beside(values: readonly number[], changes: Partial<Scale> = WITH_GROUP) {
  const scale = scaleOf(changes);
  const measure = measureOf(scale);
  const points = values.map((value, index) => pointOf(1 + 7 * index, value));
  return methodsBeside({ measure, scale, points, name: "Demo-4" });
}

const sharesOf = (values: readonly number[]) =>
  agreementOf(beside(values)).map(({ class: its, methods }) => [its, methods.length]);

describe("methodsBeside()", () => {
  it("compares the very scores that the report compares", () => {
    const { pair, facts } = beside([8, 12, 4]);
    expect([pair?.from.value, pair?.to.value]).toEqual([8, 4]);
    expect(facts.change).toMatchObject({ status: "judged", from: 8, to: 4 });
  });

  it("says how many agree, most first", () => {
    // Published: 3 points. Jacobson-Truax: 4.4. Both formulas of the mean: 3.1 and 4.3 from 7.8.
    expect(sharesOf([8, 4])).toEqual([
      ["reliable-improvement", 2],
      ["no-reliable-change", 2],
    ]);
    expect(sharesOf([8, 2])).toEqual([["reliable-improvement", 4]]);
    expect(sharesOf([8, 9])).toEqual([["no-reliable-change", 4]]);
  });

  it("judges nothing by one score, and says from where the next would count", () => {
    const one = beside([8]);
    expect(one.pair).toBeUndefined();
    expect(agreementOf(one)).toEqual([]);
    expect(one.usable.map(({ verdict }) => verdict)).toMatchObject([
      { reach: { better: 5, worse: 11 } },
      { reach: { better: 3 } },
      { reach: { better: 4, worse: 11 } },
      { reach: { better: 3 } },
    ]);
  });

  it("has methods and no verdict where nothing was answered", () => {
    const none = beside([]);
    expect(none.usable.every(({ verdict }) => verdict === undefined)).toBe(true);
    expect(none.usable.length).toBe(4);
  });

  it("works the cut-off out by the formula that the known groups allow", () => {
    const [first] = WITH_GROUP.norms ?? [];
    const narrow = first ? [{ ...first, sd: 3 }] : [];
    const alone = beside([8], { ...WITH_GROUP, norms: narrow }).byFormula;
    expect(alone).toMatchObject({ kind: "a", value: 1 });
    // 7 − 2 × 4 is no score.
    expect(beside([8]).byFormula).toBeUndefined();
    const healthy = { mean: 2, sd: 2, of: "without-problem", ...whose } as const;
    const norms = first ? [first, healthy] : [];
    // (4 × 2 + 2 × 7) ÷ 6
    expect(beside([8], { ...WITH_GROUP, norms }).byFormula).toMatchObject({
      kind: "c",
      value: 22 / 6,
    });
    expect(beside([8], {}).byFormula).toBeUndefined();
  });
});
