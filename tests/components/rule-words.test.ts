import { describe, expect, it } from "vitest";
import {
  nameRuleField,
  sayRuleChanges,
  sayRuleProblem,
  sayRuleText,
  sayRuleValue,
} from "../../src/components/rules/rule-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { editRule, type RuleEditProblem } from "../../src/core/rules/edit.ts";
import { rulesDiff } from "../../src/core/rules/edit-set.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import { CHOICES, comparisonsOf } from "../../src/core/rules/rule-form.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import {
  allianceDrop,
  allianceLow,
  beyondExpected,
  clinicalAtEnd,
  deterioration,
  missedOccasions,
  noImprovement,
  riskItem,
} from "../core/rules/histories.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const own = (points: number, comparison: "at-least" | "more-than"): Rule => ({
  ...deterioration,
  difference: { from: "clinic", points, comparison },
});

describe("a rule in words", () => {
  it.each([
    [deterioration, "worse than the first: by as much as the source of the measure asks."],
    [own(8, "at-least"), "by 8 points or more."],
    [own(7.5, "more-than"), "by more than 7.5 points."],
    [
      noImprovement,
      "Shows from check-in 4 with this measure on, when the latest score is not better",
    ],
    [beyondExpected, "Shows when 2 scores in a row are worse than the 80 % band"],
    [{ ...beyondExpected, inARow: 1 } as Rule, "Shows when 1 score is worse"],
    [allianceDrop, "by 1 point or more."],
    [allianceLow, "Shows when the latest score is worse than 36."],
    [{ ...allianceLow, comparison: "at-or-worse-than" } as Rule, "is 36 or worse."],
    [riskItem, "meets a risk rule of the measure."],
    [missedOccasions, "Shows when 2 check-ins in a row were not answered."],
    [clinicalAtEnd, "Shows from 14 days before the planned end"],
  ])("$kind", (rule, said) => {
    expect(sayRuleText(voice, rule)).toContain(said);
  });

  it("has words for every choice", () => {
    for (const [field, values] of Object.entries(CHOICES)) {
      for (const value of values) {
        const said = sayRuleValue(voice, field as keyof typeof CHOICES, value);
        expect(said).not.toBe(value);
      }
    }
    for (const rule of [allianceLow, deterioration]) {
      const said = comparisonsOf(rule).map((value) => sayRuleValue(voice, "comparison", value));
      expect(said.toSorted()).toEqual(["shows a signal", "shows no signal yet"]);
    }
    expect(nameRuleField(voice, "use")).toBe("Use this rule");
  });
});

describe("an edit in words", () => {
  const measureOf = (rule: Rule) => ("measure" in rule ? "Demo-4" : undefined);
  const changed = (before: readonly Rule[], after: readonly Rule[]) =>
    sayRuleChanges(voice, rulesDiff(before, after), measureOf);

  it("says what becomes what, in which version", () => {
    const edited = editRule(noImprovement, { sessions: "6", strength: "hard", reason: "Why" });
    expect(edited.ok && changed([noImprovement], [edited.value])).toEqual([
      "Not better after some check-ins (Demo-4): version 3 becomes version 4. Haste: A question to ask becomes Look at it today. From check-in: 4 becomes 6.",
    ]);
  });

  it("says what came, what went, and that nothing changed", () => {
    expect(changed([], [missedOccasions])).toEqual(["New: Check-ins not answered."]);
    expect(changed([missedOccasions], [])[0]).toContain("Old signals keep it.");
    expect(changed([], [])).toEqual(["Nothing was changed."]);
    const points = { ...own(8, "at-least"), version: 4 };
    expect(changed([deterioration], [points])[0]).toContain("Points: 8.");
    expect(changed([points], [deterioration])[0]).toContain("Points: 8 no longer.");
  });

  const bounds = { from: 2, to: 52, decimals: 0 } as const;
  it.each([
    ["points", "empty", { ...bounds, decimals: 1 }, "Points: type a number from 2 to 52."],
    ["sessions", "not-a-number", bounds, "From check-in: type a whole number from 2 to 52."],
    ["sessions", "too-large", bounds, "From check-in: type a whole number from 2 to 52."],
    ["reason", "empty", undefined, "Why you change it: write a sentence."],
    ["band", "not-offered", undefined, "Band of the expected course: choose one of the answers"],
  ] as const)("names the field and the mend: %s %s", (field, problem, within, said) => {
    const found: RuleEditProblem = { rule: "a", field, problem, ...(within && { bounds: within }) };
    expect(sayRuleProblem(voice, found)).toContain(said);
  });

  it("says how long a reason may be", () => {
    const found = { rule: "a", field: "reason", problem: "too-long", max: 300 } as const;
    expect(sayRuleProblem(voice, found)).toBe(
      "Why you change it: make this shorter, at most 300 characters.",
    );
  });
});
