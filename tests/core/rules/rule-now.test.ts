import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { type RaisedSignal, shortOf } from "../../../src/core/rules/new-signals.ts";
import { firingAgain, isFiring, standsNow, withRuleNow } from "../../../src/core/rules/rule-now.ts";
import { dayOf } from "../builders.ts";
import { modelOf } from "../trajectory/models.ts";
import {
  beyondExpected,
  deterioration,
  historyWith,
  missedOccasions,
  noImprovement,
} from "./histories.ts";

const worse = { ...deterioration, id: "worse", version: 2 };
const rules = [worse, { ...noImprovement, id: "stuck" }];
const since = dayOf(8);
const raised = [shortOf({ rule: worse, since }, { id: "a", raisedAt: since })];

describe("withRuleNow()", () => {
  const at = (values: readonly number[], day: number, before = raised, all = rules) =>
    withRuleNow(before, { rules: all }, historyWith(values), dayOf(day))[0];

  it("says from which check-in on an open signal no longer fires, until it fires again", () => {
    expect(at([12, 18], 8)?.quietSince).toBeUndefined();
    expect(at([12, 18, 13], 15)?.quietSince).toBe(dayOf(15));
    const quiet = raised.map((one) => ({ ...one, quietSince: dayOf(15) }));
    expect(at([12, 18, 13, 13], 22, quiet)?.quietSince).toBe(dayOf(15));
    expect(at([12, 18, 13, 19], 22, quiet)?.quietSince).toBeUndefined();
  });

  it("has not paused where only the rule was changed", () => {
    const firing = raised.map((one) => ({ ...one, firesSince: dayOf(8) }));
    const difference = { from: "clinic", points: 7, comparison: "at-least" } as const;
    const changed = [{ ...worse, difference }];
    expect(at([12, 18, 20], 15, firing, changed)).toMatchObject({ firesSince: dayOf(8) });
    const quiet = raised.map((one) => ({ ...one, quietSince: dayOf(8) }));
    expect(at([12, 18, 20], 15, quiet, changed)).toMatchObject({ firesSince: dayOf(15) });
  });

  it("says nothing of acknowledged signals", () => {
    const done = raised.map((one) => ({ ...one, acknowledgedAt: dayOf(9) }));
    expect(at([12, 18, 13], 15, done)).toEqual(done[0]);
  });

  it("is not quiet where the rule was taken out or cannot be asked: it is no longer judged", () => {
    for (const one of [at([12, 18, 13], 15, raised, []), at([12], 15)]) {
      expect(one).toMatchObject({ unjudgedSince: dayOf(15) });
      expect(one).not.toHaveProperty("quietSince");
      expect(one).not.toHaveProperty("firesSince");
      expect(one && isFiring(one)).toBe(false);
    }
    const unjudged = raised.map((one) => ({ ...one, unjudgedSince: dayOf(15) }));
    expect(at([12, 18, 13], 22, unjudged, [])).toMatchObject({ unjudgedSince: dayOf(15) });
    expect(at([12, 18, 13, 18], 22, unjudged)).toMatchObject({ firesSince: dayOf(22) });
  });

  it("judges no expected course past what its model knows", () => {
    const rule = { ...beyondExpected, id: "expected" };
    const open = [shortOf({ rule, since }, { id: "a", raisedAt: since })];
    const model = modelOf();
    const past = model.support.sessions.to + 1;
    const values = Array.from({ length: past }, (_, i) => (i === 0 ? 22 : 38));
    const [one] = withRuleNow(open, { rules: [rule] }, historyWith(values, { model }), dayOf(90));
    expect(one).toMatchObject({ unjudgedSince: dayOf(90) });
  });
});

describe("firingAgain()", () => {
  const silent = { ...missedOccasions, id: "silent" };
  const open = shortOf({ rule: silent, since }, { id: "a", raisedAt: since });
  const now = dayOf(30);
  const missed = Array.from({ length: silent.inARow }, (_, i) => dayOf(20 + i));
  const history = { ...historyWith([12, 13]), missed };
  const again = (...before: readonly RaisedSignal[]) =>
    firingAgain(before, { rules: [silent] }, history, now);

  it("is what had paused and fires now, from the day that made it fire", () => {
    const { firesSince: _, ...paused } = open;
    for (const state of [{ quietSince: dayOf(15) }, { unjudgedSince: dayOf(15) }]) {
      expect(again({ ...paused, ...state })).toEqual([{ ...paused, firesSince: missed.at(-1) }]);
    }
  });

  it("is nothing that fires on, is quiet still, is acknowledged or has a rule that is not asked", () => {
    const quiet = { ...open, quietSince: dayOf(15) };
    expect(
      again(open, { ...quiet, acknowledgedAt: dayOf(16) }, { ...quiet, rule: "other" }),
    ).toEqual([]);
    const fewer = { ...history, missed: missed.slice(1) };
    expect(firingAgain([quiet], { rules: [silent] }, fewer, now)).toEqual([]);
  });
});

describe("standsNow()", () => {
  /** PHQ-9 as a reviewer saw it: worse than at the start in turns. */
  const VALUES = [12, 18, 8, 19, 7, 18];
  const courseOf = (values: readonly number[]) => {
    let known: readonly RaisedSignal[] = raised;
    return values.slice(1).map((_, i) => {
      const day = dayOf(8 + 7 * i);
      known = withRuleNow(known, { rules }, historyWith(values.slice(0, i + 2)), day);
      const [one] = known;
      return one && standsNow({ ...one, since });
    });
  };

  it("names the firing that goes on, not one that paused in between", () => {
    expect(courseOf(VALUES)).toEqual([
      { state: "fires", first: since, since },
      { state: "quiet", first: since, since: dayOf(15) },
      { state: "fires-again", first: since, since: dayOf(22) },
      { state: "quiet", first: since, since: dayOf(29) },
      { state: "fires-again", first: since, since: dayOf(36) },
    ]);
    expect(courseOf([12, 18, 19, 20]).at(-1)).toEqual({ state: "fires", first: since, since });
  });

  it("says no more than when it was first seen of signals that were kept without more", () => {
    expect(standsNow({ since })).toEqual({ state: "kept", first: since, since });
    const unjudgedSince: Instant = dayOf(15);
    expect(standsNow({ since, unjudgedSince })).toMatchObject({ state: "unjudged" });
  });
});
