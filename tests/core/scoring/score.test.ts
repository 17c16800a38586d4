import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/core/measures/answers.ts";
import { score } from "../../../src/core/scoring/score.ts";
import { measureOf, scaleOf } from "../builders.ts";

const scale = scaleOf();
const measure = measureOf(scale);
const strict = scaleOf({ missing: { rule: "none-allowed", source: "invented" } });
const turned = scaleOf({ reverse: ["2", "3"] });

const ITEMS = ["1", "2", "3", "4"] as const;
const value = fc.integer({ min: 0, max: 3 });
/** Any set of answers, skipped items absent. */
const anyAnswers: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .record({ "1": value, "2": value, "3": value, "4": value }, { requiredKeys: [] })
  .map((answers) => ({ ...answers }));
const allAnswered: fc.Arbitrary<Answers> = fc.record({
  "1": value,
  "2": value,
  "3": value,
  "4": value,
});

describe("score()", () => {
  it.each([
    ["all answered", { 1: 3, 2: 1, 3: 0, 4: 2 }, { status: "complete", value: 6 }],
    ["an answered zero is an answer", { 1: 0, 2: 0, 3: 0, 4: 0 }, { status: "complete", value: 0 }],
    [
      "one skipped item is prorated",
      { 1: 3, 2: 3, 3: 3 },
      { status: "prorated", value: 12, answered: 3, of: 4 },
    ],
    [
      "a prorated score is rounded to a whole number",
      { 1: 1, 2: 0, 3: 0 },
      { status: "prorated", value: 1, answered: 3, of: 4 },
    ],
    [
      "two skipped items are too many",
      { 1: 3, 2: 3 },
      { status: "unscorable", missing: ["3", "4"] },
    ],
    ["no answers", {}, { status: "unscorable", missing: ["1", "2", "3", "4"] }],
    [
      "answers to other items do not count",
      { 1: 1, 2: 1, 3: 1, 4: 1, 5: 3 },
      { status: "complete", value: 4 },
    ],
  ])("%s", (_name, answers, expected) => {
    expect(score(scale, measure, answers)).toEqual(expected);
  });

  it("rounds an exact half up", () => {
    const half = scaleOf({ missing: { rule: "prorate", maxMissing: 2, source: "invented" } });
    const six = scaleOf({ ...half, items: ["1", "2", "3", "4", "5", "6"] });
    // 5 points on 4 of 6 items: 7.5
    const answers = { 1: 2, 2: 1, 3: 1, 4: 1 };
    expect(score(six, measure, answers)).toMatchObject({ status: "prorated", value: 8 });
  });

  it("gives no score under none-allowed if one item is skipped", () => {
    expect(score(strict, measure, { 1: 3, 2: 3, 3: 3 })).toEqual({
      status: "unscorable",
      missing: ["4"],
    });
  });

  it("never prorates from nothing, even if the rule would allow it", () => {
    const careless = scaleOf({ missing: { rule: "prorate", maxMissing: 4, source: "invented" } });
    expect(score(careless, measure, {}).status).toBe("unscorable");
  });

  it("takes no answer from what every object inherits", () => {
    const odd = { ...strict, items: ["constructor", "1"] };
    expect(score(odd, measure, { 1: 2 })).toEqual({
      status: "unscorable",
      missing: ["constructor"],
    });
  });

  it("never leaves the scale's range", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(scale, strict, turned), (answers, any) => {
        const result = score(any, measure, answers);
        if (result.status === "unscorable") return;
        expect(result.value).toBeGreaterThanOrEqual(0);
        expect(result.value).toBeLessThanOrEqual(12);
      }),
    );
  });

  it("never falls when one answer rises", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ITEMS), (answers, item) => {
        const before = score(scale, measure, answers);
        const given = answers[item];
        if (given === undefined || given === 3 || before.status === "unscorable") return;
        const after = score(scale, measure, { ...answers, [item]: given + 1 });
        expect(after).toHaveProperty(
          "value",
          expect.toSatisfy((n: number) => n >= before.value),
        );
      }),
    );
  });

  it("never gives a skipped item the score of an item answered zero", () => {
    fc.assert(
      fc.property(allAnswered, fc.constantFrom(...ITEMS), (answers, item) => {
        const { [item]: _skipped, ...rest } = answers;
        const skipped = score(scale, measure, rest);
        const zero = score(scale, measure, { ...answers, [item]: 0 });
        expect(skipped).not.toEqual(zero);
        expect(skipped.status).toBe("prorated");
      }),
    );
  });

  it("turns reverse items round symmetrically: mirrored answers give the mirrored score", () => {
    const allTurned = scaleOf({ reverse: ITEMS });
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const mirrored = Object.fromEntries(
          Object.entries(answers).map(([item, given]) => [item, 3 - given]),
        );
        expect(score(allTurned, measure, mirrored)).toEqual(score(scale, measure, answers));
      }),
    );
  });

  it("turns round only the items the scale names", () => {
    expect(score(turned, measure, { 1: 3, 2: 3, 3: 0, 4: 0 })).toEqual({
      status: "complete",
      value: 6,
    });
  });
});

describe("score() with blanks filled from their own subscale", () => {
  const fill = (...within: readonly string[]) =>
    ({ rule: "fill", maxMissing: 2, within, source: "invented" }) as const;
  const first = scaleOf({ id: "first", items: ["1", "2"], missing: fill("first") });
  const last = scaleOf({ id: "last", items: ["3", "4"], reverse: ["4"], missing: fill("last") });
  const both = scaleOf({ id: "both", reverse: ["4"], missing: fill("first", "last") });
  const filled = { ...measureOf(both), scales: [both, first, last] };

  it.each([
    ["nothing is missing", { 1: 3, 2: 1, 3: 2, 4: 3 }, { status: "complete", value: 6 }],
    // 3 + 3 + 0 + 0: the mean of all three known values would be 1, and the sum 4.
    [
      "a blank takes after its subscale",
      { 1: 3, 3: 0, 4: 3 },
      { status: "prorated", value: 6, answered: 3, of: 4 },
    ],
    // The other item of the subscale is reverse: 0 is turned to 3.
    [
      "a blank takes after turned values",
      { 1: 0, 2: 0, 4: 0 },
      { status: "prorated", value: 6, answered: 3, of: 4 },
    ],
    ["one blank in each", { 2: 2, 3: 1 }, { status: "prorated", value: 6, answered: 2, of: 4 }],
    ["a subscale without answers", { 1: 2, 2: 2 }, { status: "unscorable", missing: ["3", "4"] }],
    ["too many", { 1: 2 }, { status: "unscorable", missing: ["2", "3", "4"] }],
  ])("%s", (_name, answers, expected) => {
    expect(score(both, filled, answers)).toEqual(expected);
  });

  it("rounds each blank by itself, half up", () => {
    const wide = scaleOf({ id: "wide", missing: fill("wide") });
    // Known 1 and 2, mean 1.5: each blank counts 2, so 7. Twice 1.5 would give 6.
    expect(score(wide, { ...filled, scales: [wide] }, { 1: 1, 3: 2 })).toEqual({
      status: "prorated",
      value: 7,
      answered: 2,
      of: 4,
    });
  });

  it("never leaves the range, and is the sum of its subscales", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const [whole, a, b] = [both, first, last].map((one) => score(one, filled, answers));
        if (whole?.status !== "complete" && whole?.status !== "prorated") return;
        expect(whole.value).toBeGreaterThanOrEqual(0);
        expect(whole.value).toBeLessThanOrEqual(12);
        const parts = [a, b].map((one) => (one && "value" in one ? one.value : Number.NaN));
        expect(whole.value).toBe((parts[0] ?? 0) + (parts[1] ?? 0));
      }),
    );
  });
});
