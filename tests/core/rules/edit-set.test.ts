import { describe, expect, it } from "vitest";
import { editRules, rejoining, rulesDiff } from "../../../src/core/rules/edit-set.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { scaleOf } from "../builders.ts";
import { deterioration, missedOccasions, noImprovement, riskItem } from "./histories.ts";

const worse: Rule = { ...deterioration, id: "worse" };
const slow: Rule = { ...noImprovement, id: "slow" };
const risk: Rule = { ...riskItem, id: "risk" };
const missed: Rule = { ...missedOccasions, id: "missed" };
const ALL = [worse, slow, risk, missed];

const edit = (forms: Parameters<typeof editRules>[1]) =>
  editRules(ALL, forms, () => scaleOf({ range: [0, 40] }));

describe("editRules()", () => {
  it("counts up only the rules that changed", () => {
    const edited = edit({ slow: { sessions: "6", reason: "Why" }, worse: { strength: "hard" } });
    if (!edited.ok) throw new Error("refused");
    expect(edited.value.rules.map(({ id, version }) => [id, version])).toEqual([
      ["worse", 3],
      ["slow", 4],
      ["risk", 3],
      ["missed", 3],
    ]);
    expect(edited.value.rules[0]).toBe(worse);
    expect(edited.value.changes).toEqual([
      {
        change: "edited",
        rule: edited.value.rules[1],
        versionBefore: 3,
        fields: [{ field: "sessions", before: "4", after: "6" }],
      },
    ]);
  });

  it("takes a rule out, but never a risk rule", () => {
    const edited = edit({ missed: { use: "no" }, risk: { use: "no" }, slow: { use: "yes" } });
    if (!edited.ok) throw new Error("refused");
    expect(edited.value.rules.map(({ id }) => id)).toEqual(["worse", "slow", "risk"]);
    expect(edited.value.changes).toEqual([{ change: "removed", rule: missed }]);
  });

  it("tells every problem of every rule at once, and changes nothing then", () => {
    const edited = edit({ slow: { sessions: "0" }, missed: { "in-a-row": "x" }, worse: {} });
    expect(!edited.ok && edited.error.map(({ rule, field }) => [rule, field])).toEqual([
      ["slow", "sessions"],
      ["missed", "in-a-row"],
    ]);
  });

  it("is not misled by a rule called like a part of every object", () => {
    const odd: Rule = { ...worse, id: "constructor" };
    expect(editRules([odd], {}, () => undefined)).toEqual({
      ok: true,
      value: { rules: [odd], changes: [] },
    });
  });
});

describe("rulesDiff()", () => {
  it("names fields that came and went", () => {
    const own: Rule = {
      ...deterioration,
      id: "worse",
      version: 4,
      difference: { from: "clinic", points: 8, comparison: "at-least" },
    };
    const [there] = rulesDiff([worse], [own]);
    expect(there?.change === "edited" && there.fields).toEqual([
      { field: "difference", before: "measure", after: "clinic" },
      { field: "points", after: "8" },
      { field: "comparison", after: "at-least" },
    ]);
    const [back] = rulesDiff([own], [worse]);
    expect(back?.change === "edited" && back.fields).toContainEqual({
      field: "points",
      before: "8",
    });
    expect(rulesDiff([], [slow])).toEqual([{ change: "added", rule: slow }]);
    expect(rulesDiff(ALL, ALL)).toEqual([]);
  });
});

describe("a rule that comes back", () => {
  it("goes on counting where it stopped", () => {
    expect(rejoining(slow, 7).version).toBe(8);
    expect(rejoining(slow, undefined)).toBe(slow);
  });
});
