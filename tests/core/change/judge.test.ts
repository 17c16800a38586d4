import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClinical, judgeChange, towards } from "../../../src/core/change/judge.ts";
import type { Person } from "../../../src/core/change/norms.ts";
import { normsFor } from "../../../src/core/change/scale-norms.ts";
import type { Change } from "../../../src/core/change/verdict.ts";
import type { Scale } from "../../../src/core/measures/measure.ts";
import { fixed, scaleOf } from "../builders.ts";

/** Threshold 3 points at least, cut-off at or above 5. */
const worse = scaleOf();
/** The same numbers on a scale where more is better; a case is at or below 7. */
const better = scaleOf({
  direction: "higher-is-better",
  cutoffs: [{ ...scaleOf().cutoffs[0]!, value: 7, case: "at-or-below" }],
});

const judged = (scale: Scale, from: number, to: number, person: Person = { locale: "en" }) =>
  judgeChange(normsFor(scale, person), from, to);
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
    const change = judged(worse, from, to);
    expect([classOf(change), outcomeOf(change)]).toEqual([changeClass, outcome]);
  });

  it("draws no outcome from a cut-off that is only a prompt to talk", () => {
    const [cutoff] = worse.cutoffs;
    const prompted = scaleOf({ cutoffs: [{ ...cutoff!, prompt: true }] });
    const change = judged(prompted, 8, 4);
    expect(classOf(change)).toBe("reliable-improvement");
    expect(outcomeOf(change)).toBeUndefined();
    const both = scaleOf({ cutoffs: [{ ...cutoff!, value: 12, prompt: true }, cutoff!] });
    expect(outcomeOf(judged(both, 8, 4))).toBe("recovered");
  });

  it.each([
    ["across the cut-off", 4, 8, "reliable-improvement", "recovered"],
    ["large, but still a case", 1, 7, "reliable-improvement", "improved"],
    ["three points down", 9, 6, "reliable-worsening", "deteriorated"],
  ])("higher is better: %s", (_name, from, to, changeClass, outcome) => {
    const change = judged(better, from, to);
    expect([classOf(change), outcomeOf(change)]).toEqual([changeClass, outcome]);
  });

  it("counts a difference equal to the threshold only if the rule says at-least", () => {
    const strict = scaleOf({ reliableChange: [fixed(3, "more-than")] });
    expect(classOf(judged(worse, 8, 5))).toBe("reliable-improvement");
    expect(classOf(judged(strict, 8, 5))).toBe("no-reliable-change");
    expect(classOf(judged(strict, 8, 4))).toBe("reliable-improvement");
  });

  it("says every number it compared, and where they come from", () => {
    expect(judged(worse, 8, 4)).toEqual({
      status: "judged",
      from: 8,
      to: 4,
      difference: -4,
      threshold: 3,
      comparison: "at-least",
      class: "reliable-improvement",
      outcome: "recovered",
      norm: {
        norm: worse.reliableChange[0],
        because: ["same-language", "same-locale"],
        decidedBy: "only-one",
        passedOver: [],
      },
      cutoff: {
        ok: true,
        value: {
          norm: worse.cutoffs[0],
          because: ["same-language", "same-locale"],
          decidedBy: "only-one",
          passedOver: [],
        },
      },
    });
  });

  it("takes the limit of the person's own language, and says so where there is none", () => {
    const german = { ...fixed(5), locale: "de" };
    const both = scaleOf({ reliableChange: [fixed(3), german] });
    const inGerman = judged(both, 10, 6, { locale: "de-AT" });
    expect(inGerman).toMatchObject({
      class: "no-reliable-change",
      threshold: 5,
      norm: { norm: german, decidedBy: "same-language" },
    });
    expect(inGerman).not.toHaveProperty("norm.despite");
    expect(judged(both, 10, 6, { locale: "en" })).toMatchObject({ threshold: 3 });
    expect(judged(worse, 10, 6, { locale: "fr" })).toMatchObject({
      class: "reliable-improvement",
      threshold: 3,
      norm: { despite: "other-language", because: [] },
      cutoff: { value: { despite: "other-language" } },
    });
  });

  it("gives no verdict without norms", () => {
    expect(judged(scaleOf({ reliableChange: [] }), 12, 0)).toEqual({
      status: "not-judged",
      reason: "no-norms",
    });
  });

  it("gives no verdict by a number for people of whom it is not known that this is one", () => {
    const men = { ...fixed(3), sex: "male" } as const;
    const ofMen = scaleOf({ reliableChange: [men] });
    expect(judged(ofMen, 12, 0)).toEqual({
      status: "not-judged",
      reason: "sex-unknown",
      passedOver: [{ norm: men, reason: "sex-unknown" }],
    });
    const man = { locale: "en", sex: "male" } as const;
    expect(classOf(judged(ofMen, 12, 0, man))).toBe("reliable-improvement");
  });

  it("gives a class but no outcome where no cut-off fits, and says why", () => {
    const [cutoff] = worse.cutoffs;
    const grown = scaleOf({ cutoffs: [{ ...cutoff!, ages: { min: 18 } }] });
    const change = judged(grown, 12, 0);
    expect(change).toMatchObject({
      class: "reliable-improvement",
      cutoff: { ok: false, error: { reason: "age-unknown" } },
    });
    expect(change).not.toHaveProperty("outcome");
    expect(outcomeOf(judged(grown, 12, 0, { locale: "en", age: 18 }))).toBe("recovered");
  });

  it("gives a class but no outcome without a cut-off", () => {
    const change = judged(scaleOf({ cutoffs: [] }), 12, 0);
    expect(classOf(change)).toBe("reliable-improvement");
    expect(change).not.toHaveProperty("outcome");
    expect(change).toMatchObject({ cutoff: { ok: false, error: { reason: "no-norms" } } });
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
        expect(classOf(judged(scale, b, a))).toBe(OPPOSITE[classOf(judged(scale, a, b))]);
      }),
    );
  });

  it("reads the same numbers the other way round when the direction is turned", () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        const turned = scaleOf({ direction: "higher-is-better" });
        expect(classOf(judged(turned, a, b))).toBe(OPPOSITE[classOf(judged(worse, a, b))]);
      }),
    );
  });

  it("never calls it recovery without reliable improvement", () => {
    fc.assert(
      fc.property(anyScale, score, score, (scale, a, b) => {
        const change = judged(scale, a, b);
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
