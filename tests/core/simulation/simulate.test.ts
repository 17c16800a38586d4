import { describe, expect, it } from "vitest";
import type { Population } from "../../../src/core/simulation/population.ts";
import { simulate } from "../../../src/core/simulation/simulate.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import type { GrowthParameters } from "../../../src/core/trajectory/growth-model.ts";
import {
  allianceLow,
  clinicalAtEnd,
  deterioration,
  missedOccasions,
  noImprovement,
  riskItem,
  scaleHistory,
} from "../rules/histories.ts";

const COURSES = 40_000;

/** Everybody on the same line: from `start`, changing by `by` until session 2, with a residual SD. */
const same = (start: number, by: number, sd: number): GrowthParameters => ({
  start,
  rate: by / Math.log(2),
  startVariance: 0,
  rateVariance: 0,
  covariance: 0,
  residualVariance: sd ** 2,
});

/** A scale so wide and so fine that scores are as good as normal. */
const { scores: _scores, ...fine } = scaleHistory([], { range: [-1000, 1000], step: 1e-6 });

const populationOf = (changes: Partial<Population> = {}): Population => ({
  id: "invented",
  version: 1,
  groups: [{ name: "all", share: 1, growth: same(20, 0, 3) }],
  sessions: 2,
  scale: fine,
  truth: { kind: "worse-by", points: 6 },
  assumptions: [],
  source: { text: "Invented for tests.", url: "https://example.org/" },
  ...changes,
});

const rateFor = (rule: Rule, population: Population, seed = 1) => {
  const simulation = simulate(rule, population, { courses: COURSES, seed });
  if (!simulation.ok) throw new Error(JSON.stringify(simulation.error));
  return simulation.value;
};

/** Within four standard errors of the share that a formula gives. */
function expectShare(rate: { share: number; of: number } | undefined, share: number): void {
  const error = 4 * Math.sqrt((share * (1 - share)) / (rate?.of ?? 1));
  expect(Math.abs((rate?.share ?? Number.NaN) - share)).toBeLessThan(error);
}

const within = (points: number) =>
  ({ ...deterioration, difference: { from: "clinic", points, comparison: "more-than" } }) as const;

/** 1.96 standard errors of the difference of two scores with a residual SD of 3. */
const RELIABLE = 1.959963984540054 * Math.SQRT2 * 3;

describe("simulate(), where a formula gives the answer", () => {
  // The difference of two scores is normal with SD 3√2: P(difference > 1.96 × 3√2) = 0.025.
  it("raises a false alarm for one in forty when nobody changes", () => {
    const result = rateFor(within(RELIABLE), populationOf());
    expectShare(result.falseAlarms, 0.025);
    expect(result.inTrouble).toMatchObject({ count: 0, share: 0 });
    expect(result).not.toHaveProperty("misses");
    expect(result.signalsForNothing?.share).toBe(1);
  });

  // Φ((t − 10) / (3√2)) and, with 6, Φ((t − 6) / (3√2)); scipy.stats.norm.cdf.
  it.each([
    [10, 0.34566211695102295],
    [6, 0.7073812465457904],
  ])("misses a true change of %f points as often as the normal distribution says", (by, miss) => {
    const groups = [{ name: "worse", share: 1, growth: same(20, by, 3) }];
    const result = rateFor(within(RELIABLE), populationOf({ groups }), 2);
    expectShare(result.misses, miss);
    expect(result.inTrouble?.share).toBe(1);
    expect(result).not.toHaveProperty("falseAlarms");
  });

  // One threshold, two looks: 1 − (1 − Φ((36 − 38) / 2))².
  it("counts a signal at any session: two looks, nearly twice the false alarms", () => {
    const groups = [{ name: "all", share: 1, growth: same(38, 0, 2) }];
    const scale = { ...fine, direction: "higher-is-better" } as const;
    const result = rateFor(allianceLow, populationOf({ groups, scale }), 3);
    expectShare(result.falseAlarms, 0.29213901826285904);
  });

  it("mixes groups by their shares", () => {
    const groups = [
      { name: "steady", share: 0.8, growth: same(20, 0, 3) },
      { name: "worse", share: 0.2, growth: same(20, 10, 3) },
    ];
    const result = rateFor(within(RELIABLE), populationOf({ groups }), 4);
    expectShare(result.inTrouble, 0.2);
    expectShare(result.falseAlarms, 0.025);
    expectShare(result.misses, 0.34566211695102295);
    // Bayes: 0.8 × 0.025 / (0.8 × 0.025 + 0.2 × 0.6543).
    expectShare(result.signalsForNothing, 0.1325666);
  });

  // Rates are normal: P(rate × ln 2 > 6) with mean 0 and SD 4 / ln 2 is 1 − Φ(1.5) = 0.0668.
  it("finds as many in trouble as the spread of rates makes", () => {
    const growth = { ...same(20, 0, 3), rateVariance: (4 / Math.log(2)) ** 2 };
    const groups = [{ name: "all", share: 1, growth }];
    expectShare(rateFor(within(RELIABLE), populationOf({ groups }), 5).inTrouble, 0.0668072);
  });

  // Everybody's line ends at 9 or at 11; a score of SD 1 lies beyond 10 with probability Φ(±1).
  it("asks about the planned end at the last session only", () => {
    const groups = [
      { name: "recovered", share: 0.5, growth: same(30, -21, 1) },
      { name: "not", share: 0.5, growth: same(30, -19, 1) },
    ];
    const population = populationOf({ groups, truth: { kind: "clinical-at-end" } });
    const result = rateFor(clinicalAtEnd, population, 6);
    expectShare(result.falseAlarms, 0.15865525393145707);
    expectShare(result.misses, 0.15865525393145707);
  });

  it("knows who did not improve", () => {
    const groups = [
      { name: "better", share: 0.5, growth: same(30, -20, 1) },
      { name: "not", share: 0.5, growth: same(30, -1, 1) },
    ];
    const population = populationOf({ groups, truth: { kind: "not-better-by", points: 6 } });
    const result = rateFor({ ...noImprovement, sessions: 2 }, population, 7);
    expectShare(result.inTrouble, 0.5);
    // Twenty points or one against six: further than ten standard errors either way, or 3.5.
    expect(result.falseAlarms?.count).toBe(0);
    expect(result.misses?.share).toBeLessThan(0.001);
  });
});

describe("simulate()", () => {
  it("gives the same counts for the same seed, and says which seed it was", () => {
    const once = simulate(deterioration, populationOf(), { courses: 500, seed: 9 });
    expect(simulate(deterioration, populationOf(), { courses: 500, seed: 9 })).toEqual(once);
    expect(once).toMatchObject({
      ok: true,
      value: { rule: "a-rule", ruleVersion: 3, population: "invented", courses: 500, seed: 9 },
    });
    const other = simulate(deterioration, populationOf(), { courses: 500, seed: 10 });
    expect(other.ok && other.value.falseAlarms).not.toEqual(once.ok && once.value.falseAlarms);
  });

  it("raises a false alarm more often the more sessions there are", () => {
    const alarms = [2, 6, 20].map(
      (sessions) => rateFor(within(RELIABLE), populationOf({ sessions }), 8).falseAlarms!.share,
    );
    expect(alarms).toEqual(alarms.toSorted((a, b) => a - b));
    expect(alarms[2]).toBeGreaterThan(2 * alarms[0]!);
  });

  it.each([
    ["a rule about answers", riskItem, {}, { kind: "not-about-scores" }],
    ["a rule about occasions", missedOccasions, {}, { kind: "not-about-scores" }],
    ["a rule for another scale", { ...deterioration, scale: "part" }, {}, { kind: "other-scale" }],
    ["nobody", deterioration, { groups: [] }, { kind: "bad-population", field: "groups" }],
    [
      "shares that do not add up",
      deterioration,
      { groups: [{ name: "half", share: 0.5, growth: same(20, 0, 3) }] },
      { kind: "bad-population", field: "share" },
    ],
    ["one session", deterioration, { sessions: 1 }, { kind: "bad-population", field: "sessions" }],
    [
      "no steps",
      deterioration,
      { scale: { ...fine, step: 0 } },
      { kind: "bad-population", field: "step" },
    ],
    [
      "an impossible covariance",
      deterioration,
      { groups: [{ name: "all", share: 1, growth: { ...same(20, 0, 3), covariance: 1 } }] },
      { kind: "bad-population", field: "variance" },
    ],
    [
      "a truth about nothing",
      deterioration,
      { truth: { kind: "worse-by", points: 0 } } as const,
      { kind: "bad-population", field: "truth" },
    ],
  ])("refuses %s", (_name, rule, changes, error) => {
    expect(simulate(rule, populationOf(changes), { courses: 10, seed: 1 })).toEqual({
      ok: false,
      error,
    });
  });

  it("refuses no courses", () => {
    expect(simulate(deterioration, populationOf(), { courses: 0, seed: 1 })).toEqual({
      ok: false,
      error: { kind: "no-courses" },
    });
  });
});
