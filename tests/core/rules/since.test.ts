import { describe, expect, it } from "vitest";
import { firedSince } from "../../../src/core/rules/since.ts";
import { dayOf } from "../builders.ts";
import {
  allianceLow,
  clinicalAtEnd,
  deterioration,
  historyWith,
  missedOccasions,
  noImprovement,
  NOW,
  riskItem,
} from "./histories.ts";

/** Scores stand a week apart, from 1 January. */
const week = (number: number) => dayOf(1 + 7 * (number - 1));

describe("firedSince()", () => {
  it.each([
    ["at the latest score", [12, 13, 18], week(3)],
    ["three scores ago, without a pause", [12, 18, 19, 20], week(2)],
    ["again after a pause", [12, 18, 13, 19, 20], week(4)],
    ["not now", [12, 18, 13], undefined],
    ["never", [12], undefined],
  ] as const)("deterioration %s", (_name, values, since) => {
    expect(firedSince(deterioration, historyWith(values), NOW)).toBe(since);
  });

  it("begins for no improvement at the session from which the rule looks", () => {
    expect(firedSince(noImprovement, historyWith([20, 20, 20, 20, 20]), NOW)).toBe(week(4));
  });

  it("begins with the first score of a scale where one is enough", () => {
    const higher = { direction: "higher-is-better" } as const;
    expect(firedSince(allianceLow, historyWith([30, 31], higher), NOW)).toBe(week(1));
  });

  it("is the check-in of a risk answer", () => {
    const risk = { measure: "demo-4", item: "4", rule: "danger", value: 2, above: 0 };
    const history = historyWith([9, 9], {}, { risks: [{ ...risk, at: week(2) }] });
    expect(firedSince(riskItem, history, NOW)).toBe(week(2));
  });

  it("is the due time that made the row of missed check-ins long enough", () => {
    const missed = [dayOf(5), dayOf(15), dayOf(22), dayOf(29)];
    expect(firedSince(missedOccasions, historyWith([9, 9], {}, { missed }), NOW)).toBe(dayOf(22));
  });

  it("is the day from which the planned end was near, also if a score came after it", () => {
    const ended = (day: number, values = [20, 20]) =>
      historyWith(values, {}, { plannedEnd: dayOf(day) });
    expect(firedSince(clinicalAtEnd, ended(40), dayOf(30))).toBe(dayOf(26));
    expect(firedSince(clinicalAtEnd, ended(20), dayOf(30))).toBe(dayOf(6));
    // The score of that day was in the ordinary range.
    expect(firedSince(clinicalAtEnd, ended(20, [5, 20]), dayOf(30))).toBe(week(2));
  });
});
