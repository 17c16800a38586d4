/** What the page of methods says where a plain "better", "worse" or "no second score" would be wrong. */
import { describe, expect, it } from "vitest";
import {
  sayAgreement,
  sayCutoffs,
  sayMethodBeside,
  sayPair,
} from "../../src/components/methods/methods-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import type { Scale } from "../../src/core/measures/measure.ts";
import { methodsBeside } from "../../src/core/series/methods-beside.ts";
import type { Point } from "../../src/core/series/point.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { measureOf, pointOf, scaleOf } from "../core/builders.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const whose = { population: "nobody", locale: "en", source: "invented" } as const;
const BOTH_ENDS: Partial<Scale> = {
  reliability: [{ type: "test-retest", value: 0.84, ...whose }],
  norms: [
    { mean: 7, sd: 4, of: "first-scores", ...whose },
    { mean: 2, sd: 3, of: "last-scores", ...whose },
  ],
};

const beside = (values: readonly (number | Point)[], changes: Partial<Scale> = BOTH_ENDS) => {
  const scale = scaleOf(changes);
  const points = values.map((one, index) =>
    typeof one === "number" ? pointOf(1 + 7 * index, one) : one,
  );
  return methodsBeside({ measure: measureOf(scale), scale, points, name: "Demo-4" });
};
const rowOf = (methods: ReturnType<typeof beside>, wanted: string) => {
  const one = methods.usable.find(({ method }) => method === wanted);
  if (!one) throw new Error(`No row of ${wanted}`);
  return sayMethodBeside(voice, one, methods);
};

describe("the method that compares with others in treatment", () => {
  // 0.84 × (12 − 7) + 2 = 6.2, and 1.96 × 4 × √(1 − 0.84²) = 4.25 from there.
  const unmoved = beside([12, 12]);

  it("never calls a score that stayed the same worse without saying than what", () => {
    const { verdict, limit } = rowOf(unmoved, "hsu-linn-lord");
    expect(verdict).toBe(
      "Worse than others with such a first score at the end of treatment, more than chance.",
    );
    expect(limit).toEqual([
      "4.3 points (more than that) from 6.2, the score that others would have at the end.",
      "Better than others: 1 or less.",
      "Worse than others: 11 or more.",
    ]);
  });

  it("is no voice on whether somebody changed, and the page says so", () => {
    expect(sayAgreement(voice, unmoved)).toBe(
      "All 4 methods that can be used here say: no change that counts. " +
        "Hsu–Linn–Lord is not counted: it asks something else.",
    );
    expect(sayAgreement(voice, beside([8, 2], { ...BOTH_ENDS, norms: [] }))).not.toContain(
      "not counted",
    );
  });
});

describe("what would have changed a verdict", () => {
  const flipOf = (values: readonly number[]) =>
    rowOf(beside(values), "published-threshold").limit.at(-1);

  it("names the clinical range where leaving it decides, and only there", () => {
    // From 5 on is clinical. Of 3 points or more better, each from 8 leaves it only below 5.
    expect(flipOf([8, 5])).toBe("At 4: better, and out of the clinical range.");
    expect(flipOf([8, 4])).toBe("At 5: better, and not out of the clinical range.");
    expect(flipOf([8, 6])).toBe("At 5: better.");
  });

  it("does not say of somebody who was never in it that they are not out of it", () => {
    expect(flipOf([4, 2])).toBe("At 1: better.");
  });
});

describe("scores that cannot be compared", () => {
  it("are not said to be one, where the measure changed between them", () => {
    const old = pointOf(1, 9, { measure: "demo-4@0.1.0" });
    const changed = beside([old, 8, 4]);
    expect(sayPair(voice, changed)).toContain("the measure changed between the scores");
    expect(rowOf(changed, "published-threshold").verdict).toBe(
      "Not judged: there are no two scores to compare.",
    );
  });
});

describe("where the clinical range ends", () => {
  it("is not said of a score from which to talk", () => {
    const [cutoff] = scaleOf().cutoffs;
    const prompt = { ...scaleOf(), cutoffs: cutoff ? [{ ...cutoff, prompt: true as const }] : [] };
    expect(sayCutoffs(voice, beside([8, 4], prompt))).toEqual([]);
    expect(sayCutoffs(voice, beside([8, 4], {})).length).toBe(1);
  });
});
