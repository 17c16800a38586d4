import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/core/rules/evaluate.ts";
import { dayOf } from "../builders.ts";
import { historyWith, missedOccasions, NOW, riskItem } from "./histories.ts";

describe("a risk item", () => {
  const risk = (day: number) => ({
    at: dayOf(day),
    measure: "demo-4",
    item: "4",
    rule: "danger",
    value: 2,
    above: 0,
  });

  it("fires on the last check-in alone", () => {
    const with2 = (day: number) =>
      evaluate(riskItem, historyWith([9, 9], {}, { risks: [risk(day)] }), NOW);
    expect(with2(8)).toMatchObject({
      status: "fired",
      compared: [
        { name: "risk-answer", value: 2 },
        { name: "risk-above", value: 0 },
      ],
      flips: [{ name: "risk-answer", from: 2, to: 0 }],
    });
    expect(with2(1)).toMatchObject({ status: "quiet", flips: [] });
  });

  it("clears nothing where the measure was never answered", () => {
    const never = historyWith([], {}, { lastAnswered: [] });
    expect(evaluate(riskItem, never, NOW)).toMatchObject({
      status: "not-asked",
      reason: "never-answered",
    });
  });
});

describe("missed occasions", () => {
  const missed = (...days: readonly number[]) =>
    evaluate(missedOccasions, historyWith([9, 9], {}, { missed: days.map(dayOf) }), NOW);

  it.each([
    ["two since the last answer, on day 8", [15, 22], "fired", 2, 1],
    ["one of them came before", [5, 22], "quiet", 1, 2],
    ["one is still to come", [22, 101], "quiet", 1, 2],
  ] as const)("%s", (_name, days, status, from, to) => {
    expect(missed(...days)).toMatchObject({ status, flips: [{ name: "in-a-row", from, to }] });
  });

  it("counts for a client who never answered", () => {
    const never = historyWith([], {}, { lastAnswered: [], missed: [dayOf(1), dayOf(8)] });
    expect(evaluate(missedOccasions, never, NOW).status).toBe("fired");
  });
});
