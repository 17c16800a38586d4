import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBeyond } from "../../../src/core/change/comparison.ts";
import { type Judge, prepare, yardstickOf } from "../../../src/core/change/prepare.ts";
import { type ChangeRule, ruleOf as ruleOfEntry } from "../../../src/core/change/rule.ts";
import type { Direction } from "../../../src/core/change/verdict.ts";
import { indexOf, type Yardstick } from "../../../src/core/change/yardstick.ts";
import { fixed } from "../builders.ts";
import { anyRule, direction, METHODS, moved, ruleOf, score } from "./arbitraries.ts";

const judgeOf = (rule: ChangeRule, way: Direction): Judge => {
  const judge = prepare(rule, way);
  if (!judge.ok) throw new Error(`${rule.method}: ${judge.error.field}`);
  return judge.value;
};
const measureBy = (rule: ChangeRule): Yardstick => {
  const found = yardstickOf(rule);
  if (!found.ok) throw new Error(`${rule.method}: ${found.error.field}`);
  return found.value;
};

/** On a scale where more is better. */
function saidBy({ improvement, worsening, comparison }: Yardstick, index: number): string {
  if (isBeyond(index, improvement, comparison)) return "reliable-improvement";
  return isBeyond(-index, worsening, comparison) ? "reliable-worsening" : "no-reliable-change";
}

const turned = (way: Direction): Direction =>
  way === "higher-is-worse" ? "higher-is-better" : "higher-is-worse";
const RANK = { "reliable-worsening": 0, "no-reliable-change": 1, "reliable-improvement": 2 };

describe.each(METHODS)("%s", (method) => {
  const rule = ruleOf(method);

  it("gives the same verdict when scale, norms and direction are all turned round", () => {
    fc.assert(
      fc.property(rule, direction, score, score, (its, way, from, to) => {
        const mirror = judgeOf(moved(its, -1, 60), turned(way));
        expect(mirror(60 - from, 60 - to)).toBe(judgeOf(its, way)(from, to));
      }),
    );
  });

  it("does not depend on the scale's unit or on where it starts", () => {
    const factor = fc.constantFrom(0.1, 0.5, 2, 10);
    const shift = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(rule, direction, score, score, factor, shift, (its, way, from, to, k, c) => {
        const other = judgeOf(moved(its, k, c), way);
        expect(other(from * k + c, to * k + c)).toBe(judgeOf(its, way)(from, to));
      }),
    );
  });

  it("never calls a later score with more distress the better one", () => {
    fc.assert(
      fc.property(rule, score, score, score, (its, from, a, b) => {
        const judge = judgeOf(its, "higher-is-worse");
        const [low, high] = [judge(from, Math.min(a, b)), judge(from, Math.max(a, b))];
        if (low && high) expect(RANK[low]).toBeGreaterThanOrEqual(RANK[high]);
      }),
    );
  });

  it("judges as its own index and limits say", () => {
    fc.assert(
      fc.property(rule, score, score, (its, from, to) => {
        const yardstick = measureBy(its);
        const index = indexOf(yardstick, from, to);
        const judged = judgeOf(its, "higher-is-better")(from, to);
        expect(judged).toBe(index === undefined ? undefined : saidBy(yardstick, index));
      }),
    );
  });
});

describe("the methods beside each other", () => {
  const group = fc.record({
    mean: fc.double({ min: 5, max: 40, noNaN: true }),
    sd: fc.double({ min: 2, max: 12, noNaN: true }),
    reliability: fc.double({ min: 0.05, max: 0.97, noNaN: true }),
  });
  const more = { comparison: "more-than" } as const;

  it("have errors in a fixed order: of one measurement, of prediction, of a difference", () => {
    fc.assert(
      fc.property(group, (norms) => {
        const one = measureBy({ method: "edwards-nunnally", ...more, ...norms }).unit;
        const prediction = measureBy({ method: "gulliksen-lord-novick", ...more, ...norms }).unit;
        const difference = measureBy({ method: "jacobson-truax", ...more, ...norms }).unit;
        expect(one).toBeLessThan(prediction);
        expect(prediction).toBeLessThan(difference);
      }),
    );
  });

  it("agree where they must: Hsu–Linn–Lord is Gulliksen–Lord–Novick if the group stands still", () => {
    fc.assert(
      fc.property(group, score, score, (norms, from, to) => {
        const still = {
          method: "hsu-linn-lord",
          ...more,
          ...norms,
          meanAfter: norms.mean,
        } as const;
        const moving = { method: "gulliksen-lord-novick", ...more, ...norms } as const;
        expect(indexOf(measureBy(still), from, to)).toBe(indexOf(measureBy(moving), from, to));
      }),
    );
  });

  it("agree where they must: Hageman–Arrindell is a shrunken Jacobson–Truax if the group stands still", () => {
    fc.assert(
      fc.property(ruleOf("hageman-arrindell"), score, score, (its, from, to) => {
        if (its.method !== "hageman-arrindell") throw new Error("another rule");
        const still = { ...its, meanAfter: its.mean };
        const { sd, reliability, sdAfter, correlation } = its;
        // Reliable variance of differences over their variance, from the two variances.
        const variance = sd ** 2 + sdAfter ** 2 - 2 * correlation * sd * sdAfter;
        const part = (variance - 2 * sd ** 2 * (1 - reliability)) / variance;
        const plain = measureBy({ method: "jacobson-truax", ...more, sd, reliability });
        const found = indexOf(measureBy(still), from, to) ?? Number.NaN;
        const expected = (indexOf(plain, from, to) ?? Number.NaN) * Math.sqrt(part);
        expect(found).toBeCloseTo(expected, 8);
      }),
    );
  });

  it.each([
    [0.5, "more-than", 1.1, 0.6, "no-reliable-change"],
    [0.5, "at-least", 1.1, 0.6, "reliable-improvement"],
    [0.5, "more-than", 1.1, 0.5, "reliable-improvement"],
    [0.3, "more-than", 0.4, 0.1, "no-reliable-change"],
    [0.3, "at-least", 0.4, 0.1, "reliable-improvement"],
    [6, "more-than", 14, 8, "no-reliable-change"],
    [6, "at-least", 8, 14, "reliable-worsening"],
  ] as const)("%d points, %s: %d to %d is %s", (points, comparison, from, to, expected) => {
    const rule = { method: "published-threshold", points, comparison } as const;
    expect(judgeOf(rule, "higher-is-worse")(from, to)).toBe(expected);
  });

  it.each([
    ["half of it gone, at least half asked for", 0, 20, 10, "reliable-improvement"],
    ["a little less than half of it", 0, 19, 10, "no-reliable-change"],
    ["half of what lies above the lowest score", 10, 30, 20, "reliable-improvement"],
    ["a quarter more", 0, 20, 25, "reliable-worsening"],
    ["nothing to take a percentage of", 0, 0, 5, undefined],
  ] as const)("percentage: %s", (_name, zero, from, to, expected) => {
    const limits = { improvement: 50, worsening: 25, comparison: "at-least" } as const;
    const judge = judgeOf({ method: "percent-change", zero, ...limits }, "higher-is-worse");
    expect(judge(from, to)).toBe(expected);
  });
});

describe("indexOf()", () => {
  it("keeps the sign of the scale where nought lies above the score", () => {
    const limits = { improvement: 50, worsening: 50, comparison: "at-least" } as const;
    const percent = measureBy({ method: "percent-change", zero: 40, ...limits });
    expect(indexOf(percent, 20, 30)).toBeCloseTo(50, 10);
    expect(indexOf(percent, 20, 15)).toBeCloseTo(-25, 10);
    expect(indexOf(percent, 40, 30)).toBeUndefined();
  });
});

describe("numbers that no method can work with", () => {
  const norms = { mean: 20, sd: 6, reliability: 0.8, comparison: "more-than" } as const;
  const after = { meanAfter: 12, sdAfter: 7, correlation: 0.5 };

  it.each([
    [{ method: "jacobson-truax", ...norms, sd: 0 }, "sd"],
    [{ method: "jacobson-truax", ...norms, reliability: 1 }, "reliability"],
    [{ method: "jacobson-truax", ...norms, z: 0 }, "z"],
    [{ method: "edwards-nunnally", ...norms, mean: Number.NaN }, "mean"],
    [{ method: "gulliksen-lord-novick", ...norms, reliability: -0.1 }, "reliability"],
    [{ method: "hsu-linn-lord", ...norms, meanAfter: Number.POSITIVE_INFINITY }, "meanAfter"],
    [{ method: "nunnally-kotsch", ...norms, reliabilityAfter: 1 }, "reliabilityAfter"],
    // Less spread after than the error alone would give.
    [{ method: "hageman-arrindell", ...norms, ...after, sdAfter: 2 }, "sdAfter"],
    // Differences that vary by no more than error: nothing in them is reliable.
    [{ method: "hageman-arrindell", ...norms, ...after, correlation: 0.99 }, "correlation"],
    [
      { method: "hageman-arrindell", ...norms, ...after, functional: { mean: 5, sd: 1 } },
      "functional",
    ],
    [
      { method: "published-threshold", points: Number.POSITIVE_INFINITY, comparison: "at-least" },
      "points",
    ],
    [{ method: "published-threshold", points: 0, comparison: "at-least" }, "points"],
    [
      { method: "important-difference", improvement: 0, worsening: 5, comparison: "at-least" },
      "improvement",
    ],
    [
      { method: "percent-change", zero: 0, improvement: 50, worsening: -1, comparison: "at-least" },
      "worsening",
    ],
  ] as const)("%o are refused for their %s", (rule, field) => {
    expect(prepare(rule, "higher-is-worse")).toEqual({
      ok: false,
      error: { kind: "norms-out-of-range", field },
    });
  });
});

describe("ruleOf()", () => {
  it("keeps whose numbers they are", () => {
    expect(ruleOfEntry(fixed(6))).toEqual({
      method: "published-threshold",
      points: 6,
      comparison: "at-least",
      population: "nobody",
      locale: "en",
      source: "invented",
    });
  });

  it("makes Jacobson & Truax of computed norms", () => {
    const { comparison, population, locale = "en", source } = fixed(1, "more-than");
    const whose = { comparison, population, locale, source };
    const entry = { kind: "computed", sd: 5, reliability: 0.9, ...whose } as const;
    expect(ruleOfEntry({ ...entry, reliabilityType: "test-retest" })).toEqual({
      method: "jacobson-truax",
      sd: 5,
      reliability: 0.9,
      ...whose,
    });
  });
});

describe("prepare()", () => {
  it("gives a judge that answers the same however often it is asked", () => {
    fc.assert(
      fc.property(anyRule, fc.array(fc.tuple(score, score)), (rule, pairs) => {
        const judge = judgeOf(rule, "higher-is-worse");
        const first = pairs.map(([from, to]) => judge(from, to));
        expect(pairs.map(([from, to]) => judge(from, to))).toEqual(first);
      }),
    );
  });
});
