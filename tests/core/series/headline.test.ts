import { describe, expect, it } from "vitest";
import type { Score } from "../../../src/core/scoring/score.ts";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import { verdictOf } from "../../../src/core/series/headline.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../builders.ts";

/** Facts of one demo measure with these scores, a week apart; threshold 3. */
const course = (id: string, scores: readonly (number | Score)[], scale = scaleOf()) =>
  factsOf({
    measure: { ...measureOf(scale), id, abbreviation: id.toUpperCase() },
    scale,
    points: scores.map((value, week) => pointOf(1 + 7 * week, value, { measure: `${id}@1.0.0` })),
    gapDays: 28,
  });
const noNorms = scaleOf({ reliableChange: [] });
const up = course("up", [2, 9]);
const down = course("down", [9, 2]);
const level = course("level", [5, 6]);
const one = course("one", [5]);
const none = course("none", []);
const unscorable = { status: "unscorable", missing: ["1", "2"] } as const;
const empty = course("empty", [unscorable]);

describe("verdictOf()", () => {
  it.each([
    ["nothing to read", [], "no-answers"],
    ["measures nobody answered", [none], "no-answers"],
    ["answers without a score", [empty, none], "no-scores"],
    ["one score, and answers without one", [one, empty], "too-few"],
    ["single scores", [one, none], "too-few"],
    ["scores without norms", [course("x", [9, 2], noNorms), one], "not-judged"],
    ["one improved", [down], "improved"],
    ["one improved, one level", [down, level], "improved"],
    ["one worse, one level", [level, up], "worse"],
    ["one improved, one worse", [down, up], "mixed"],
    ["all level", [level, level], "no-change"],
  ])("%s: %s", (_name, all, kind) => {
    expect(verdictOf(all).kind).toBe(kind);
  });

  it("says which verdicts are not of the last check-in", () => {
    const stale = course("stale", [9, 2, unscorable]);
    expect(verdictOf([stale, level])).toMatchObject({
      kind: "improved",
      unscored: [{ abbreviation: "STALE", latest: dayOf(8), since: dayOf(15) }],
    });
    expect(verdictOf([course("one", [9, unscorable])])).toMatchObject({
      kind: "too-few",
      unscored: [{ latest: dayOf(1), since: dayOf(8) }],
    });
    expect(verdictOf([down])).toMatchObject({ unscored: [] });
  });

  it("does not say that an older version could not be scored", () => {
    const scale = scaleOf();
    const old = pointOf(1, 9, { measure: "demo-4@0.9.0" });
    const facts = factsOf({ measure: measureOf(scale), scale, points: [old], gapDays: 28 });
    expect(verdictOf([facts]).kind).toBe("not-judged");
  });

  it("names every measure where it belongs, and drops none that was answered", () => {
    const headline = verdictOf([down, level, one, none]);
    expect(headline).toMatchObject({
      kind: "improved",
      improved: [{ measureId: "down", abbreviation: "DOWN", verdict: { difference: -7 } }],
      worse: [],
      unchanged: [{ measureId: "level" }],
      unjudged: [{ measureId: "one", reason: "no-baseline" }],
    });
  });
});
