import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allianceRules, generalRules, outcomeRules } from "../../../src/core/rules/defaults.ts";
import { ruleProblems } from "../../../src/core/rules/problems.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { measureOf, scaleOf } from "../builders.ts";
import {
  allianceDrop,
  allianceLow,
  beyondExpected,
  clinicalAtEnd,
  deterioration,
  EVERY_RULE,
  missedOccasions,
  noImprovement,
  riskItem,
} from "./histories.ts";

const measure = measureOf();
const defaults: readonly Rule[] = [
  ...outcomeRules(measure, scaleOf()),
  ...allianceRules(
    { id: "ally" },
    { id: "total" },
    { limit: 36, drop: 1, source: allianceLow.source },
  ),
  ...generalRules([measure]),
];
const all: readonly Rule[] = [...EVERY_RULE, ...defaults];

describe("ruleProblems()", () => {
  it.each(all)("finds nothing wrong with $id ($kind)", (rule) => {
    expect(ruleProblems(rule)).toEqual([]);
    expect(ruleProblems(JSON.parse(JSON.stringify(rule)))).toEqual([]);
  });

  it.each([
    ["no rule", "deterioration", [["", "rule"]]],
    ["nothing", null, [["", "rule"]]],
    ["a list", [], [["", "rule"]]],
    ["an unknown kind", { ...deterioration, kind: "hunch" }, [["kind", "kind-of-rule"]]],
    [
      "a kind that every object has",
      { ...deterioration, kind: "toString" },
      [["kind", "kind-of-rule"]],
    ],
    ["no sessions", { ...noImprovement, sessions: 0 }, [["sessions", "whole-number-from-1"]]],
    ["half a session", { ...noImprovement, sessions: 3.5 }, [["sessions", "whole-number-from-1"]]],
    ["another band", { ...beyondExpected, band: 90 }, [["band", "50-or-80"]]],
    ["no drop", { ...allianceDrop, points: 0 }, [["points", "positive-number"]]],
    ["a limit in words", { ...allianceLow, limit: "36" }, [["limit", "number"]]],
    ["no limit", { ...allianceLow, limit: Number.NaN }, [["limit", "number"]]],
    ["days back", { ...clinicalAtEnd, daysBefore: -1 }, [["daysBefore", "whole-number-from-0"]]],
    ["an empty name", { ...riskItem, measure: " " }, [["measure", "text"]]],
    ["a mistyped field", { ...missedOccasions, inArow: 3 }, [["inArow", "nothing"]]],
    [
      "a difference without its number",
      { ...deterioration, difference: { from: "clinic", comparison: "at-least" } },
      [["difference.points", "positive-number"]],
    ],
    [
      "a difference from nowhere",
      { ...deterioration, difference: { from: "thin air" } },
      [["difference.from", "measure-or-clinic"]],
    ],
    ["no difference", { ...deterioration, difference: 6 }, [["difference", "measure-or-clinic"]]],
    [
      "a citation that nobody can follow",
      {
        ...deterioration,
        source: { kind: "citation", text: "A book", url: "javascript:alert(1)" },
      },
      [["source.url", "web-address"]],
    ],
    ["no source", { ...deterioration, source: undefined }, [["source", "citation-or-choice"]]],
    [
      "two things at once",
      { ...missedOccasions, version: 0, strength: "loud" },
      [
        ["version", "whole-number-from-1"],
        ["strength", "hard-or-soft"],
      ],
    ],
  ] as const)("names the field: %s", (_name, rule, problems) => {
    expect(ruleProblems(rule).map(({ field, expected }) => [field, expected])).toEqual(problems);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(ruleProblems(value).length).toBeGreaterThan(0);
      }),
    );
    const edits = fc.tuple(fc.constantFrom(...all), fc.string(), fc.anything());
    fc.assert(
      fc.property(edits, ([rule, field, value]) => {
        expect(Array.isArray(ruleProblems({ ...rule, [field]: value }))).toBe(true);
      }),
    );
  });
});

describe("the rules that a clinic starts with", () => {
  it("have ids of their own", () => {
    expect(new Set(defaults.map(({ id }) => id)).size).toBe(defaults.length);
  });

  it("are hard only for risk answers and reliable deterioration", () => {
    const hard = defaults.filter(({ strength }) => strength === "hard").map(({ kind }) => kind);
    expect(hard.toSorted()).toEqual(["deterioration", "risk-item"]);
  });

  it("ask about risk only where the measure has a risk rule", () => {
    expect(generalRules([{ id: "calm", risk: [] }]).map(({ kind }) => kind)).toEqual([
      "missed-occasions",
    ]);
  });
});
