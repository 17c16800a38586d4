import { describe, expect, it } from "vitest";
import { expectedOf } from "../../src/charts/course/expected.ts";
import { fitsByMoment } from "../../src/charts/course/fits.ts";
import { layoutCourse } from "../../src/charts/course/layout.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import type { Facts } from "../../src/core/series/facts.ts";
import { expectedCourse } from "../../src/core/trajectory/expected-course.ts";
import { modelOf } from "../../src/core/trajectory/growth-model.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import {
  expectedColumn,
  expectedWords,
  sayExpected,
  sayFits,
} from "../../src/components/report/expected-words.ts";
import { invented, onDay, scored, unscored } from "../support/chart-facts.ts";
import { sampleWords } from "../support/chart-words.ts";

const RANGE = [0, 40] as const;
const model = modelOf(growthModels, "core-10", { id: "total", range: RANGE });
const core10 = (values: readonly number[], more: Partial<Facts> = {}) =>
  invented(
    values.map((value, week) => scored(week * 7, value)),
    { range: RANGE, ...more },
  );
const shownOf = (facts: Facts) => {
  const expected = expectedOf(facts, model);
  if (expected.status !== "shown") throw new Error(`Nothing is expected: ${expected.status}`);
  return expected;
};
const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };

describe("expectedOf()", () => {
  it("begins at the first score, which is known, and widens from there", () => {
    const { points } = shownOf(core10([22, 20, 18, 15]));
    expect(points[0]).toMatchObject({ session: 1, expected: 22, band80: { from: 22, to: 22 } });
    expect(points.map(({ session }) => session)).toEqual([1, 2, 3, 4]);
    for (const { band50, band80, expected } of points.slice(1)) {
      expect(band80.from).toBeLessThan(band50.from);
      expect(band50.from).toBeLessThan(expected);
      expect(band50.to).toBeLessThan(band80.to);
    }
  });

  it("says what core says", () => {
    const course = expectedCourse(model, [{ session: 1, value: 22 }], [2, 3], RANGE);
    expect(course.status === "shown" && course.scores).toEqual(
      shownOf(core10([22, 20, 18])).points.slice(1).map(({ at: _at, ...rest }) => rest), // prettier-ignore
    );
  });

  it("counts a check-in without a score as a session", () => {
    const facts = invented([scored(0, 22), scored(14, 18)], {
      range: RANGE,
      unscorable: [unscored(7)],
    });
    const { points, latest } = shownOf(facts);
    expect(points.map(({ session, at }) => [session, at])).toEqual([
      [1, onDay(0)],
      [2, onDay(7)],
      [3, onDay(14)],
    ]);
    expect(latest.at).toBe(onDay(14));
  });

  it.each([
    [[22, 17], "inner", "same"],
    [[22, 15], "outer", "better"],
    [[22, 3], "beyond", "better"],
    [[22, 34], "beyond", "worse"],
  ] as const)("places %j: %s, %s", (values, place, side) => {
    expect(shownOf(core10(values)).latest).toMatchObject({ place, side });
  });

  it("ends where the model ends and says so", () => {
    const facts = core10(Array.from({ length: 14 }, (_, i) => 20 - i));
    const expected = shownOf(facts);
    expect(expected.points.at(-1)?.session).toBe(11);
    expect(expected.endsAt).toBe(11);
    expect(sayExpected(voice, facts, expected).join(" ")).toContain("ends at session 11");
    expect(shownOf(core10([22, 20])).endsAt).toBeUndefined();
  });

  it("is hidden outside the model's support, and the page says why", () => {
    const low = core10([4, 5]);
    expect(expectedOf(low, model)).toMatchObject({ reason: "first-score-outside-support" });
    expect(sayExpected(voice, low, expectedOf(low, model))).toEqual([
      "No expected course is shown: the first score, 4, is outside those that the model knows (10 to 30).",
    ]);
  });

  it("says nothing where there is no model, no score, or one score only", () => {
    for (const [facts, of] of [
      [core10([22, 20]), undefined],
      [core10([]), model],
      [core10([22]), model],
    ] as const) {
      expect(expectedOf(facts, of).status).not.toBe("shown");
      expect(sayExpected(voice, facts, expectedOf(facts, of))).toEqual([]);
    }
  });
});

describe("the expected course in words", () => {
  const facts = core10([22, 19, 17, 8]);
  const expected = shownOf(facts);

  it("says the two ranges, and where the score lies, with direction in words", () => {
    const [ranges, place] = sayExpected(voice, facts, expected);
    expect(ranges).toMatch(
      /^Check-in 4 with this measure is compared with session 4 of people who started at a similar score\. By the model, half of them have \d+ to \d+ then,/,
    );
    expect(place).toMatch(
      /^The score then, 8 on 26 January 2026, is outside .* with less distress/,
    );
  });

  it("has its number of people, place, language, version and how experimental it is", () => {
    const { note } = expectedWords(voice, expected);
    for (const part of ["259", "Quito", "Spanish", "version 1", "Experimental", "822", "80 %"])
      expect(note).toContain(part);
  });

  it("stands in the table at every session but the first", () => {
    const { cell } = expectedColumn(voice, facts, expected);
    const cells = facts.points.map(({ at }) => cell({ at, change: { status: "none" }, notes: [] }));
    expect(cells[0]).toBe("");
    for (const text of cells.slice(1)) expect(text).toMatch(/^\d+ \(\d+ to \d+; \d+ to \d+\)$/);
  });

  it("can be said in every staff locale", () => {
    for (const tag of ["en-XA", "ar-XB"]) {
      const locale = findLocale(tag) ?? SOURCE;
      const other = { t: staffWords(locale), format: formatter(locale, "UTC") };
      expect(sayExpected(other, facts, expected)).toHaveLength(2);
    }
  });
});

describe("the expected course in the drawing", () => {
  const facts = core10([22, 19, 17, 8, 9, 7]);
  const draw = (
    dir: "ltr" | "rtl",
    timeAxisDir: "ltr" | "rtl",
    size: typeof WIDE | typeof NARROW,
  ) =>
    layoutCourse({
      facts,
      bands: [],
      size,
      dir,
      timeAxisDir,
      expected: shownOf(facts),
      words: { ...sampleWords("en"), shares: { band50: "50 %", band80: "80 %" } },
    });

  it.each([WIDE, NARROW])("stays inside the plot and is named, $name", (size) => {
    for (const dir of ["ltr", "rtl"] as const) {
      for (const time of ["ltr", "rtl"] as const) {
        const { expected, plot, labels } = draw(dir, time, size);
        const points = [...(expected?.band80 ?? "").matchAll(/([\d.]+) ([\d.]+)/g)];
        expect(points.length).toBe(12);
        for (const [, x, y] of points) {
          expect(Number(x)).toBeGreaterThanOrEqual(plot.x);
          expect(Number(x)).toBeLessThanOrEqual(plot.x + plot.width);
          expect(Number(y)).toBeGreaterThanOrEqual(plot.y);
          expect(Number(y)).toBeLessThanOrEqual(plot.y + plot.height);
        }
        expect(labels.filter(({ kind }) => kind === "expected").length).toBeGreaterThan(0);
      }
    }
  });
});

describe("the band of the expected course", () => {
  it("runs along its upper edge and back along the lower one, round the line", () => {
    const facts = core10([22, 19, 17, 8]);
    const { expected } = layoutCourse({
      facts,
      bands: [],
      size: WIDE,
      dir: "ltr",
      timeAxisDir: "ltr",
      expected: shownOf(facts),
      words: sampleWords("en"),
    });
    const cornersOf = (path = "") =>
      path
        .replace(/^M|Z$/g, "")
        .split("L")
        .map((corner) => corner.split(" ").map(Number));
    expect(expected?.band50).toMatch(/^M.*Z$/);
    const [line, band] = [cornersOf(expected?.median), cornersOf(expected?.band50)];
    const [upper, lower] = [band.slice(0, 4), band.slice(4).reverse()];
    expect(line.map(([x]) => x)).toEqual(line.map(([x]) => x).toSorted((a = 0, b = 0) => a - b));
    line.forEach(([x, y = 0], index) => {
      expect([upper[index]?.[0], lower[index]?.[0]]).toEqual([x, x]);
      expect(upper[index]?.[1]).toBeLessThanOrEqual(y);
      expect(lower[index]?.[1]).toBeGreaterThanOrEqual(y);
    });
  });
});

describe("what the client says about a score", () => {
  const fits = [
    { at: onDay(0.2), answer: "fits" },
    { at: onDay(7), answer: "does-not-fit" },
    { at: onDay(-3), answer: "not-sure" },
  ] as const;

  it("belongs to the check-in before it, and to none before the first", () => {
    expect([...fitsByMoment(fits, [onDay(0), onDay(7)])]).toEqual([
      [onDay(0), "fits"],
      [onDay(7), "does-not-fit"],
    ]);
  });

  it("stands below its score, in a row of its own", () => {
    const facts = core10([22, 19]);
    const of = (more: object) =>
      layoutCourse({
        facts,
        bands: [],
        size: WIDE,
        dir: "ltr",
        timeAxisDir: "ltr",
        words: sampleWords("en"),
        ...more,
      });
    const layout = of({ fits });
    expect(layout.fits.map(({ x, outline }) => [x, outline])).toEqual([
      [layout.marks[0]?.x, "tick"],
      [layout.marks[1]?.x, "unequal"],
    ]);
    expect(layout.plot.height).toBeLessThan(of({}).plot.height);
    expect(of({}).fits).toEqual([]);
  });

  it("is counted in the summary", () => {
    expect(sayFits(voice, fits)).toEqual([
      "Asked whether the scores fit, the client said: fits 1, does not fit 1, not sure 1.",
    ]);
    expect(sayFits(voice, [])).toEqual([]);
  });
});
