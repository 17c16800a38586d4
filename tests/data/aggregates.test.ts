import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aggregatesText, rowsOf } from "../../scripts/data-nhs.ts";
import { historyOf } from "../../src/core/rules/history-of.ts";
import { outcomeRules } from "../../src/core/rules/defaults.ts";
import { aggregatePopulation } from "../../src/core/simulation/aggregate-population.ts";
import { simulate } from "../../src/core/simulation/simulate.ts";
import { aggregates, aggregatesSource, assumptions } from "../../src/data/aggregates.ts";
import { measures } from "../../src/packs/index.ts";
import { ROOT } from "../docs/repository.ts";

const FOLDER = join(ROOT, "src/data/nhs-talking-therapies");
const csv = readFileSync(join(FOLDER, "proms.csv"), "utf8");

describe("aggregates.json", () => {
  it("is what scripts/data-nhs.ts writes for the table", () => {
    expect(readFileSync(join(FOLDER, "aggregates.json"), "utf8")).toBe(aggregatesText(csv));
  });

  it("has the figures that were read off the table by hand", () => {
    const year = aggregates.filter(({ period }) => period === "2024-25");
    expect(year).toContainEqual({
      measure: "phq-9",
      scale: "total",
      period: "2024-25",
      problem: "all-problems",
      courses: 233_776,
      first: { mean: 14.2, sd: 6.1 },
      last: { mean: 9.5, sd: 6.6 },
    });
    expect(year).toContainEqual({
      measure: "phq-9",
      scale: "total",
      period: "2024-25",
      problem: "depression",
      courses: 80_570,
      first: { mean: 15.9, sd: 5.5 },
      last: { mean: 10.6, sd: 6.6 },
    });
    expect(aggregates).toHaveLength(24);
  });

  it("would not be written from a broken table", () => {
    expect(() => rowsOf("a,b\n1,2,3\n")).toThrow("Row 2");
    const gap = csv.replace(/(2024-25,Total,Cognitive Behaviour Therapy \(CBT\)),[^,]*/, "$1,");
    expect(() => aggregatesText(gap)).toThrow("courses_of_therapy_count");
  });
});

describe("simulated clients of NHS Talking Therapies", () => {
  it.each(aggregates.filter(({ period }) => period === "2024-25"))(
    "$measure, $problem: agree with the table, and rules can be tried on them",
    (aggregate) => {
      const measure = measures.find(({ id }) => id === aggregate.measure)!;
      const history = historyOf({
        measures: [measure],
        points: [],
        flags: [],
        missed: [],
        models: [],
      });
      const { scores: _none, ...scale } = history.scales[0]!;
      const population = aggregatePopulation(
        aggregate,
        assumptions[measure.id] ?? [],
        scale,
        { kind: "worse-by", points: 6 },
        aggregatesSource,
      );
      expect(population.ok).toBe(true);
      if (!population.ok) return;
      expect(population.value.assumptions.every(({ because }) => because !== "")).toBe(true);
      const rule = outcomeRules(measure, measure.scales[0]!).find(
        ({ kind }) => kind === "deterioration",
      )!;
      const result = simulate(rule, population.value, { courses: 2000, seed: 1 });
      expect(result.ok && result.value.falseAlarms!.share).toBeGreaterThan(0);
      expect(result.ok && result.value.misses!.share).toBeLessThan(1);
    },
  );

  it("needs every assumption named", () => {
    const [aggregate] = aggregates;
    const made = aggregatePopulation(
      aggregate!,
      assumptions["phq-9"]!.filter(({ field }) => field !== "correlation"),
      { measure: "phq-9", scale: "total", direction: "higher-is-worse", range: [0, 27], step: 1 },
      { kind: "worse-by", points: 6 },
      aggregatesSource,
    );
    expect(made).toEqual({
      ok: false,
      error: { kind: "missing-assumption", field: "correlation" },
    });
  });
});
