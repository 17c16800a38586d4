import { describe, expect, it } from "vitest";
import { turnsIn } from "../../src/core/honesty/saw-tooth.ts";
import type { Measure, Scale } from "../../src/core/measures/measure.ts";
import { outcomeRules } from "../../src/core/rules/defaults.ts";
import { evaluate } from "../../src/core/rules/evaluate.ts";
import { historyOf } from "../../src/core/rules/history-of.ts";
import { aggregatePopulation } from "../../src/core/simulation/aggregate-population.ts";
import { simulate } from "../../src/core/simulation/simulate.ts";
import { rateOf } from "../../src/core/statistics/rate.ts";
import { expectedCourse } from "../../src/core/trajectory/expected-course.ts";
import type { SessionScore } from "../../src/core/trajectory/growth-model.ts";
import { aggregates, aggregatesSource, assumptions } from "../../src/data/aggregates.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { measures } from "../../src/packs/index.ts";
import { fixed, pointOf } from "../core/builders.ts";
import { read } from "./repository.ts";

const page = read("docs/methods-trajectory.md");

const core10 = growthModels.find(({ measure }) => measure === "core-10")!;
const phq9 = measures.find(({ id }) => id === "phq-9") as Measure;
const total = phq9.scales[0] as Scale;
const deterioration = outcomeRules(phq9, total).find(({ kind }) => kind === "deterioration")!;
const historyFrom = (...values: readonly number[]) =>
  historyOf({
    measures: [phq9],
    points: values.map((value, i) => pointOf(1 + 7 * i, value, { measure: "phq-9@1.0.0" })),
    flags: [],
    missed: [],
    models: [],
  });

const at5 = (...seen: readonly SessionScore[]) => {
  const course = expectedCourse(core10, seen, [5], [0, 40]);
  if (course.status === "hidden") throw new Error(course.reason);
  return course.scores[0]!;
};
const signed = (value: number, digits: number) => value.toFixed(digits).replace("-", "−");
const percent = (share: number) => (100 * share).toFixed(1);

describe("docs/methods-trajectory.md", () => {
  it("works out the expected course of its example", () => {
    const { start, rate, startVariance, rateVariance, covariance, residualVariance } =
      core10.parameters;
    expect(page).toContain(
      `start ${start}, rate ${signed(rate, 4)}, variances ${startVariance} and ${rateVariance}, covariance ${signed(covariance, 4)}, residual variance ${residualVariance}`,
    );
    // By the formulas of the page, step by step.
    const x = Math.log(5);
    const c = startVariance + x * covariance;
    const v = startVariance + residualVariance;
    const expected = start + rate * x + (c / v) * (20 - start);
    const variance =
      startVariance + 2 * x * covariance + x * x * rateVariance + residualVariance - (c * c) / v;
    expect(page).toContain(`x = ${x.toFixed(4)}, C = ${c.toFixed(4)}, V = ${v.toFixed(4)}`);
    expect(page).toContain(
      `Expected ${expected.toFixed(2)}, standard deviation ${Math.sqrt(variance).toFixed(2)}`,
    );
    // And by the program.
    const { band50, band80, expected: own } = at5({ session: 1, value: 20 });
    expect(own).toBeCloseTo(expected, 10);
    expect(page).toContain(
      `50 % band ${band50.from.toFixed(2)} to ${band50.to.toFixed(2)}, 80 % band ${band80.from.toFixed(2)} to ${band80.to.toFixed(2)}`,
    );
    const more = at5({ session: 1, value: 20 }, { session: 2, value: 21 });
    expect(page).toContain(`expected at ${more.expected.toFixed(2)} at session 5`);
  });

  it("quotes the calibration that comes with the model", () => {
    const { scores, in50, in80 } = core10.calibration!;
    expect(page).toContain(`${scores} scores, ${percent(in50)} % and ${percent(in80)} %`);
  });

  it("finds the verdict of its rule, and what would have changed it", () => {
    const { status, flips } = evaluate(deterioration, historyFrom(12, 18), pointOf(9, 0).at);
    expect([status, flips[0]?.to]).toEqual(["fired", 17]);
    expect(page).toContain("PHQ-9 from 12 to 18, norms from 6 points");
    expect(page).toContain("at 17 it would not have");
  });

  it("names the strength and the number of each starting rule", () => {
    const [, slow, ending] = ["deterioration", "no-improvement", "clinical-at-end"].map((kind) =>
      outcomeRules(phq9, total).find((rule) => rule.kind === kind),
    );
    expect(slow).toMatchObject({ sessions: 4, strength: "soft" });
    expect(ending).toMatchObject({ daysBefore: 14, strength: "soft" });
    expect(deterioration.strength).toBe("hard");
    expect(page).toContain("from check-in 4 on");
    expect(page).toContain("14 days before the planned end");
  });

  it("counts its simulated alarms", () => {
    const row = aggregates.find(
      ({ measure, period, problem }) =>
        measure === "phq-9" && period === "2024-25" && problem === "all-problems",
    )!;
    const { scores: _none, ...scale } = historyFrom().scales[0]!;
    const truth = { kind: "worse-by", points: 6 } as const;
    const made = aggregatePopulation(row, assumptions["phq-9"]!, scale, truth, aggregatesSource);
    if (!made.ok) throw new Error(made.error.field);
    const { growth } = made.value.groups[0]!;
    expect(page).toContain(`(1 − 0.84) = ${growth.residualVariance.toFixed(2)}`);
    expect(page).toContain(`÷ ln 8 = ${signed(growth.rate, 2)}`);
    const result = simulate(deterioration, made.value, { courses: 10_000, seed: 1 });
    if (!result.ok) throw new Error(result.error.kind);
    const { inTrouble, falseAlarms, misses, signalsForNothing } = result.value;
    const shown = (rate: typeof misses) =>
      `${percent(rate!.share)} % (${percent(rate!.from)} to ${percent(rate!.to)})`;
    expect(page).toContain(`In trouble are ${percent(inTrouble!.share)} %`);
    expect(page).toContain(`False alarms ${shown(falseAlarms)}, misses ${shown(misses)}`);
    expect(page).toContain(`${percent(signalsForNothing!.share)} % were not in trouble`);
  });

  it("works out its interval and its saw-tooth", () => {
    const { from, to } = rateOf(15, 148)!;
    expect(page).toContain(`of 15 in 148, between ${percent(from)} % and ${percent(to)} %`);
    expect(turnsIn([2, 8, 3, 9, 4], fixed(3)).turns).toBe(4);
    expect(page).toContain("moves +6, −5, +6, −5, four turns");
  });
});
