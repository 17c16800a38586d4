import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClinical, judgeChange, towards } from "../../../src/core/change/judge.ts";
import type { Change } from "../../../src/core/change/verdict.ts";
import { fixed, scaleOf } from "../builders.ts";

/** Threshold 3 points at least, cut-off at or above 5. */
const worse = scaleOf();
/** The same numbers on a scale where more is better; a case is at or below 7. */
const better = scaleOf({
  direction: "higher-is-better",
  cutoffs: [{ ...scaleOf().cutoffs[0]!, value: 7, case: "at-or-below" }],
});

const classOf = (change: Change): string => (change.status === "judged" ? change.class : "none");
const outcomeOf = (change: Change) => (change.status === "judged" ? change.outcome : "none");

describe("judgeChange()", () => {
  it.each([
    ["across the cut-off", 8, 4, "reliable-improvement", "recovered"],
    ["large, but still a case", 12, 6, "reliable-improvement", "improved"],
    ["large, never a case", 4, 1, "reliable-improvement", "improved"],
    ["across the cut-off, but not reliable", 5, 4, "no-reliable-change", "unchanged"],
    ["none", 6, 6, "no-reliable-change", "unchanged"],
    ["two points up", 6, 8, "no-reliable-change", "unchanged"],
    ["three points up", 6, 9, "reliable-worsening", "deteriorated"],
  ])("higher is worse: %s", (_name, from, to, changeClass, outcome) => {
    const change = judgeChange(worse, from, to);
    expect([classOf(change), outcomeOf(change)]).toEqual([changeClass, outcome]);
  });

  it("draws no outcome from a cut-off that is only a prompt to talk", () => {
    const [cutoff] = worse.cutoffs;
    const prompted = scaleOf({ cutoffs: [{ ...cutoff!, prompt: true }] });
    const change = judgeChange(prompted, 8, 4);
    expect(classOf(change)).toBe("reliable-improvement");
    expect(outcomeOf(change)).toBeUndefined();
    const both = scaleOf({ cutoffs: [{ ...cutoff!, value: 12, prompt: true }, cutoff!] });
    expect(outcomeOf(judgeChange(both, 8, 4))).toBe("recovered");
  });

  it.each([
    ["across the cut-off", 4, 8, "reliable-improvement", "recovered"],
    ["large, but still a case", 1, 7, "reliable-improvement", "improved"],
    ["three points down", 9, 6, "reliable-worsening", "deteriorated"],
  ])("higher is better: %s", (_name, from, to, changeClass, outcome) => {
    const change = judgeChange(better, from, to);
    expect([classOf(change), outcomeOf(change)]).toEqual([changeClass, outcome]);
  });

  it("counts a difference equal to the threshold only if the rule says at-least", () => {
    const strict = scaleOf({ reliableChange: [fixed(3, "more-than")] });
    expect(classOf(judgeChange(worse, 8, 5))).toBe("reliable-improvement");
    expect(classOf(judgeChange(strict, 8, 5))).toBe("no-reliable-change");
    expect(classOf(judgeChange(strict, 8, 4))).toBe("reliable-improvement");
  });

  it("says every number it compared, and where they come from", () => {
    expect(judgeChange(worse, 8, 4)).toEqual({
      status: "judged",
      from: 8,
      to: 4,
      difference: -4,
      threshold: 3,
      comparison: "at-least",
      class: "reliable-improvement",
      outcome: "recovered",
      cutoff: worse.cutoffs[0],
      population: "nobody",
      normLocale: "en",
      source: "invented",
    });
  });

  it("gives no verdict without norms", () => {
    expect(judgeChange(scaleOf({ reliableChange: [] }), 12, 0)).toEqual({
      status: "not-judged",
      reason: "no-norms",
    });
  });

  it("gives a class but no outcome without a cut-off", () => {
    const change = judgeChange(scaleOf({ cutoffs: [] }), 12, 0);
    expect(classOf(change)).toBe("reliable-improvement");
    expect(change).not.toHaveProperty("outcome");
    expect(change).not.toHaveProperty("cutoff");
  });

  const score = fc.integer({ min: 0, max: 12 });
  const anyScale = fc.constantFrom(worse, better);
  const OPPOSITE: Readonly<Record<string, string>> = {
    "reliable-improvement": "reliable-worsening",
    "reliable-worsening": "reliable-improvement",
    "no-reliable-change": "no-reliable-change",
  };

  it("is antisymmetric: back again is the opposite of there", () => {
    fc.assert(
      fc.property(anyScale, score, score, (scale, a, b) => {
        expect(classOf(judgeChange(scale, b, a))).toBe(OPPOSITE[classOf(judgeChange(scale, a, b))]);
      }),
    );
  });

  it("reads the same numbers the other way round when the direction is turned", () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        const turned = scaleOf({ direction: "higher-is-better" });
        expect(classOf(judgeChange(turned, a, b))).toBe(
          OPPOSITE[classOf(judgeChange(worse, a, b))],
        );
      }),
    );
  });

  it("never calls it recovery without reliable improvement", () => {
    fc.assert(
      fc.property(anyScale, score, score, (scale, a, b) => {
        const change = judgeChange(scale, a, b);
        if (outcomeOf(change) === "recovered") expect(classOf(change)).toBe("reliable-improvement");
      }),
    );
  });
});

describe("isClinical()", () => {
  it.each([
    ["at-or-above", 4, false],
    ["at-or-above", 5, true],
    ["at-or-below", 5, true],
    ["at-or-below", 6, false],
  ] as const)("a cut-off of 5, case %s: %i is %s", (side, value, expected) => {
    expect(isClinical({ ...scaleOf().cutoffs[0]!, case: side }, value)).toBe(expected);
  });
});

describe("towards()", () => {
  it.each([
    ["higher-is-worse", -3, "better"],
    ["higher-is-worse", 3, "worse"],
    ["higher-is-better", 3, "better"],
    ["higher-is-better", -3, "worse"],
    ["higher-is-worse", 0, "same"],
  ] as const)("%s, %i points: %s", (direction, difference, expected) => {
    expect(towards(direction, difference)).toBe(expected);
  });
});
