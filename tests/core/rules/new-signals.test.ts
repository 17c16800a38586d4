import { describe, expect, it } from "vitest";
import { newSignals, shortOf, withNewer } from "../../../src/core/rules/new-signals.ts";
import { dayOf } from "../builders.ts";
import { deterioration, historyWith, missedOccasions, noImprovement, NOW } from "./histories.ts";

const worse = { ...deterioration, id: "worse", version: 2 };
const stuck = { ...noImprovement, id: "stuck" };
const set = { version: 4, rules: [worse, stuck, missedOccasions] };
const history = historyWith([12, 18, 18, 19]);

describe("newSignals()", () => {
  it("keeps the rule as it was, its set, the numbers, what would have changed it, and since when", () => {
    const [first, second, ...others] = newSignals(set, history, NOW, []);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      ruleSet: 4,
      rule: worse,
      since: dayOf(8),
      result: {
        rule: "worse",
        version: 2,
        status: "fired",
        flips: [{ name: "latest", from: 19, to: 17 }],
      },
    });
    expect(first?.result.compared).toContainEqual({ name: "difference", value: 7 });
    expect(second).toMatchObject({ rule: stuck, since: dayOf(22) });
  });

  it("raises for each rule by itself, whatever the version of its latest signal", () => {
    const [signal] = newSignals(set, history, NOW, []);
    if (!signal) throw new Error("Nothing fired");
    const short = shortOf(signal, { id: "a", raisedAt: dayOf(8) });
    const edited = { ...set, rules: [{ ...worse, version: 3 }, stuck] };
    const again = newSignals(edited, history, NOW, [short]);
    expect(again.map(({ rule }) => rule.id)).toEqual(["stuck"]);
  });
});

describe("shortOf() and withNewer()", () => {
  it("keeps the latest signal of each rule", () => {
    const short = (id: string, at: number, rule: Parameters<typeof shortOf>[0]["rule"] = worse) =>
      shortOf({ rule, since: dayOf(at) }, { id, raisedAt: dayOf(at) });
    expect(short("a", 1)).toEqual({
      id: "a",
      rule: "worse",
      version: 2,
      kind: "deterioration",
      strength: "hard",
      measure: "demo-4",
      scale: "total",
      raisedAt: dayOf(1),
      firesSince: dayOf(1),
    });
    expect(short("b", 1, missedOccasions)).not.toHaveProperty("measure");
    const now = withNewer([short("a", 1), short("b", 1, stuck)], [short("c", 9)]);
    expect(now.map(({ id }) => id)).toEqual(["b", "c"]);
  });
});
