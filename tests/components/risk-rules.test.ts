import { describe, expect, it } from "vitest";
import { rulesBehind } from "../../src/components/report/risk-rules.ts";
import { measureOf } from "../core/builders.ts";

const measure = {
  ...measureOf(),
  risk: [
    { id: "danger", item: "4", above: 0, source: "invented" },
    { id: "more-danger", item: "4", above: 2, source: "invented" },
    { id: "other", item: "3", above: 1, source: "invented" },
  ],
};
const alert = (...items: readonly (readonly [item: string, value: number])[]) => ({
  items: items.map(([item, value]) => ({ measure: "demo-4@1.0.0", item, value })),
});
const rules = (...alerts: readonly ReturnType<typeof alert>[]) =>
  rulesBehind(alerts, () => measure).map(({ item, above }) => [item, above]);

describe("rulesBehind()", () => {
  it("gives each rule once, whatever raised it", () => {
    expect(rules(alert(["4", 1]), alert(["4", 2], ["3", 3]))).toEqual([
      ["4", 0],
      ["3", 1],
    ]);
  });

  it("gives every rule that an answer is above, and no other", () => {
    expect(rules(alert(["4", 3]))).toEqual([
      ["4", 0],
      ["4", 2],
    ]);
    expect(rules()).toEqual([]);
  });
});
