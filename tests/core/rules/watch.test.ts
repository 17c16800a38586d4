import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { watchOf } from "../../../src/core/rules/watch.ts";
import { measureOf, scaleOf } from "../builders.ts";
import { clinicalAtEnd, deterioration, historyWith, noImprovement, NOW } from "./histories.ts";

const asked = measureOf(scaleOf());
const REF = { measure: "demo-4", scale: "total" };
const watch = (rules: readonly Rule[], ...history: Parameters<typeof historyWith>) =>
  watchOf(rules, [asked], historyWith(...history), NOW);

describe("watchOf()", () => {
  it("names a scale that no rule looks at from score to score", () => {
    const unwatched = { unwatched: [REF], unjudged: [] };
    expect(watch([], [4, 12])).toEqual(unwatched);
    expect(watch([{ ...deterioration, scale: "other" }], [4, 12])).toEqual(unwatched);
    // Until the planned end is near it says nothing, however bad things become.
    expect(watch([clinicalAtEnd], [4, 12])).toEqual(unwatched);
  });

  it("names a scale whose rules could not be judged: one score, or no norm for the person", () => {
    const unjudged = { unwatched: [], unjudged: [REF] };
    expect(watch([deterioration, noImprovement], [12])).toEqual(unjudged);
    expect(watch([deterioration], [])).toEqual(unjudged);
    const { reliableChange: _none, ...without } = historyWith([12, 18]).scales[0] ?? {};
    const history = { ...historyWith([]), scales: [without] } as ReturnType<typeof historyWith>;
    expect(watchOf([deterioration], [asked], history, NOW)).toEqual(unjudged);
  });

  it("names nothing where one rule could be judged, fired or not", () => {
    const nothing = { unwatched: [], unjudged: [] };
    expect(watch([deterioration, noImprovement], [12, 12])).toEqual(nothing);
    expect(watch([deterioration], [12, 30])).toEqual(nothing);
    expect(watchOf([], [measureOf(scaleOf({ shown: "number" }))], historyWith([1]), NOW)).toEqual(
      nothing,
    );
  });
});
