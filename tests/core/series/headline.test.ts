import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import { verdictOf } from "../../../src/core/series/headline.ts";
import { measureOf, pointOf, scaleOf } from "../builders.ts";

/** Facts of one demo measure with these scores, a week apart; threshold 3. */
const course = (id: string, scores: readonly number[], scale = scaleOf()) =>
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

describe("verdictOf()", () => {
  it.each([
    ["nothing to read", [], "no-answers"],
    ["measures nobody answered", [none], "no-answers"],
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
