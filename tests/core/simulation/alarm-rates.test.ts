import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { alarmRatesIn } from "../../../src/core/simulation/alarm-rates.ts";
import { type AlarmTable, alarmKey } from "../../../src/core/simulation/alarm-table.ts";
import { modelPopulation } from "../../../src/core/simulation/model-population.ts";
import {
  allianceDrop,
  beyondExpected,
  clinicalAtEnd,
  deterioration,
  missedOccasions,
  noImprovement,
  riskItem,
  scaleHistory,
} from "../rules/histories.ts";
import { modelOf } from "../trajectory/models.ts";

const table: AlarmTable = {
  measure: "demo-4",
  scale: "total",
  step: 1,
  norm: { points: 6, comparison: "at-least" },
  population: {
    id: "invented",
    version: 2,
    words: "Nobody",
    assumptions: [],
    source: { text: "Invented for tests.", url: "https://example.org/" },
  },
  sessions: 8,
  courses: 1000,
  seed: 1,
  kinds: {
    deterioration: {
      truth: { kind: "worse-by", points: 6 },
      inTrouble: 100,
      counts: { "at-least 6": [10, 90], "at-least 7": [0, 0] },
    },
    "no-improvement": {
      truth: { kind: "not-better-by", points: 6 },
      inTrouble: 0,
      counts: { "4 at-least 6": [0, 250] },
    },
    "clinical-at-end": {
      truth: { kind: "clinical-at-end" },
      inTrouble: 1000,
      counts: { end: [50, 0] },
    },
  },
};

const own = (points: number, comparison: "at-least" | "more-than"): Rule => ({
  ...deterioration,
  difference: { from: "clinic", points, comparison },
});

describe("alarmKey()", () => {
  it.each([
    [own(6, "at-least"), "at-least 6"],
    [own(5, "more-than"), "at-least 6"],
    [own(5.5, "more-than"), "at-least 6"],
    [own(5.5, "at-least"), "at-least 6"],
    [deterioration, "at-least 6"],
    [noImprovement, "4 at-least 6"],
    [beyondExpected, "80 2"],
    [clinicalAtEnd, "end"],
    [allianceDrop, undefined],
    [riskItem, undefined],
  ])("asks the same question with the same key: %#", (rule, key) => {
    expect(alarmKey(rule, table)).toBe(key);
  });

  it("keeps thresholds apart where scores have fractions", () => {
    const fine = { ...table, step: 0.1 };
    expect(alarmKey(own(5, "more-than"), fine)).toBe("more-than 5");
    expect(alarmKey(own(5.5, "at-least"), fine)).toBe("at-least 5.5");
  });
});

describe("alarmRatesIn()", () => {
  const rates = (rule: Rule) => alarmRatesIn([table], rule);

  it("counts shares with their intervals, and says all that they rest on", () => {
    expect(rates(deterioration)).toMatchObject({
      status: "simulated",
      population: { id: "invented", version: 2, words: "Nobody" },
      sessions: 8,
      courses: 1000,
      truth: { kind: "worse-by", points: 6 },
      inTrouble: { count: 100, of: 1000 },
      falseAlarms: { count: 90, of: 900, share: 0.1 },
      misses: { count: 10, of: 100, share: 0.1 },
      signalsForNothing: { count: 90, of: 180, share: 0.5 },
    });
    const found = rates(deterioration);
    // Wilson interval of 10 in 100: 0.0552 to 0.1744 (Newcombe 1998, method 3).
    expect(found.status === "simulated" && found.misses?.from).toBeCloseTo(0.0552, 4);
    expect(found.status === "simulated" && found.misses?.to).toBeCloseTo(0.1744, 4);
  });

  it("leaves out a share of nobody", () => {
    expect(rates(noImprovement)).not.toHaveProperty("misses");
    expect(rates(clinicalAtEnd)).not.toHaveProperty("falseAlarms");
    expect(rates(own(7, "at-least"))).toMatchObject({ falseAlarms: { share: 0 } });
  });

  it.each([
    [riskItem, "not-about-scores"],
    [missedOccasions, "not-about-scores"],
    [allianceDrop, "no-population"],
    [{ ...deterioration, scale: "part" } as Rule, "no-population"],
    [beyondExpected, "no-model"],
    [own(20, "at-least"), "not-tried"],
    [{ ...noImprovement, sessions: 12 } as Rule, "not-tried"],
  ] as const)("knows nothing and says why: %#", (rule, reason) => {
    expect(rates(rule)).toEqual({ status: "unknown", reason });
  });
});

describe("modelPopulation()", () => {
  const { scores: _scores, ...scale } = scaleHistory([]);
  const truth = { kind: "worse-by", points: 6 } as const;

  it("follows the model and says what was assumed", () => {
    const model = modelOf();
    const made = modelPopulation(model, scale, truth, 8);
    expect(made).toMatchObject({
      ok: true,
      value: { id: model.id, sessions: 8, groups: [{ growth: model.parameters }] },
    });
    expect(made.ok && made.value.assumptions.at(-1)?.field).toBe("lastSession");
  });

  it("simulates no session that the model knows nothing of", () => {
    expect(modelPopulation(modelOf(), scale, truth, 99)).toEqual({
      ok: false,
      error: { kind: "sessions-outside-support" },
    });
  });
});
