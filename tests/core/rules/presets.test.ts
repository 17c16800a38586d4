import { describe, expect, it } from "vitest";
import { outcomeRules, allianceRules, generalRules } from "../../../src/core/rules/defaults.ts";
import { PRESETS, presetUse } from "../../../src/core/rules/presets.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { measureOf, scaleOf } from "../builders.ts";

const measure = measureOf();
const outcome = outcomeRules(measure, scaleOf());
const general = generalRules([measure]);
const alliance = allianceRules({ id: "check" }, { id: "total" }, {
  limit: 36,
  drop: 1,
  source: { kind: "choice", text: "Invented for tests." },
}); // prettier-ignore

const kindsOf = (rules: readonly Rule[]) => rules.map(({ kind }) => kind);
const after = (
  preset: (typeof PRESETS)[number],
  used: readonly Rule[],
  unused: readonly Rule[],
) => {
  const { takesIn, leaves } = presetUse(preset, { used, unused });
  return kindsOf([...leaves, ...takesIn]).toSorted();
};

describe("presetUse()", () => {
  it.each([
    ["signal-colour", ["deterioration", "beyond-expected", "no-improvement"]],
    [
      "response-and-alliance",
      ["deterioration", "beyond-expected", "alliance-low", "alliance-drop"],
    ],
    ["outcome-and-risk", ["deterioration", "no-improvement", "clinical-at-end"]],
  ] as const)("%s, from nothing and from everything about the client", (preset, kinds) => {
    const wanted = ["risk-item", "missed-occasions", ...kinds].toSorted();
    const isWanted = ({ kind }: Rule) => wanted.includes(kind);
    const allianceOf = alliance.filter(isWanted);
    expect(after(preset, [], [...general, ...outcome, ...allianceOf])).toEqual(wanted);
    expect(after(preset, [...general, ...outcome], allianceOf)).toEqual(wanted);
  });

  it.each(PRESETS)("%s changes nothing once it is there", (preset) => {
    const all = [...general, ...outcome, ...alliance];
    const first = presetUse(preset, { used: [], unused: all });
    const unused = all.filter((rule) => !first.takesIn.includes(rule));
    const second = presetUse(preset, { used: first.takesIn, unused });
    expect([second.takesIn, second.takesOut]).toEqual([[], []]);
    expect(second.leaves).toEqual(first.takesIn);
  });

  it("leaves a rule with the numbers that the clinic gave it, the very same object", () => {
    const own = outcome.map((rule): Rule => ({ ...rule, version: 7 }));
    const { leaves, takesOut } = presetUse("outcome-and-risk", { used: own, unused: [] });
    expect(leaves.every((rule) => own.includes(rule) && rule.version === 7)).toBe(true);
    expect(kindsOf(takesOut)).toEqual(["beyond-expected"]);
  });

  it("leaves the alliance alone where the preset says nothing of it", () => {
    const used = [...outcome, ...alliance];
    for (const preset of ["signal-colour", "outcome-and-risk"] as const) {
      const { takesOut, leaves } = presetUse(preset, { used, unused: [] });
      expect(kindsOf(takesOut)).not.toContain("alliance-low");
      expect(kindsOf(leaves)).toContain("alliance-low");
      expect(presetUse(preset, { used: outcome, unused: alliance }).takesIn).toEqual([]);
    }
  });

  it("says when the numbers of the alliance are not known, and invents none", () => {
    const set = { used: outcome, unused: [] };
    expect(presetUse("response-and-alliance", set).lacks).toEqual(["alliance-numbers"]);
    expect(presetUse("signal-colour", set).lacks).toEqual([]);
    const known = { used: [...outcome, ...alliance], unused: [] };
    expect(presetUse("response-and-alliance", known).lacks).toEqual([]);
  });
});
