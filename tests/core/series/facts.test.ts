import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import type { Point } from "../../../src/core/series/point.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../builders.ts";

const scale = scaleOf();
const measure = measureOf(scale);
const unscorable = { status: "unscorable", missing: ["1", "2"] } as const;
const prorated = { status: "prorated", value: 6, answered: 3, of: 4 } as const;

const facts = (points: readonly Point[], more: { baseline?: ReturnType<typeof dayOf> } = {}) =>
  factsOf({ measure, scale, points, gapDays: 28, ...more });

describe("factsOf()", () => {
  it("tells first, latest, previous, lowest and highest", () => {
    const { first, latest, previous, lowest, highest } = facts([
      pointOf(1, 9),
      pointOf(8, 11),
      pointOf(15, 3),
      pointOf(22, 4),
    ]);
    expect([first, latest, previous, lowest, highest].map((point) => point?.value)).toEqual([
      9, 4, 3, 3, 11,
    ]);
  });

  it("takes the earliest of equal scores as lowest and highest", () => {
    const { lowest, highest } = facts([pointOf(1, 5), pointOf(2, 5), pointOf(3, 5)]);
    expect([lowest?.at, highest?.at]).toEqual([dayOf(1), dayOf(1)]);
  });

  it("puts points in order of time, whatever order they come in", () => {
    const points = [pointOf(1, 9), pointOf(8, 7), pointOf(15, 5), pointOf(50, unscorable)];
    fc.assert(
      fc.property(fc.shuffledSubarray(points, { minLength: 4 }), (shuffled) => {
        expect(facts(shuffled)).toEqual(facts(points));
      }),
    );
  });

  it("leaves other measures and scales out", () => {
    const { answered } = facts([
      pointOf(1, 9),
      pointOf(2, 9, { measure: "demo-40@1.0.0" }),
      pointOf(3, 9, { scale: "part" }),
    ]);
    expect(answered).toBe(1);
  });

  it("counts an unscorable answer but gives it no score", () => {
    const {
      answered,
      points,
      unscorable: without,
      latest,
    } = facts([pointOf(1, 9), pointOf(8, unscorable)]);
    expect([answered, points.length, without, latest?.at]).toEqual([
      2,
      1,
      [{ at: dayOf(8), mode: "screen", locale: "en" }],
      dayOf(1),
    ]);
  });

  it.each([
    ["the latest answer has a score", [pointOf(1, unscorable), pointOf(8, 9)], undefined],
    ["no answer has one", [pointOf(1, unscorable)], undefined],
    ["the latest answer has none", [pointOf(1, 9), pointOf(8, unscorable)], dayOf(8)],
    [
      "the last two have none",
      [1, 8, 15].map((d) => pointOf(d, d > 1 ? unscorable : 9)),
      dayOf(15),
    ],
    ["both came in one minute", [pointOf(1, 9), pointOf(1, unscorable)], dayOf(1)],
    ["the score came second", [pointOf(1, unscorable), pointOf(1, 9)], undefined],
  ])("says since when there is no score if %s", (_name, points, since) => {
    expect(facts(points).unscoredSince).toBe(since);
  });

  it("compares two scores of the same minute, in the order in which they came", () => {
    const { change, sinceLast } = facts([pointOf(1, 9), pointOf(1, 4)]);
    expect(change).toMatchObject({ from: 9, to: 4 });
    expect(sinceLast).toMatchObject({ from: 9, to: 4 });
  });

  it("marks a prorated score and names the band", () => {
    expect(facts([pointOf(1, prorated)]).latest).toMatchObject({ prorated: true, band: "raised" });
  });

  it("judges from the first score to the latest, and from the one before", () => {
    const { change, sinceLast, baseline } = facts([pointOf(1, 9), pointOf(8, 5), pointOf(15, 4)]);
    expect(baseline?.at).toBe(dayOf(1));
    expect(change).toMatchObject({ from: 9, to: 4, outcome: "recovered" });
    expect(sinceLast).toMatchObject({ from: 5, to: 4, class: "no-reliable-change" });
  });

  it("judges from another baseline if one was chosen", () => {
    const points = [pointOf(1, 9), pointOf(8, 5), pointOf(15, 4)];
    expect(facts(points, { baseline: dayOf(8) }).change).toMatchObject({ from: 5, to: 4 });
  });

  it.each([
    ["there is nothing", [], undefined],
    ["there is one score", [pointOf(1, 9)], undefined],
    ["the baseline is the latest score", [pointOf(1, 9), pointOf(8, 5)], dayOf(8)],
    ["the baseline has no score", [pointOf(1, unscorable), pointOf(8, 5)], dayOf(1)],
    ["the baseline does not exist", [pointOf(1, 9), pointOf(8, 5)], dayOf(3)],
  ])("does not judge when %s", (_name, points, baseline) => {
    const { change } = facts(points, baseline && { baseline });
    expect(change).toEqual({ status: "not-judged", reason: "no-baseline" });
  });

  describe("with another major version", () => {
    const old = { measure: "demo-4@0.9.0" } as const;
    const points = [pointOf(1, 12, old), pointOf(8, 9), pointOf(15, 4)];

    it("does not compare its scores, but says when they were", () => {
      const { answered, points: scored, highest, otherVersions } = facts(points);
      expect([answered, scored.length, highest?.value, otherVersions]).toEqual([
        3,
        2,
        9,
        [dayOf(1)],
      ]);
    });

    it("does not judge a change that starts in it", () => {
      expect(facts(points).change).toEqual({ status: "not-judged", reason: "version-changed" });
    });

    it("judges from a baseline chosen after it", () => {
      expect(facts(points, { baseline: dayOf(8) }).change).toMatchObject({ from: 9, to: 4 });
    });

    it("does not judge the step across the change", () => {
      expect(facts(points.slice(0, 2)).sinceLast).toEqual({
        status: "not-judged",
        reason: "version-changed",
      });
    });

    it("treats a minor version as the same measure", () => {
      const { change } = facts([pointOf(1, 9, { measure: "demo-4@1.4.2" }), pointOf(8, 4)]);
      expect(change.status).toBe("judged");
    });
  });

  it.each([
    [28, []],
    [29, [{ from: dayOf(1), to: dayOf(30), days: 29 }]],
  ])("calls %i days without a score a gap only beyond the rule of 28", (days, gaps) => {
    expect(facts([pointOf(1, 9), pointOf(1 + days, 9)]).gaps).toEqual(gaps);
  });

  it("does not let an unscorable answer close a gap", () => {
    const { gaps } = facts([pointOf(1, 9), pointOf(20, unscorable), pointOf(40, 9)]);
    expect(gaps).toEqual([{ from: dayOf(1), to: dayOf(40), days: 39 }]);
  });

  it("says when the mode or the language of the questions changed", () => {
    const { modeChanges, localeChanges } = facts([
      pointOf(1, 9),
      pointOf(8, 8, { mode: "paper" }),
      pointOf(15, 7, { mode: "paper", locale: "de" as LocaleTag }),
      pointOf(22, 7, { locale: "de" as LocaleTag }),
    ]);
    expect([modeChanges, localeChanges]).toEqual([[dayOf(8), dayOf(22)], [dayOf(15)]]);
  });
});
