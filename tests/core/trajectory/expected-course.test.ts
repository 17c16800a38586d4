import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedCourse } from "../../../src/core/trajectory/expected-course.ts";
import { modelOf } from "./models.ts";

const RANGE = [0, 40] as const;
const first = [{ session: 1, value: 22 }];

describe("expectedCourse()", () => {
  it("gives mean and bands at each session; numbers from numpy, see belief.test.ts", () => {
    const course = expectedCourse(modelOf(), first, [6], RANGE);
    expect(course).toMatchObject({ status: "shown", model: "invented", version: 1 });
    const [score] = course.status === "shown" ? course.scores : [];
    expect(score?.expected).toBeCloseTo(15.311132990048183, 10);
    // 15.3111 ± 0.67449 × 4.53294 and ± 1.28155 × 4.53294.
    expect(score?.band50.from).toBeCloseTo(12.2537, 4);
    expect(score?.band50.to).toBeCloseTo(18.3686, 4);
    expect(score?.band80.from).toBeCloseTo(9.5019, 4);
    expect(score?.band80.to).toBeCloseTo(21.1203, 4);
  });

  it("is labelled experimental where the data are thin", () => {
    const experimental = (evidence: "thin" | "fitted") => {
      const course = expectedCourse(modelOf({ evidence }), first, [2], RANGE);
      return course.status === "shown" && course.experimental;
    };
    expect([experimental("thin"), experimental("fitted")]).toEqual([true, false]);
  });

  it.each([
    ["no model", undefined, first, 2, { reason: "no-model" }],
    ["no score", modelOf(), [], 2, { reason: "no-score" }],
    ["assumed parameters", modelOf({ evidence: "assumed" }), first, 2, { reason: "assumed-model" }],
    [
      "a first score below the support",
      modelOf(),
      [{ session: 1, value: 7 }],
      2,
      { reason: "first-score-outside-support", value: 7, support: { from: 8, to: 32 } },
    ],
    [
      "a session beyond the support",
      modelOf(),
      first,
      13,
      { reason: "session-outside-support", value: 13, support: { from: 1, to: 12 } },
    ],
  ])("is hidden, and says why: %s", (_name, model, seen, session, reason) => {
    expect(expectedCourse(model, seen, [session], RANGE)).toEqual({ status: "hidden", ...reason });
  });

  it("is shown at the very ends of the support, and stops there", () => {
    const course = expectedCourse(modelOf(), [{ session: 1, value: 32 }], [1, 12, 13], RANGE);
    expect(course.status === "shown" && course.scores.map(({ session }) => session)).toEqual([
      1, 12,
    ]);
  });

  it("nests its bands around the mean and never leaves the scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 32 }), (value) => {
        const course = expectedCourse(modelOf(), [{ session: 1, value }], [1, 4, 12], RANGE);
        for (const { expected, band50, band80 } of course.status === "shown" ? course.scores : []) {
          expect(RANGE[0]).toBeLessThanOrEqual(band80.from);
          expect(band80.from).toBeLessThanOrEqual(band50.from);
          expect(band50.from).toBeLessThanOrEqual(expected);
          expect(expected).toBeLessThanOrEqual(band50.to);
          expect(band50.to).toBeLessThanOrEqual(band80.to);
          expect(band80.to).toBeLessThanOrEqual(RANGE[1]);
        }
        expect(course.status).toBe("shown");
      }),
    );
  });

  it("cuts the band off where the scale ends", () => {
    const low = modelOf({
      support: { firstScore: { from: 0, to: 40 }, sessions: { from: 1, to: 40 } },
    });
    const course = expectedCourse(low, [{ session: 1, value: 0 }], [30], RANGE);
    expect(course.status === "shown" && course.scores[0]?.band80.from).toBe(0);
  });

  it("follows the person closer with more scores", () => {
    const seen = [...first, { session: 2, value: 28 }];
    const at6 = (scores: typeof first) => {
      const course = expectedCourse(modelOf(), scores, [6], RANGE);
      return course.status === "shown" ? course.scores[0]! : undefined;
    };
    expect(at6(seen)!.expected).toBeGreaterThan(at6(first)!.expected);
  });
});
