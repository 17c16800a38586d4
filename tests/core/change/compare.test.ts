import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMethods, type MethodVerdict, type Pair } from "../../../src/core/change/compare.ts";
import { nearestOther } from "../../../src/core/change/counterfactual.ts";
import { judgeChange } from "../../../src/core/change/judge.ts";
import { normsFor } from "../../../src/core/change/scale-norms.ts";
import { type ChangeRule, ruleOf, type SourcedRule } from "../../../src/core/change/rule.ts";
import { fixed, scaleOf } from "../builders.ts";
import { anyRule, direction, score } from "./arbitraries.ts";

const GRID = { min: 0, max: 60, step: 1 };
const whose = { population: "nobody", locale: "en", source: "invented" } as const;
const SIX_POINTS: SourcedRule = {
  method: "published-threshold",
  points: 6,
  comparison: "at-least",
  ...whose,
};
const pair: Pair = {
  from: 18,
  to: 13,
  direction: "higher-is-worse",
  grid: { min: 0, max: 27, step: 1 },
  cutoff: { value: 10, case: "at-or-above", ...whose },
};

const judged = (its: Pair, rule: ChangeRule): MethodVerdict => {
  const [verdict] = compareMethods(its, [rule]);
  if (verdict?.status !== "judged") throw new Error("not judged");
  return verdict;
};

describe("compareMethods()", () => {
  it("says every number it compared, whose they are, and what would have changed the verdict", () => {
    expect(compareMethods(pair, [SIX_POINTS])).toEqual([
      {
        status: "judged",
        rule: SIX_POINTS,
        class: "no-reliable-change",
        outcome: "unchanged",
        index: -5,
        yardstick: {
          slope: 1,
          intercept: 0,
          measuredIn: "points",
          unit: 1,
          improvement: 6,
          worsening: 6,
          comparison: "at-least",
        },
        expected: 18,
        unitInPoints: 1,
        noChange: { low: 12, high: 24 },
        reach: { better: 12, worse: 24 },
        flip: { to: 12, class: "reliable-improvement", outcome: "improved" },
      },
    ]);
  });

  it.each([
    ["one point fewer would have been improvement", 18, 13, { to: 12, outcome: "improved" }],
    ["one point more would have been none", 18, 12, { to: 13, outcome: "unchanged" }],
    ["the cut-off is the nearest edge", 18, 10, { to: 9, outcome: "recovered" }],
    ["back over the cut-off", 18, 9, { to: 10, outcome: "improved" }],
    ["up to the edge of worsening", 18, 23, { to: 24, outcome: "deteriorated" }],
    ["from a score between two steps", 18, 12.5, { to: 12, outcome: "improved" }],
  ])("%s: %d to %d", (_name, from, to, flip) => {
    expect(judged({ ...pair, from, to }, SIX_POINTS).flip).toMatchObject(flip);
  });

  it("has nothing to say where no possible score would have changed the verdict", () => {
    const huge = { ...SIX_POINTS, points: 40 };
    expect(judged(pair, huge)).not.toHaveProperty("flip");
  });

  it("gives a class but no outcome without a cut-off", () => {
    const { cutoff: _, ...without } = pair;
    const verdict = judged(without, SIX_POINTS);
    expect(verdict).not.toHaveProperty("outcome");
    expect(verdict.flip).toEqual({ to: 12, class: "reliable-improvement" });
  });

  it("lets a smaller limit for worsening stand on its own side", () => {
    const uneven = {
      method: "important-difference",
      improvement: 8,
      worsening: 5,
      comparison: "at-least",
    } as const;
    expect(judged(pair, uneven).noChange).toEqual({ low: 10, high: 23 });
    const better: Pair = { ...pair, direction: "higher-is-better" };
    expect(judged(better, uneven).noChange).toEqual({ low: 13, high: 26 });
  });

  it("says which number is missing, or that there is nothing to take a percentage of", () => {
    const limits = { improvement: 50, worsening: 50, comparison: "at-least" } as const;
    const percent = { method: "percent-change", zero: 0, ...limits } as const;
    const broken = { ...SIX_POINTS, points: -1 };
    const verdicts = compareMethods({ ...pair, from: 0 }, [percent, broken]);
    expect(verdicts.map((verdict) => verdict.status === "not-judged" && verdict.reason)).toEqual([
      { kind: "percentage-of-nothing" },
      { kind: "norms-out-of-range", field: "points" },
    ]);
  });

  it("finds the nearest other verdict, as asking for every possible score would", () => {
    const cutoffs = fc.constantFrom(undefined, {
      value: 25,
      case: "at-or-above" as const,
      ...whose,
    });
    fc.assert(
      fc.property(anyRule, direction, score, score, cutoffs, (rule, way, from, to, cutoff) => {
        const its = (later: number): Pair => ({
          from,
          to: later,
          direction: way,
          grid: GRID,
          ...(cutoff && { cutoff }),
        });
        const [verdict] = compareMethods(its(to), [rule]);
        if (verdict?.status !== "judged") return;
        const says = (later: number) => {
          const { class: changeClass, outcome } = judged(its(later), rule);
          return `${changeClass} ${outcome}`;
        };
        const others = Array.from({ length: 61 }, (_, later) => later)
          .filter((later) => says(later) !== says(to))
          .map((later) => Math.abs(later - to));
        const found = verdict.flip && Math.abs(verdict.flip.to - to);
        expect(found).toBe(others.length === 0 ? undefined : Math.min(...others));
      }),
      { numRuns: 60 },
    );
  });
});

describe("nearestOther()", () => {
  it("walks a grid of decimals without their rounding", () => {
    const tenths = { min: 0, max: 4, step: 0.1 };
    expect(nearestOther(tenths, 1.1, true, (to) => to > 0.7)).toBe(0.7);
    expect(nearestOther(tenths, 0.2, true, (to) => to < 0.3)).toBe(0.3);
  });

  it("takes the lower of two that are equally near", () => {
    expect(nearestOther(GRID, 30, true, (to) => to === 30)).toBe(29);
  });

  it("stays on the grid when the score does not", () => {
    expect(nearestOther(GRID, 75, "off", (to) => (to === 60 ? "top" : "other"))).toBe(60);
    expect(nearestOther(GRID, -5, "off", (to) => (to === 0 ? "bottom" : "other"))).toBe(0);
  });

  it("refuses a grid without steps", () => {
    expect(() => nearestOther({ ...GRID, step: 0 }, 5, true, () => false)).toThrow(RangeError);
  });
});

describe("a measure's own rule", () => {
  it("gets from compareMethods() what judgeChange() says", () => {
    const computed = {
      kind: "computed",
      sd: 4,
      reliability: 0.8,
      reliabilityType: "test-retest",
      comparison: "more-than",
      ...whose,
    } as const;
    const entries = fc.constantFrom(fixed(3), fixed(3, "more-than"), computed);
    const points = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(entries, direction, points, points, (entry, way, from, to) => {
        const scale = scaleOf({ direction: way, reliableChange: [entry] });
        const [cutoff] = scale.cutoffs;
        const grid = { min: 0, max: 12, step: 1 };
        const its = { from, to, direction: way, grid, ...(cutoff && { cutoff }) };
        const { class: changeClass, outcome } = judged(its, ruleOf(entry));
        expect(judgeChange(normsFor(scale, {}), from, to)).toMatchObject({
          class: changeClass,
          outcome,
        });
      }),
    );
  });
});
