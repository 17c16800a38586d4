import { describe, expect, it } from "vitest";
import { editRule, LONGEST_REASON } from "../../../src/core/rules/edit.ts";
import { ruleProblems } from "../../../src/core/rules/problems.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import {
  comparisonsOf,
  fieldsOf,
  formOf,
  type RuleForm,
} from "../../../src/core/rules/rule-form.ts";
import { scaleOf } from "../builders.ts";
import {
  allianceDrop,
  allianceLow,
  beyondExpected,
  clinicalAtEnd,
  deterioration,
  EVERY_RULE,
  missedOccasions,
  noImprovement,
} from "./histories.ts";

const RANGE = [0, 40] as const;
const reason = "Our supervisor asked for it.";
const edit = (rule: Rule, form: RuleForm) => editRule(rule, form, scaleOf({ range: RANGE }));
const problemsOf = (rule: Rule, form: RuleForm) => {
  const edited = edit(rule, { reason, ...form });
  return edited.ok ? [] : edited.error.map(({ field, problem }) => `${field} ${problem}`);
};

describe("editRule()", () => {
  it.each(EVERY_RULE)("$kind: sent back as it was shown, it is the same rule", (rule) => {
    expect(Object.keys(formOf(rule)).toSorted()).toEqual([...fieldsOf(rule)].toSorted());
    const edited = edit(rule, formOf(rule));
    expect(edited.ok && edited.value).toBe(rule);
    expect(edit(rule, {})).toEqual({ ok: true, value: rule });
  });

  it.each([
    [
      deterioration,
      { difference: "clinic", points: "7,5", comparison: "more-than" },
      { difference: { from: "clinic", points: 7.5, comparison: "more-than" } },
    ],
    [
      deterioration,
      { difference: "clinic", points: "8" },
      { difference: { from: "clinic", points: 8, comparison: "at-least" } },
    ],
    [noImprovement, { sessions: " 6 " }, { sessions: 6 }],
    [noImprovement, { sessions: "٦" }, { sessions: 6 }],
    [beyondExpected, { band: "50", "in-a-row": "1" }, { band: 50, inARow: 1 }],
    [allianceDrop, { points: "2" }, { points: 2 }],
    [
      allianceLow,
      { limit: "34", comparison: "at-or-worse-than" },
      { limit: 34, comparison: "at-or-worse-than" },
    ],
    [missedOccasions, { "in-a-row": "3" }, { inARow: 3 }],
    [clinicalAtEnd, { "days-before": "0" }, { daysBefore: 0 }],
  ] as const)("$kind: %j", (rule, form, changed) => {
    // prettier-ignore
    const edited = edit(rule, { ...form, reason });
    expect(edited).toEqual({
      ok: true,
      value: { ...rule, ...changed, version: 4, source: { kind: "choice", text: reason } },
    });
    expect(edited.ok && ruleProblems(edited.value)).toEqual([]);
  });

  it("refuses points beside the measure's own difference: they would count for nothing", () => {
    const points = { difference: "measure", points: "7" };
    expect(problemsOf(deterioration, points)).toEqual(["difference not-offered"]);
    expect(problemsOf(deterioration, { ...points, points: " " })).toEqual([]);
    const difference = { from: "clinic", points: 7, comparison: "at-least" } as const;
    // Back from the clinic's own: the points of before are still in the field.
    expect(problemsOf({ ...deterioration, difference }, points)).toEqual([]);
    expect(problemsOf({ ...deterioration, difference }, { ...points, points: "8" })).toEqual([
      "difference not-offered",
    ]);
  });

  it("refuses the measure's own difference where its source gives none: it would never fire", () => {
    const scale = scaleOf({ reliableChange: [] });
    expect(editRule(noImprovement, { difference: "measure" }, scale)).toEqual({
      ok: false,
      error: [{ rule: "a-rule", field: "difference", problem: "not-offered" }],
    });
  });

  it("keeps the source where only the haste changed", () => {
    expect(edit(deterioration, { ...formOf(deterioration), strength: "soft" })).toEqual({
      ok: true,
      value: { ...deterioration, strength: "soft", version: 4 },
    });
  });

  it("asks why, where a number changed", () => {
    expect(problemsOf(noImprovement, { sessions: "5", reason: " " })).toEqual(["reason empty"]);
    const long = "a".repeat(LONGEST_REASON + 1);
    expect(problemsOf(noImprovement, { sessions: "5", reason: long })).toEqual(["reason too-long"]);
    expect(edit(noImprovement, { sessions: "5" })).toEqual({
      ok: false,
      error: [{ rule: "a-rule", field: "reason", problem: "empty" }],
    });
  });

  it.each([
    [deterioration, { difference: "clinic", points: "" }, ["points empty"]],
    [deterioration, { difference: "clinic" }, ["points empty"]],
    [deterioration, { difference: "clinic", points: "six" }, ["points not-a-number"]],
    [deterioration, { difference: "clinic", points: "0" }, ["points too-small"]],
    [deterioration, { difference: "clinic", points: "41" }, ["points too-large"]],
    [
      deterioration,
      { difference: "clinic", points: "5", comparison: "about" },
      ["comparison not-offered"],
    ],
    [deterioration, { difference: "nobody" }, ["difference not-offered"]],
    [deterioration, { strength: "medium" }, ["strength not-offered"]],
    [noImprovement, { sessions: "4.5" }, ["sessions not-a-number"]],
    [noImprovement, { sessions: "1" }, ["sessions too-small"]],
    [
      noImprovement,
      { sessions: "99", strength: "" },
      ["sessions too-large", "strength not-offered"],
    ],
    [beyondExpected, { band: "95", "in-a-row": "5" }, ["band not-offered", "in-a-row too-large"]],
    [allianceLow, { limit: "-1" }, ["limit too-small"]],
    [missedOccasions, { "in-a-row": "0" }, ["in-a-row too-small"]],
    [clinicalAtEnd, { "days-before": "1000" }, ["days-before too-large"]],
  ] as const)("$kind refuses %j", (rule, form, problems) => {
    // prettier-ignore
    expect(problemsOf(rule, form)).toEqual(problems);
  });

  it("says which numbers would do", () => {
    expect(edit(allianceLow, { limit: "50", reason })).toEqual({
      ok: false,
      error: [
        {
          rule: "a-rule",
          field: "limit",
          problem: "too-large",
          bounds: { from: 0, to: 40, decimals: 1 },
        },
      ],
    });
  });

  it("overlooks fields of another kind of rule", () => {
    expect(problemsOf(missedOccasions, { limit: "none" })).toEqual([]);
  });

  it("offers the comparisons of the kind", () => {
    expect(comparisonsOf(allianceLow)).toEqual(["worse-than", "at-or-worse-than"]);
    expect(comparisonsOf(deterioration)).toEqual(["at-least", "more-than"]);
  });
});
