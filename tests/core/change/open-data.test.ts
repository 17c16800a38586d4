/**
 * Every method against what another program says of two open data sets, person by person.
 * Origin and licence of scores and of the other program's output: data/SOURCE.md.
 */
import { describe, expect, it } from "vitest";
import { compareMethods } from "../../../src/core/change/compare.ts";
import { cutoffA, cutoffB, cutoffC } from "../../../src/core/change/cutoffs.ts";
import { trueCutoff } from "../../../src/core/change/hageman-arrindell.ts";
import { outcomeOf } from "../../../src/core/change/outcome.ts";
import { prepare } from "../../../src/core/change/prepare.ts";
import type { ChangeRule } from "../../../src/core/change/rule.ts";
import { BEAT_THE_BLUES, COUPLES, rulesOf, type Study, statisticsOf } from "./data.ts";

const ruleOf = <M extends ChangeRule["method"]>(study: Study, method: M) =>
  rulesOf(study).find((rule) => rule.method === method) as Extract<ChangeRule, { method: M }>;

const GRID = { min: 0, max: 151, step: 0.5 };

describe.each([
  ["Jacobson & Truax (1991), table 2, 30 couples", COUPLES],
  ["Beat the Blues, 97 people", BEAT_THE_BLUES],
])("clinicalsignificance 2.1 on %s", (_name, study) => {
  it.each(study.people.map((person) => [person.from, person.to, person] as const))(
    "%d to %d: six indices and six outcomes",
    (from, to, person) => {
      const { direction, cutoff } = study;
      const verdicts = compareMethods({ from, to, direction, cutoff, grid: GRID }, rulesOf(study));
      for (const verdict of verdicts) {
        if (verdict.status !== "judged") throw new Error(JSON.stringify(verdict.reason));
        const method = verdict.rule.method as keyof typeof person.index;
        expect(verdict.index, method).toBeCloseTo(person.index[method], 9);
        expect(verdict.outcome, method).toBe(person.outcome[method]);
      }
    },
  );

  it("puts cut-off c, and Hageman & Arrindell's true c, in the same places", () => {
    const { functional, direction } = study;
    const found = trueCutoff(ruleOf(study, "hageman-arrindell"), direction);
    expect(cutoffC(statisticsOf(study), functional)).toBeCloseTo(study.cutoff.value, 10);
    expect(found?.value).toBeCloseTo(study.trueCutoff, 10);
    for (const person of study.people) {
      expect(found?.index(person.to)).toBeCloseTo(person.significance, 9);
    }
  });
});

/** Means, spreads and correlations as R prints them, so that the input is right too. */
describe("the samples", () => {
  it.each([
    [COUPLES, 81.5833333333333, 11.8256612655621, 98.05, 19.241814202229, 0.517721362631885],
    [
      BEAT_THE_BLUES,
      23.1546391752577,
      10.7861216830796,
      16.9175257731959,
      10.7864402753843,
      0.614220680832895,
    ],
  ])("are those that R describes", (study, mean, sd, meanAfter, sdAfter, correlation) => {
    const found = statisticsOf(study);
    const printed = { mean, sd, meanAfter, sdAfter, correlation };
    for (const key of Object.keys(printed) as (keyof typeof printed)[]) {
      expect(found[key], key).toBeCloseTo(printed[key], 11);
    }
  });
});

/**
 * The table in the legend of the figure that JTRCI's README prints for the couples:
 * reliability .84, cut-off a at 105.2, a change of 1.96 standard errors counts
 * (github.com/AWKruijt/JT-RCI, README_files/figure-gfm/unnamed-chunk-4-1.png).
 */
describe("JTRCI 0.1 on Jacobson & Truax (1991), table 2", () => {
  it("counts 1 deteriorated, 11 unchanged, 8 improved and 10 recovered", () => {
    const { mean, sd } = statisticsOf(COUPLES);
    const a = cutoffA({ mean, sd }, "higher-is-better");
    expect(a).toBeCloseTo(105.2, 1);
    const rule = {
      method: "jacobson-truax",
      comparison: "at-least",
      sd,
      reliability: 0.84,
    } as const;
    const judge = prepare(rule, "higher-is-better");
    const counts = { deteriorated: 0, unchanged: 0, improved: 0, recovered: 0 };
    for (const { from, to } of COUPLES.people) {
      const changeClass = judge.ok ? judge.value(from, to) : undefined;
      if (changeClass) counts[outcomeOf(changeClass, to > a)] += 1;
    }
    expect(counts).toEqual({ deteriorated: 1, unchanged: 11, improved: 8, recovered: 10 });
  });
});

/**
 * What the article "Statistical approach" of clinicalsignificance prints of two further
 * data sets: means and SDs rounded to two decimals, hence the cut-off to about 0.01.
 */
describe("cut-offs that clinicalsignificance prints", () => {
  const functional = { mean: 7, sd: 7 };

  it.each([
    ["antidepressants", 34.73, 8.26, 19.72],
    ["Claus et al. (2020), Beck Depression Inventory", 35.48, 8.16, 20.15],
  ])("%s: c at %d (SD %d) is %d", (_name, mean, sd, printed) => {
    expect(Math.abs(cutoffC({ mean, sd }, functional) - printed)).toBeLessThan(0.011);
  });

  it("a for the couples; b by the functional group's own spread, not by the other's", () => {
    const { mean, sd } = statisticsOf(COUPLES);
    expect(cutoffA({ mean, sd }, "higher-is-better")).toBeCloseTo(105.234655864, 8);
    // The package prints 91.3486774689, which is 115 − 2 × the clinical SD: its own slip.
    expect(cutoffB(COUPLES.functional, "higher-is-better")).toBe(79);
  });
});
