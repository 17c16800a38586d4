import { describe, expect, it } from "vitest";
import { estimateGrowth, FEWEST_PERSONS } from "../../../src/core/trajectory/estimate.ts";
import type { GrowthParameters, SessionScore } from "../../../src/core/trajectory/growth-model.ts";
import { PARAMETERS } from "./models.ts";
import { drawn } from "./simulated.ts";

const estimateOf = (courses: readonly (readonly SessionScore[])[]) => {
  const estimate = estimateGrowth(courses);
  if (!estimate.ok) throw new Error(JSON.stringify(estimate.error));
  return estimate.value;
};

/**
 * Where everybody has the same sessions, maximum likelihood has a closed form: each person's own
 * least-squares line; their mean; what they leave over, S / (N(T − 2)); and their covariance less
 * the part that the residual alone would make, σ²(ZᵀZ)⁻¹. Nothing here is shared with the EM.
 */
function balanced(courses: readonly (readonly SessionScore[])[]): GrowthParameters {
  const x = courses[0]!.map(({ session }) => Math.log(session));
  const t = x.length;
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const middle = mean(x);
  const spread = x.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const lines = courses.map((course) => {
    const y = course.map(({ value }) => value);
    const rate = x.reduce((sum, one, i) => sum + (one - middle) * y[i]!, 0) / spread;
    const start = mean(y) - rate * middle;
    return { start, rate, left: y.reduce((s, v, i) => s + (v - start - rate * x[i]!) ** 2, 0) };
  });
  const start = mean(lines.map((line) => line.start));
  const rate = mean(lines.map((line) => line.rate));
  const residualVariance =
    lines.reduce((sum, { left }) => sum + left, 0) / (courses.length * (t - 2));
  const together = (a: "start" | "rate", b: "start" | "rate") =>
    mean(lines.map((line) => (line[a] - { start, rate }[a]) * (line[b] - { start, rate }[b])));
  return {
    start,
    rate,
    startVariance: together("start", "start") - residualVariance * (1 / t + middle ** 2 / spread),
    rateVariance: together("rate", "rate") - residualVariance / spread,
    covariance: together("start", "rate") + (residualVariance * middle) / spread,
    residualVariance,
  };
}

describe("estimateGrowth()", () => {
  it("finds the closed form where everybody has the same sessions", () => {
    const courses = drawn(PARAMETERS, 200, 11);
    const { parameters } = estimateOf(courses);
    for (const [name, value] of Object.entries(balanced(courses))) {
      expect(parameters[name as keyof GrowthParameters], name).toBeCloseTo(value, 4);
    }
  });

  it("recovers the parameters that courses were drawn from", () => {
    const { parameters, persons, scores } = estimateOf(drawn(PARAMETERS, 4000, 12));
    expect([persons, scores]).toEqual([4000, 32_000]);
    // About four standard errors: √(30 + 9)/4000 for the start, and 4 × √(2/4000) of a variance.
    expect(Math.abs(parameters.start - 18)).toBeLessThan(0.4);
    expect(Math.abs(parameters.rate + 2.5)).toBeLessThan(0.2);
    expect(Math.abs(parameters.startVariance - 30)).toBeLessThan(3.5);
    expect(Math.abs(parameters.rateVariance - 4.5)).toBeLessThan(0.7);
    expect(Math.abs(parameters.covariance + 7)).toBeLessThan(1.4);
    expect(Math.abs(parameters.residualVariance - 9)).toBeLessThan(0.4);
  });

  it("bears persons who leave because of scores that were seen, as averages do not", () => {
    const courses = drawn(PARAMETERS, 4000, 13, { stops: true });
    const { parameters } = estimateOf(courses);
    expect(Math.abs(parameters.rate + 2.5)).toBeLessThan(0.25);
    const last = courses.flatMap((course) => course[7]?.value ?? []);
    const naive = last.reduce((sum, value) => sum + value, 0) / last.length;
    // Who still comes to session 8 has higher scores than everybody would have had.
    expect(naive).toBeGreaterThan(18 - 2.5 * Math.log(8) + 1.5);
  });

  it("gives the same numbers for the same courses, in whatever order persons stand", () => {
    const courses = drawn(PARAMETERS, 80, 14, { stops: true });
    expect(estimateOf(courses)).toEqual(estimateOf(courses));
    const turned = estimateOf(courses.toReversed());
    expect(turned.parameters.rate).toBeCloseTo(estimateOf(courses).parameters.rate, 6);
  });

  it("refuses too few persons with three scores", () => {
    const courses = drawn(PARAMETERS, FEWEST_PERSONS - 1, 15);
    const short = drawn(PARAMETERS, 500, 16, { sessions: 2 });
    expect(estimateGrowth([...courses, ...short])).toEqual({
      ok: false,
      error: { kind: "too-few-persons", persons: 49, needed: 50 },
    });
  });

  it.each([
    ["session 0", [{ session: 0, value: 1 }]],
    ["half a session", [{ session: 1.5, value: 1 }]],
    ["no number", [{ session: 1, value: Number.NaN }]],
    [
      "a session twice",
      [
        { session: 2, value: 1 },
        { session: 2, value: 3 },
      ],
    ],
  ])("refuses a course with %s, and says whose", (_name, course) => {
    expect(estimateGrowth([...drawn(PARAMETERS, 60, 17), course])).toEqual({
      ok: false,
      error: { kind: "bad-course", person: 60 },
    });
  });
});
