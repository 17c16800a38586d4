import { describe, expect, it } from "vitest";
import { isClinical } from "../../../src/core/change/judge.ts";
import type { Cutoff } from "../../../src/core/measures/measure.ts";
import { builtInRules } from "../../../src/core/rules/built-in.ts";
import { measures } from "../../../src/packs/index.ts";
import { measureOf, scaleOf } from "../builders.ts";
import { ask, clinicalAtEnd, NOW } from "./histories.ts";

const cutoff: Cutoff = scaleOf().cutoffs[0]!;
const atEnd = (values: readonly number[], changes: Parameters<typeof ask>[2]) =>
  ask(clinicalAtEnd, values, changes, { plannedEnd: NOW });

describe("a score in the clinical range at the planned end", () => {
  it.each([
    [25, "quiet", 24.9],
    [24.9, "fired", 25],
  ] as const)("ORS of adults, cut-off below 25: %s", (latest, status, flip) => {
    const adults = measures
      .find(({ id }) => id === "ors")
      ?.scales[0]?.cutoffs.find(({ ages }) => ages?.max === undefined);
    expect(adults).toMatchObject({ value: 25, case: "below" });
    const lines = { step: 0.1, decimals: 1, direction: "higher-is-better" } as const;
    const result = atEnd([20, latest], { ...lines, cutoff: adults! });
    expect([result.status, result.flips[0]?.to]).toEqual([status, flip]);
  });

  it.each(["at-or-above", "above", "at-or-below", "below"] as const)(
    "says what the cut-off itself says: %s",
    (side) => {
      const direction = side.endsWith("above") ? "higher-is-worse" : "higher-is-better";
      for (const latest of [4, 5, 6]) {
        const one = { ...cutoff, value: 5, case: side };
        const { status } = atEnd([20, latest], { direction, cutoff: one });
        expect(status === "fired").toBe(isClinical(one, latest));
      }
    },
  );

  it("takes a score to talk about for no clinical range", () => {
    const prompt = { ...cutoff, prompt: true } as const;
    expect(atEnd([20, 12], { cutoff: prompt }).reason).toBe("no-cutoff");
    const { rules } = builtInRules([measureOf(scaleOf({ cutoffs: [prompt] }))], []);
    expect(rules.map(({ kind }) => kind)).not.toContain("clinical-at-end");
  });
});
