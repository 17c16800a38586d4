import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { honestyFlags } from "../../../src/core/honesty/flags.ts";
import { turnsIn } from "../../../src/core/honesty/saw-tooth.ts";
import type { Scale } from "../../../src/core/measures/measure.ts";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import type { Point } from "../../../src/core/series/point.ts";
import { dayOf, fixed, measureOf, pointOf, scaleOf } from "../builders.ts";

/** The flags of a course of the demo scale: 0–12, reliable change from 3 points, higher is worse. */
function flagsOf(points: readonly Point[], changes: Partial<Scale> = {}) {
  const scale = scaleOf(changes);
  const measure = measureOf(scale);
  const facts = factsOf({ measure, scale, points, gapDays: 21 });
  return honestyFlags(facts);
}

const course = (...values: readonly number[]): readonly Point[] =>
  values.map((value, i) => pointOf(1 + 7 * i, value));

const flag = (name: string, points: readonly Point[], changes: Partial<Scale> = {}) =>
  flagsOf(points, changes).find((one) => one.flag === name);

describe("honestyFlags()", () => {
  it("has nothing to say about a plain course, or about no scores", () => {
    expect(flagsOf(course(8, 7, 6, 5))).toEqual([]);
    expect(flagsOf([])).toEqual([]);
    expect(flagsOf([pointOf(1, { status: "unscorable", missing: ["1"] })])).toEqual([]);
  });

  it("counts to three scores", () => {
    expect(flag("few-scores", course(8, 7))).toEqual({ flag: "few-scores", count: 2, needed: 3 });
    expect(flag("few-scores", course(8, 7, 6))).toBeUndefined();
  });

  it("finds floor and ceiling, with each moment", () => {
    expect(flag("floor", course(8, 0, 3, 0))).toEqual({
      flag: "floor",
      value: 0,
      at: [dayOf(8), dayOf(22)],
    });
    expect(flag("ceiling", course(12, 8, 7))).toEqual({
      flag: "ceiling",
      value: 12,
      at: [dayOf(1)],
    });
    expect(flag("floor", course(8, 1, 3))).toBeUndefined();
    expect(flag("ceiling", course(11, 8, 7))).toBeUndefined();
  });

  it("says where a first score leaves no room to improve", () => {
    expect(flag("no-room", course(2, 1, 1))).toEqual({
      flag: "no-room",
      first: 2,
      best: 0,
      threshold: 3,
      comparison: "at-least",
    });
    expect(flag("no-room", course(3, 1, 1))).toBeUndefined();
    const strict = { reliableChange: [fixed(3, "more-than")] };
    expect(flag("no-room", course(3, 1, 1), strict)).toBeDefined();
    const upwards = { direction: "higher-is-better" } as const;
    expect(flag("no-room", course(10, 9, 9), upwards)).toMatchObject({ first: 10, best: 12 });
    expect(flag("no-room", course(2, 1, 1), { reliableChange: [] })).toBeUndefined();
  });

  it("calls four large moves to and fro a saw-tooth", () => {
    expect(flag("saw-tooth", course(2, 8, 3, 9, 4))).toEqual({
      flag: "saw-tooth",
      turns: 4,
      needed: 4,
      size: 3,
      comparison: "at-least",
    });
    expect(flag("saw-tooth", course(2, 8, 3, 9))).toBeUndefined();
    expect(flag("saw-tooth", course(2, 8, 3, 9, 4), { reliableChange: [] })).toBeUndefined();
  });

  it("dates changes of mode, language and layout, and prorated scores", () => {
    const points = [
      pointOf(1, 8),
      pointOf(8, 7, { mode: "paper" }),
      pointOf(15, 6, { mode: "paper", locale: "de" as LocaleTag }),
      pointOf(
        22,
        { status: "prorated", value: 6, answered: 3, of: 4 },
        { mode: "paper", locale: "de" as LocaleTag, layout: "one-by-one-1" },
      ),
    ];
    const names = flagsOf(points).map((one) => [one.flag, "at" in one ? one.at : undefined]);
    expect(names).toEqual([
      ["languages-differ", undefined],
      ["modes-differ", undefined],
      ["mode-changed", [dayOf(8)]],
      ["locale-changed", [dayOf(15)]],
      ["layout-changed", [dayOf(22)]],
      ["prorated", [dayOf(22)]],
      ["norms-in-other-language", undefined],
      ["norms-in-other-language", undefined],
    ]);
  });

  it("says what tells the first score from the latest: language and mode, and no region", () => {
    const paper = { mode: "paper", locale: "es" as LocaleTag } as const;
    const changed = [pointOf(1, 8, paper), pointOf(8, 7), pointOf(15, 6)];
    expect(flag("languages-differ", changed)).toMatchObject({ first: "es", latest: "en" });
    expect(flag("modes-differ", changed)).toMatchObject({ first: "paper", latest: "screen" });
    const back = [pointOf(1, 8), pointOf(8, 7, paper), pointOf(15, 6)];
    const region = [pointOf(1, 8, { locale: "en-GB" as LocaleTag }), pointOf(8, 7), pointOf(15, 6)];
    for (const points of [back, region]) {
      expect(flag("languages-differ", points)).toBeUndefined();
      expect(flag("modes-differ", points)).toBeUndefined();
    }
  });

  it("names the language of the norms where it is another; a region is no other language", () => {
    const inLocale = (locale: string) =>
      flag(
        "norms-in-other-language",
        course(8, 7, 6).map((point) => ({ ...point, locale: locale as LocaleTag })),
      );
    expect(inLocale("de")).toEqual({
      flag: "norms-in-other-language",
      of: "threshold",
      locale: "de",
      normLocale: "en",
      population: "nobody",
    });
    expect(inLocale("en-GB")).toBeUndefined();
  });

  it("names limit and cut-off apart, for one may be in the person's language", () => {
    const german = { ...fixed(3), locale: "de" };
    const points = course(8, 7, 6).map((point) => ({ ...point, locale: "de" as LocaleTag }));
    expect(flagsOf(points, { reliableChange: [fixed(5), german] })).toEqual([
      {
        flag: "norms-in-other-language",
        of: "cutoff",
        locale: "de",
        normLocale: "en",
        population: "nobody",
      },
    ]);
  });

  it("measures room and moves by the limit that was chosen for the person, and no other", () => {
    const reliableChange = [{ ...fixed(7), sex: "male" } as const, { ...fixed(5), locale: "de" }];
    const changes = { reliableChange };
    expect(flag("no-room", course(4, 1, 1), changes)).toMatchObject({ threshold: 5 });
    expect(flag("saw-tooth", course(2, 8, 3, 9, 4), changes)).toMatchObject({ size: 5 });
    const ofMen = { reliableChange: reliableChange.slice(0, 1) };
    expect(flag("no-room", course(4, 1, 1), ofMen)).toBeUndefined();
    expect(flag("saw-tooth", course(2, 12, 2, 12, 2), ofMen)).toBeUndefined();
  });

  it("says of a change to paper only that the mode changed", () => {
    const points = [
      pointOf(1, 8),
      pointOf(8, 7, { mode: "paper", layout: "paper-1" }),
      pointOf(15, 6, { mode: "paper", layout: "paper-1" }),
    ];
    const flags = flagsOf(points).map((one) => one.flag);
    expect(flags).toContain("mode-changed");
    expect(flags).not.toContain("layout-changed");
  });

  it("looks at layouts of this scale only", () => {
    const other = pointOf(2, 5, { scale: "part", layout: "one-by-one-1" });
    expect(flag("layout-changed", [...course(8, 7, 6), other])).toBeUndefined();
  });
});

describe("turnsIn()", () => {
  const rule = fixed(6);

  // The worked line in the comments of the source: two turns, 1 → 7 and 26 → 15.
  it("counts as the source does", () => {
    expect(turnsIn([1, 7, 2, 6, 12, 18, 26, 15, 9], rule).turns).toBe(2);
  });

  it.each([
    ["steadily up is one move", [0, 7, 14, 21], 1],
    ["small moves between count for nothing", [0, 7, 5, 8, 6, 0], 2],
    ["a slow fall has no large move", [20, 15, 10, 5, 0], 0],
    ["one score", [9], 0],
    ["none", [], 0],
  ])("%s", (_name, values, turns) => {
    expect(turnsIn(values, rule).turns).toBe(turns);
  });

  it("does not count a move that only reaches a threshold that must be exceeded", () => {
    expect(turnsIn([0, 6, 0, 6, 0], rule).turns).toBe(4);
    expect(turnsIn([0, 6, 0, 6, 0], fixed(6, "more-than")).turns).toBe(0);
  });

  it("sees as many turns in a course as in its mirror, and never more than moves", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (values) => {
        const { turns } = turnsIn(values, rule);
        expect(turnsIn(values.map((value) => 40 - value), rule).turns).toBe(turns); // prettier-ignore
        expect(turns).toBeLessThanOrEqual(Math.max(0, values.length - 1));
      }),
    );
  });
});
