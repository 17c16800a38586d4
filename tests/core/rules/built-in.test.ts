import { describe, expect, it } from "vitest";
import { builtInRules } from "../../../src/core/rules/built-in.ts";
import { ruleProblems } from "../../../src/core/rules/problems.ts";
import { growthModels } from "../../../src/data/growth-models.ts";
import { measures } from "../../../src/packs/index.ts";
import { measureOf, scaleOf } from "../builders.ts";

const kindsOf = (scale: ReturnType<typeof scaleOf>) =>
  builtInRules([measureOf(scale)], []).rules.map(({ kind }) => kind);

describe("builtInRules()", () => {
  it("leaves out what nothing could answer: no norm, no cut-off, no model", () => {
    expect(kindsOf(scaleOf())).toEqual([
      "deterioration",
      "no-improvement",
      "clinical-at-end",
      "risk-item",
      "missed-occasions",
    ]);
    expect(kindsOf(scaleOf({ cutoffs: [] }))).not.toContain("clinical-at-end");
    expect(kindsOf(scaleOf({ reliableChange: [] }))).toEqual([
      "clinical-at-end",
      "risk-item",
      "missed-occasions",
    ]);
    expect(kindsOf(scaleOf({ reliableChange: [], cutoffs: [] }))).not.toContain("clinical-at-end");
    expect(kindsOf(scaleOf({ about: "alliance" }))).toEqual(["risk-item", "missed-occasions"]);
    expect(kindsOf(scaleOf({ shown: "number" }))).toEqual(["risk-item", "missed-occasions"]);
  });

  it("watches PHQ-9, GAD-7 and CORE-10 of the box, each rule sound and with its own id", () => {
    const { version, rules } = builtInRules(measures, growthModels);
    expect(version).toBe(0);
    expect(rules.flatMap((rule) => ruleProblems(rule))).toEqual([]);
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        "phq-9-total-deterioration",
        "gad-7-total-no-improvement",
        "core-10-total-beyond-expected",
        "phq-9-risk-item",
        "missed-occasions",
      ]),
    );
    expect(ids).not.toContain("phq-9-total-beyond-expected");
  });
});
