import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { fires } from "../../../src/core/rules/evaluate.ts";
import { type Raised, raises } from "../../../src/core/rules/raise.ts";
import { dayOf } from "../builders.ts";
import {
  allianceDrop,
  allianceLow,
  clinicalAtEnd,
  deterioration,
  historyWith,
  missedOccasions,
  NOW,
  riskItem,
} from "./histories.ts";

/** Scores stand a week apart, from 1 January. */
const week = (number: number) => dayOf(1 + 7 * (number - 1));
const open: Raised = { raisedAt: week(2) };
const acknowledged = (at: Instant): Raised => ({ raisedAt: week(2), acknowledgedAt: at });

describe("raises()", () => {
  it("raises the first time that a rule fires, and not when it is quiet or not asked", () => {
    expect(raises(deterioration, historyWith([12, 18]), NOW, undefined)).toBe(true);
    expect(raises(deterioration, historyWith([12, 13]), NOW, undefined)).toBe(false);
    expect(raises(deterioration, historyWith([12]), NOW, undefined)).toBe(false);
  });

  it("raises nothing while the signal is open, however bad it becomes", () => {
    expect(raises(deterioration, historyWith([12, 18, 27]), NOW, open)).toBe(false);
    expect(raises(deterioration, historyWith([12, 18, 12, 27]), NOW, open)).toBe(false);
  });

  it.each([
    ["fires on, as before", [12, 18, 18], dayOf(9), false],
    ["fires on, a little worse", [12, 18, 21], dayOf(9), false],
    ["was quiet before the acknowledgement, and began again after it", [12, 18, 12, 18], dayOf(16), true],
    ["was quiet after the acknowledgement, and began again", [12, 18, 12, 18], dayOf(9), true],
    ["had begun again before the acknowledgement", [12, 18, 12, 18, 18], dayOf(23), false],
    ["is worse than the acknowledged score by the difference of the rule", [12, 18, 24], dayOf(9), true],
    ["is worse again, step by step, than the acknowledged score", [12, 18, 20, 22, 24], dayOf(9), true],
    ["has no new score", [12, 18], dayOf(9), false],
  ] as const)("after an acknowledgement, a rule that %s", (_how, values, at, expected) => {
    expect(raises(deterioration, historyWith(values), NOW, acknowledged(at))).toBe(expected);
  }); // prettier-ignore

  it("takes an acknowledgement within the minute of the check-in for older than it", () => {
    expect(raises(deterioration, historyWith([12, 18]), NOW, acknowledged(week(2)))).toBe(true);
  });

  it("asks an alliance rule about a drop as large again, or the measure's own difference", () => {
    const higher = { direction: "higher-is-better" } as const;
    const drops = (values: readonly number[]) =>
      raises(allianceDrop, historyWith(values, higher), NOW, acknowledged(dayOf(9)));
    expect(drops([38, 30, 22])).toBe(true);
    const low = (values: readonly number[]) =>
      raises(allianceLow, historyWith(values, higher), NOW, acknowledged(dayOf(9)));
    expect([low([31, 30, 29]), low([31, 30, 12])]).toEqual([false, true]);
  });

  it("raises no signal for a risk answer", () => {
    const risk = { measure: "demo-4", item: "4", rule: "danger", value: 2, above: 0 };
    const history = historyWith([9, 9], {}, { risks: [{ ...risk, at: week(2) }] });
    expect(fires(riskItem, history, NOW)).toBe(true);
    expect(raises(riskItem, history, NOW, undefined)).toBe(false);
  });

  it("counts missed check-ins anew after an acknowledgement", () => {
    const after = (...days: readonly number[]) =>
      raises(
        missedOccasions,
        historyWith([9, 9], {}, { missed: [15, 22, ...days].map(dayOf) }),
        dayOf(60),
        acknowledged(dayOf(23)),
      );
    expect([after(), after(29), after(29, 36)]).toEqual([false, false, true]);
  });

  it("raises near the planned end once", () => {
    const ended = historyWith([20, 20], {}, { plannedEnd: dayOf(40) });
    expect(raises(clinicalAtEnd, ended, dayOf(20), undefined)).toBe(false);
    expect(raises(clinicalAtEnd, ended, dayOf(27), undefined)).toBe(true);
    expect(raises(clinicalAtEnd, ended, dayOf(30), acknowledged(dayOf(28)))).toBe(false);
  });

  it("never raises without firing, nor beside an open signal, for any course", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 12 });
    const day = fc.integer({ min: 1, max: 90 }).map(dayOf);
    fc.assert(
      fc.property(scores, fc.option(day, { nil: undefined }), (values, at) => {
        const history = historyWith(values);
        const latest = at === undefined ? undefined : acknowledged(at);
        const raised = raises(deterioration, history, NOW, latest);
        const fired = fires(deterioration, history, NOW);
        expect(raised && !fired).toBe(false);
        expect(raises(deterioration, history, NOW, undefined)).toBe(fired);
        expect(raises(deterioration, history, NOW, open)).toBe(false);
      }),
    );
  });
});
