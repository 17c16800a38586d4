import { describe, expect, it } from "vitest";
import { compareMethods } from "../../../src/core/change/compare.ts";
import { METHOD_SOURCES } from "../../../src/core/change/method-sources.ts";
import { METHODS, methodsFor } from "../../../src/core/change/methods.ts";
import type { Person } from "../../../src/core/change/norms.ts";
import { normsFor } from "../../../src/core/change/scale-norms.ts";
import type { Scale } from "../../../src/core/measures/measure.ts";
import { scaleOf } from "../builders.ts";

const whose = { population: "nobody", locale: "en", source: "invented" } as const;
/** The invented case of docs/methods.md, as a measure would hold it. */
const WHOLE: Partial<Scale> = {
  range: [0, 63],
  reliability: [
    { type: "test-retest", value: 0.85, ...whose },
    { type: "test-retest", value: 0.9, of: "last-scores", ...whose },
  ],
  norms: [
    { mean: 25, sd: 8, of: "first-scores", ...whose },
    { mean: 19, sd: 10, of: "last-scores", correlation: 0.5, ...whose },
    { mean: 8, sd: 6, of: "without-problem", ...whose },
  ],
  reliableChange: [{ kind: "fixed", value: 10, comparison: "at-least", ...whose }],
  minimalDifference: [{ value: 5, ...whose }],
  percentChange: [{ value: 25, ...whose }],
  standardisedDifference: [{ value: 0.8, ...whose }],
};

const methodsOf = (changes: Partial<Scale>, person: Person = { locale: "en" }) => {
  const scale = scaleOf(changes);
  return methodsFor(scale, normsFor(scale, person), person);
};
const lacksOf = (changes: Partial<Scale>, wanted: string, person?: Person) => {
  const found = methodsOf(changes, person).find(({ method }) => method === wanted);
  return found && "lacks" in found
    ? found.lacks.map(({ need, reason }) => `${need}: ${reason}`)
    : found?.numbers.map(({ what }) => what);
};

describe("methodsFor()", () => {
  it("uses all ten where the measure has all numbers, and gets what the docs print", () => {
    const all = methodsOf(WHOLE);
    expect(all.map(({ method }) => method)).toEqual(METHODS);
    const pair = {
      from: 30,
      to: 20,
      direction: "higher-is-worse",
      grid: { min: 0, max: 63, step: 1 },
    } as const;
    const rules = all.flatMap((one) => ("rule" in one ? [one.rule] : []));
    const indices = compareMethods(pair, rules).map((one) =>
      one.status === "judged" ? one.index.toFixed(2) : one.reason,
    );
    // The table of docs/methods.md.
    expect(indices).toEqual([
      "-10.00",
      "-2.28",
      "-2.99",
      "-2.19",
      "-0.77",
      "-2.53",
      "-2.36",
      "-33.33",
      "-1.25",
      "-10.00",
    ]);
  });

  it("marks the one that the report judges by, and only that", () => {
    const ofReport = (changes: Partial<Scale>) =>
      methodsOf(changes).flatMap((one) => ("rule" in one && one.isReports ? [one.method] : []));
    expect(ofReport(WHOLE)).toEqual(["published-threshold"]);
    const computed = {
      kind: "computed",
      sd: 7,
      reliability: 0.8,
      reliabilityType: "test-retest",
      comparison: "more-than",
      ...whose,
    } as const;
    expect(ofReport({ ...WHOLE, reliableChange: [computed] })).toEqual(["jacobson-truax"]);
    expect(ofReport({ ...WHOLE, reliableChange: [] })).toEqual([]);
  });

  it.each([
    ["published-threshold", ["limit: no-norms"]],
    ["jacobson-truax", ["spread: no-norms", "reliability: no-norms"]],
    ["hsu-linn-lord", ["first-scores", "reliability", "last-scores"]],
    ["nunnally-kotsch", ["reliability-after"]],
    ["hageman-arrindell", ["last-scores", "correlation"]],
    ["percent-change", ["percent"]],
    ["standardised-difference", ["size", "first-scores"]],
    ["important-difference", ["important-difference"]],
  ])("says what %s lacks where there is nothing", (method, needs) => {
    const lacks = lacksOf({ reliableChange: [] }, method) ?? [];
    for (const need of needs) {
      expect(lacks).toContain(need.includes(":") ? need : `${need}: no-norms`);
    }
  });

  it("takes the first-score methods only from first scores", () => {
    const norms = [{ mean: 8, sd: 6, of: "without-problem", ...whose } as const];
    expect(lacksOf({ ...WHOLE, norms }, "edwards-nunnally")).toEqual(["first-scores: no-norms"]);
    // A spread alone may be that of other people: Jacobson & Truax took any of them.
    expect(lacksOf({ ...WHOLE, norms }, "jacobson-truax")).toEqual(["spread", "reliability"]);
    const last = [{ mean: 8, sd: 6, of: "last-scores", ...whose } as const];
    expect(lacksOf({ ...WHOLE, norms: last }, "jacobson-truax")).toEqual(["spread: no-norms"]);
  });

  it("takes last scores only from the study of the first", () => {
    const [first] = WHOLE.norms ?? [];
    const last = { mean: 19, sd: 10, of: "last-scores", ...whose, source: "another" } as const;
    const norms = first ? [first, last] : [];
    expect(lacksOf({ ...WHOLE, norms }, "hsu-linn-lord")).toEqual(["last-scores: no-norms"]);
  });

  it("prefers the reliability of the very people whose spread it is", () => {
    const reliability = [
      { type: "test-retest", value: 0.7, ...whose, population: "others" },
      { type: "internal-consistency", value: 0.95, ...whose },
    ] as const;
    const found = methodsOf({ ...WHOLE, reliability }).find(
      ({ method }) => method === "jacobson-truax",
    );
    expect(found).toMatchObject({ rule: { reliability: 0.95 } });
  });

  it("uses no number of people whose age or sex this person has not", () => {
    const limit = { kind: "fixed", value: 10, comparison: "at-least", ...whose } as const;
    const men = { ...WHOLE, reliableChange: [{ ...limit, sex: "male" } as const] };
    expect(lacksOf(men, "published-threshold")).toEqual(["limit: sex-unknown"]);
    expect(lacksOf(men, "published-threshold", { sex: "female" })).toEqual(["limit: other-sex"]);
    expect(lacksOf(men, "published-threshold", { sex: "male" })).toEqual(["limit"]);
  });
});

describe("METHOD_SOURCES", () => {
  it("names a work for each method that is a formula", () => {
    const withoutFormula = METHODS.filter((method) => METHOD_SOURCES[method] === undefined);
    expect(withoutFormula).toEqual([
      "published-threshold",
      "percent-change",
      "standardised-difference",
    ]);
  });
});
