import { describe, expect, it } from "vitest";
import { PRESETS, presetRules } from "../../../src/core/rules/presets.ts";
import { ruleProblems } from "../../../src/core/rules/problems.ts";
import { measureOf, scaleOf } from "../builders.ts";

const measure = measureOf();
const outcomes = [{ measure, scale: scaleOf() }];
const alliance = {
  measure: { id: "check" },
  scale: { id: "total" },
  limit: 36,
  drop: 1,
  source: { kind: "choice", text: "Invented for tests." },
} as const;

const kindsOf = (preset: (typeof PRESETS)[number]) =>
  presetRules(preset, { outcomes, measures: [measure], alliance }).rules.map(({ kind }) => kind);

describe("presetRules()", () => {
  it.each([
    ["signal-colour", ["deterioration", "beyond-expected", "no-improvement"]],
    [
      "response-and-alliance",
      ["deterioration", "beyond-expected", "alliance-low", "alliance-drop"],
    ],
    ["outcome-and-risk", ["deterioration", "no-improvement", "clinical-at-end"]],
  ] as const)("%s", (preset, kinds) => {
    expect(kindsOf(preset)).toEqual(["risk-item", "missed-occasions", ...kinds]);
  });

  it.each(PRESETS)("%s is made of whole rules, each with an id of its own", (preset) => {
    const { rules, lacks } = presetRules(preset, { outcomes, measures: [measure], alliance });
    expect(rules.flatMap(ruleProblems)).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(lacks).toEqual([]);
  });

  it("says when the numbers of the alliance scale are not known, and invents none", () => {
    const { rules, lacks } = presetRules("response-and-alliance", { outcomes, measures: [] });
    expect(lacks).toEqual(["alliance-numbers"]);
    expect(rules.map(({ kind }) => kind)).toEqual([
      "missed-occasions",
      "deterioration",
      "beyond-expected",
    ]);
  });
});
