import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scale } from "../../../src/core/measures/measure.ts";
import { valuesOf } from "../../../src/core/measures/measure.ts";
import { roundHalfUp } from "../../../src/core/scoring/round.ts";
import { score } from "../../../src/core/scoring/score.ts";
import { stepOf } from "../../../src/core/scoring/step.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { measures } from "../../../src/packs/index.ts";
import { measureOf, measureWithHidden, scaleOf } from "../builders.ts";

const VALUES = [0, 1, 2, 3];

/** Scores of all 256 complete answers to the four items of `measureOf()`, in order. */
function allScores(scale: Scale): readonly number[] {
  const measure = measureOf(scale);
  const found = new Set<number>();
  for (const a of VALUES)
    for (const b of VALUES)
      for (const c of VALUES)
        for (const d of VALUES) {
          const one = score(scale, measure, { 1: a, 2: b, 3: c, 4: d });
          if (one.status === "complete") found.add(one.value);
        }
  return [...found].toSorted((x, y) => x - y);
}

/** The scores that a step says are possible, in order. */
function stepped({ range: [from, to], decimals = 0 }: Scale, step: number): readonly number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, place) =>
    place === count ? to : roundHalfUp(from + place * step, decimals),
  );
}

describe("stepOf()", () => {
  it.each<[string, Partial<Scale>, number]>([
    ["a sum", {}, 1],
    ["a sum with reverse items", { reverse: ["1", "3"] }, 1],
    ["a sum times four", { multiply: 4, range: [0, 48] }, 4],
    ["a weighted sum", { weights: { 1: 2, 2: 2, 3: 4, 4: 2 }, range: [0, 30] }, 2],
    ["a sum of halves", { weights: { 1: 0.5 }, range: [0, 10.5], decimals: 1 }, 0.5],
    ["a mean", { method: "mean", range: [0, 3], decimals: 2 }, 0.25],
    [
      "a mean of three, which is rounded",
      { method: "mean", items: ["1", "2", "3"], range: [0, 3], decimals: 2 },
      1 / 3,
    ],
    ["a mean, rounded to more than it is apart", { method: "mean", range: [0, 3] }, 1],
    ["a mean times ten", { method: "mean", multiply: 10, range: [0, 30], decimals: 1 }, 2.5],
    ["a count", { method: "count", countFrom: 2, range: [0, 4] }, 1],
    [
      "a table",
      {
        transform: {
          kind: "lookup",
          source: "invented",
          table: Array.from({ length: 13 }, (_, raw) => [raw, 20 + 5 * raw] as const),
        },
        range: [20, 80],
      },
      5,
    ],
  ])("finds the very scores that %s can have", (_name, changes, step) => {
    const scale = scaleOf(changes);
    expect(stepOf(scale, measureOf(scale))).toBeCloseTo(step, 9);
    expect(stepped(scale, stepOf(scale, measureOf(scale)))).toEqual(allScores(scale));
  });

  it("takes a formula's step from the rounding", () => {
    const transform = { kind: "t-score", mean: 6, sd: 3, source: "invented" } as const;
    const scale = scaleOf({ transform, range: [30, 70], decimals: 1 });
    expect(stepOf(scale, measureOf(scale))).toBe(0.1);
    const { decimals: _none, ...exact } = scale;
    expect(stepOf(exact, measureOf(exact))).toBeCloseTo(10 / 3, 9);
  });

  it("knows what a blank or a hidden item counts as", () => {
    const scale = scaleOf({
      notForEverybody: { items: ["1"], countAs: 0.5, source: "invented" },
      decimals: 1,
    });
    expect(stepOf(scale, measureOf(scale))).toBe(0.5);
    expect(stepOf(scaleOf({ decimals: 1 }), measureWithHidden(1.5))).toBe(0.5);
  });

  // By hand, from each form: PHQ-9 0–3 an item; DASS-21 doubles its sums; WHO-5 takes them
  // times four; CORE-10 adds, CORE-OM takes ten times the mean of 34; ORS adds four lines
  // that are read to 0.1; a T-score of goals is rounded to 0.1.
  it.each([
    ["phq-9", "total", 1],
    ["dass-21", "stress", 2],
    ["who-5", "percentage", 4],
    ["core-10", "total", 1],
    ["core-om", "total", 10 / 34],
    ["core-om", "wellbeing", 2.5],
    ["ors", "total", 0.1],
    ["goal-attainment", "t-score", 0.1],
    ["daily-mood", "mood", 1],
  ])("of %s, scale %s, is %d", (id, scaleId, step) => {
    const measure = findMeasure(id);
    const scale = measure.scales.find((one) => one.id === scaleId)!;
    expect(stepOf(scale, measure)).toBeCloseTo(step, 5);
  });

  const scales = measures.flatMap((measure) => measure.scales.map((scale) => ({ measure, scale })));
  it.each(scales.map((one) => [one.measure.id, one.scale.id, one] as const))(
    "of %s, scale %s, leads to whatever complete answers score",
    (_measure, _scale, { measure, scale }) => {
      const possible = new Set(stepped(scale, stepOf(scale, measure)).map((one) => one.toFixed(6)));
      const answers = fc.record(
        Object.fromEntries(
          scale.items.map((id) => {
            const [min, max] = valuesOf(measure, id);
            const item = measure.sections.flatMap(({ items }) => items).find((x) => x.id === id);
            if (item?.kind === "choice") {
              return [id, fc.constantFrom(...measure.options[item.options]!.map((x) => x.value))];
            }
            const parts = item?.kind === "line" ? 10 : 1;
            return [id, fc.integer({ min: min * parts, max: max * parts }).map((x) => x / parts)];
          }),
        ),
      );
      fc.assert(
        fc.property(answers, (given) => {
          const one = score(scale, measure, given);
          if (one.status === "complete") expect(possible).toContain(one.value.toFixed(6));
        }),
        { numRuns: 25 },
      );
    },
  );
});
