/** Works out again how often chance alone passes a threshold, and what feedback does in pairs of clients. */
import { describe, expect, it } from "vitest";
import {
  RELIABLE_CHANGE_Z,
  standardErrorOfDifference,
} from "../../src/core/change/reliable-change.ts";
import { aggregates, assumptions } from "../../src/data/aggregates.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { guideOf } from "./guide-texts.ts";

/** Share of a normal distribution that lies within `z` standard deviations of its mean. */
function within(z: number): number {
  const steps = 2000;
  const width = (2 * z) / steps;
  const densities = Array.from({ length: steps }, (_, step) =>
    Math.exp(-((-z + (step + 0.5) * width) ** 2) / 2),
  );
  return (densities.reduce((sum, one) => sum + one, 0) * width) / Math.sqrt(2 * Math.PI);
}

const change = guideOf("en/reading-change").body;
const spreadOf = (id: string): number =>
  aggregates.find(
    ({ measure, problem, period }) =>
      measure === id && problem === "all-problems" && period === "2024-25",
  )?.first.sd ?? Number.NaN;
const reliabilityOf = (id: string): number =>
  assumptions[id]?.find(({ field }) => field === "reliability")?.value ?? Number.NaN;

/** Standard error of the difference, from the spread and the reliability that the simulation uses. */
function errorOf(id: string): number {
  const error = standardErrorOfDifference({ sd: spreadOf(id), reliability: reliabilityOf(id) });
  if (!error.ok) throw new RangeError(id);
  return error.value;
}

it("one in twenty holds for the formula with 1.96", () => {
  expect(1 - within(RELIABLE_CHANGE_Z)).toBeCloseTo(1 / 20, 4);
  expect(change).toContain("about 1 in 20. It sets the threshold at 1.96");
  expect(1 - within(1.645)).toBeCloseTo(1 / 10, 3);
  expect(change).toContain("CORE-10: about 1 in 10, because it was published with 90");
});

describe.each([
  ["phq-9", 10],
  ["gad-7", 5],
])("%s: about one in %i without change", (id, oneIn) => {
  const measure = findMeasure(id);
  const [norm] = measure?.scales[0]?.reliableChange ?? [];
  const points = norm?.kind === "fixed" ? norm.value : Number.NaN;
  const rate = (beyond: number) => 1 - within(beyond / errorOf(id));

  it("passes the threshold: a little less on a line without steps, a little more with whole scores", () => {
    expect(rate(points)).toBeLessThan(1 / oneIn);
    expect(rate(points - 0.5)).toBeGreaterThan(1 / oneIn);
    expect(change).toContain(`${measure?.abbreviation}: about 1 in ${oneIn}.`);
  });

  it("is worked out from the numbers that the guide names", () => {
    const asked = (RELIABLE_CHANGE_Z * errorOf(id)).toFixed(1);
    for (const number of [asked, spreadOf(id).toFixed(1), reliabilityOf(id).toFixed(2)]) {
      expect(change).toContain(number);
    }
  });
});

it("an effect in pairs of clients is the chance to do better, less the chance to do worse", () => {
  const more = (g: number) => Math.round(100 * within(g / Math.SQRT2));
  expect([0.15, 0.36, 0.53].map(more)).toEqual([8, 20, 29]);
  const { body } = guideOf("en/not-on-track");
  expect(body).toContain("in about 54 pairs and the second in about 46, so in about 8 more");
  expect(body).toContain("it is about 20 to 29 more (Barkham 2023)");
  expect(guideOf("en/making-the-case").body).toContain("about 8 pairs more than the second");
});
