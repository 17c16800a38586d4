import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutoffC, type Group, recommendedCutoff } from "../../../src/core/change/cutoffs.ts";
import { direction } from "./arbitraries.ts";

const group: fc.Arbitrary<Group> = fc.record({
  mean: fc.double({ min: -50, max: 50, noNaN: true }),
  sd: fc.double({ min: 0.5, max: 20, noNaN: true }),
});
const deviationsFrom = ({ mean, sd }: Group, score: number): number => Math.abs(score - mean) / sd;

describe("cutoffC()", () => {
  it("is equally many standard deviations from both means, between them", () => {
    fc.assert(
      fc.property(group, group, (clinical, functional) => {
        const c = cutoffC(clinical, functional);
        expect(deviationsFrom(clinical, c)).toBeCloseTo(deviationsFrom(functional, c), 8);
        const [low, high] = [clinical.mean, functional.mean].toSorted((a, b) => a - b);
        expect(c).toBeGreaterThanOrEqual(low! - 1e-9);
        expect(c).toBeLessThanOrEqual(high! + 1e-9);
      }),
    );
  });

  it("lies nearer to the group that is less spread", () => {
    expect(cutoffC({ mean: 20, sd: 6 }, { mean: 5, sd: 3 })).toBe(10);
  });
});

describe("recommendedCutoff()", () => {
  const clinical = { mean: 20, sd: 4 };

  it.each([
    ["a without the others' scores", undefined, "a", 12, "no-functional-norms"],
    ["c where the groups overlap", { mean: 8, sd: 4 }, "c", 14, "groups-overlap"],
    ["c where the ranges just touch", { mean: 8, sd: 2 }, "c", 12, "groups-overlap"],
    ["b where they lie apart", { mean: 4, sd: 2 }, "b", 8, "groups-apart"],
  ] as const)("takes %s", (_name, functional, kind, value, because) => {
    const chosen = recommendedCutoff(
      { clinical, ...(functional && { functional }) },
      "higher-is-worse",
    );
    expect(chosen).toEqual({ ok: true, value: { kind, value, case: "at-or-above", because } });
  });

  it("reads the same the other way round", () => {
    fc.assert(
      fc.property(group, group, direction, (a, b, way) => {
        const turned = ({ mean, sd }: Group): Group => ({ mean: -mean, sd });
        const other = way === "higher-is-worse" ? "higher-is-better" : "higher-is-worse";
        const there = recommendedCutoff({ clinical: a, functional: b }, way);
        const back = recommendedCutoff({ clinical: turned(a), functional: turned(b) }, other);
        expect(back.ok).toBe(there.ok);
        if (!there.ok || !back.ok) return;
        expect(back.value.kind).toBe(there.value.kind);
        expect(back.value.value).toBeCloseTo(-there.value.value, 9);
        expect(back.value.case).not.toBe(there.value.case);
      }),
    );
  });

  it.each([
    [{ clinical: { mean: 20, sd: 0 } }, "clinical"],
    [{ clinical, functional: { mean: Number.NaN, sd: 3 } }, "functional"],
    [{ clinical, functional: { mean: 25, sd: 3 } }, "order"],
  ] as const)("refuses %o", (groups, field) => {
    expect(recommendedCutoff(groups, "higher-is-worse")).toEqual({
      ok: false,
      error: { kind: "groups-out-of-range", field },
    });
  });
});
