import { describe, expect, it } from "vitest";
import { dayOf } from "../builders.ts";
import { ask, missedOccasions, riskItem } from "./histories.ts";

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
    const with2 = (day: number) => ask(riskItem, [9, 9], {}, { risks: [risk(day)] });
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
    expect(ask(riskItem, [], {}, { lastAnswered: [] })).toMatchObject({
      status: "not-asked",
      reason: "never-answered",
    });
  });
});

describe("missed occasions", () => {
  const missed = (...days: readonly number[]) =>
    ask(missedOccasions, [9, 9], {}, { missed: days.map(dayOf) });

  it.each([
    ["two since the last answer, on day 8", [15, 22], "fired", 2, 1],
    ["one of them came before", [5, 22], "quiet", 1, 2],
    ["one is still to come", [22, 101], "quiet", 1, 2],
  ] as const)("%s", (_name, days, status, from, to) => {
    expect(missed(...days)).toMatchObject({ status, flips: [{ name: "in-a-row", from, to }] });
  });

  it("counts for a client who never answered", () => {
    const never = { lastAnswered: [], missed: [dayOf(1), dayOf(8)] };
    expect(ask(missedOccasions, [], {}, never).status).toBe("fired");
  });
});
