import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CourseInput } from "../../src/charts/course/course-layout.ts";
import { bandSpans, layoutCourse } from "../../src/charts/course/layout.ts";
import { type Box, overlap, type TextDirection } from "../../src/charts/drawing.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { CUTOFF, invented, onDay, RANGE, scored, SPANS, unscored } from "../support/chart-facts.ts";
import { sampleWords } from "../support/chart-words.ts";

const WORDS = { en: sampleWords("en"), ar: sampleWords("ar") };

const input = (more: Partial<CourseInput> = {}): CourseInput => ({
  facts: invented([scored(0, 18), scored(7, 12)]),
  bands: SPANS,
  cutoff: CUTOFF,
  size: WIDE,
  dir: "ltr",
  timeAxisDir: "ltr",
  words: WORDS.en,
  ...more,
});

const direction = fc.constantFrom<TextDirection>("ltr", "rtl");
const point = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }),
    value: fc.integer({ min: RANGE[0], max: RANGE[1] }),
    prorated: fc.boolean(),
  })
  .map(({ day, value, prorated }) => scored(day, value, { prorated }));

/** Any course, on either drawing, in either script, with time in either direction. */
const anyInput = fc
  .record({
    points: fc.array(point, { maxLength: 40 }),
    unscorable: fc.array(
      fc.integer({ min: 0, max: 900 }).map((day) => unscored(day)),
      { maxLength: 4 },
    ),
    size: fc.constantFrom(WIDE, NARROW),
    lang: fc.constantFrom("en" as const, "ar" as const),
    dir: direction,
    timeAxisDir: direction,
    noise: fc.option(
      fc.integer({ min: -5, max: 27 }).map((low) => ({ low, high: low + 10 })),
      { nil: undefined },
    ),
    now: fc.option(fc.integer({ min: 0, max: 1200 }).map(onDay), { nil: undefined }),
  })
  .map(({ points, unscorable, lang, ...rest }) =>
    input({ facts: invented(points, { unscorable }), words: WORDS[lang], ...rest }),
  );

const inside = ({ x, y, width, height }: Box, { size }: CourseInput): boolean =>
  x >= 0 &&
  y >= 0 &&
  width >= 0 &&
  height >= 0 &&
  x + width <= size.width + 0.11 &&
  y + height <= size.height + 0.11;

const holds = (rule: (given: CourseInput) => void): void =>
  fc.assert(fc.property(anyInput, rule), { numRuns: 150 });

describe("layoutCourse()", () => {
  it("keeps every mark, band and text inside the drawing", () => {
    holds((given) => {
      const layout = layoutCourse(given);
      const boxes = [
        layout.plot,
        ...layout.bands,
        ...layout.labels.map((label) => label.box),
        ...(layout.noise ? [layout.noise] : []),
      ];
      for (const box of boxes) expect(inside(box, given), JSON.stringify(box)).toBe(true);
      for (const { x, y } of layout.marks)
        expect(inside({ x, y, width: 0, height: 0 }, given)).toBe(true);
    });
  });

  it("never lets two texts overlap", () => {
    holds((given) => {
      const { labels } = layoutCourse(given);
      labels.forEach((a, index) => {
        for (const b of labels.slice(index + 1))
          expect(
            overlap(shrink(a.box), shrink(b.box)),
            `${a.lines.join()} / ${b.lines.join()}`,
          ).toBe(false);
      });
    });
  });

  it("puts a higher score higher, whichever direction the measure or the script has", () => {
    holds((given) => {
      const { facts } = given;
      const flipped: CourseInput = {
        ...given,
        facts: { ...facts, direction: "higher-is-better" },
        dir: "rtl",
      };
      const { marks } = layoutCourse(given);
      for (const a of marks)
        for (const b of marks) {
          const [first, second] = [facts.points[a.point ?? -1], facts.points[b.point ?? -1]];
          if (first && second && first.value > second.value) expect(a.y).toBeLessThan(b.y);
        }
      expect(layoutCourse(flipped).marks.map((mark) => mark.y)).toEqual(
        marks.map((mark) => mark.y),
      );
    });
  });

  it("always shows the measure's full range, whatever the scores", () => {
    const { labels, plot, bands } = layoutCourse(
      input({ facts: invented([scored(0, 3), scored(7, 4)]) }),
    );
    const numbers = labels
      .filter((label) => label.kind === "score")
      .flatMap((label) => label.lines);
    expect(numbers).toEqual(expect.arrayContaining(["0", "27"]));
    expect(Math.min(...bands.map((b) => b.y))).toBe(plot.y);
    expect(Math.max(...bands.map((b) => b.y + b.height))).toBeCloseTo(plot.y + plot.height, 0);
  });

  it("keeps the order of time", () => {
    holds((given) => {
      const xs = layoutCourse(given).marks.map((mark) => mark.x);
      const forward = given.timeAxisDir === "ltr" ? xs : xs.toReversed();
      expect(forward).toEqual(forward.toSorted((a, b) => a - b));
    });
  });

  it("spaces answers by true time", () => {
    const { marks } = layoutCourse(
      input({ facts: invented([scored(0, 9), scored(7, 9), scored(21, 9)]) }),
    );
    const [a = 0, b = 0, c = 0] = marks.map((mark) => mark.x);
    expect((c - b) / (b - a)).toBeCloseTo(2, 1);
  });

  it("mirrors everything when script and time both turn", () => {
    holds((given) => {
      const one = layoutCourse({ ...given, dir: "ltr", timeAxisDir: "ltr" });
      const other = layoutCourse({ ...given, dir: "rtl", timeAxisDir: "rtl" });
      const mirror = (x: number) => Math.round((given.size.width - x) * 10) / 10;
      expect(other.marks.map(({ x, y }) => [x, y])).toEqual(
        one.marks.map(({ x, y }) => [mirror(x), y]),
      );
      expect(other.labels.map(({ x, y, anchor }) => [x, y, anchor])).toEqual(
        one.labels.map(({ x, y, anchor }) => [mirror(x), y, anchor]),
      );
    });
  });

  it("rounds every coordinate to a tenth", () => {
    holds((given) => {
      const { marks, labels, runs } = layoutCourse(given);
      const numbers = [...marks, ...labels].flatMap(({ x, y }) => [x, y]);
      for (const number of numbers) expect(Number(number.toFixed(1))).toBe(number);
      for (const run of runs) expect(run).not.toMatch(/\.\d\d/);
    });
  });

  it("draws one path per unbroken run and none across a gap", () => {
    const days = [0, 7, 14, 60, 67, 130];
    const layout = layoutCourse(input({ facts: invented(days.map((day) => scored(day, 12))) }));
    expect(layout.runs).toHaveLength(2); // the third run is a lone score
    expect(layout.runs.map((run) => run.split("L").length)).toEqual([3, 2]);
    expect(layout.marks).toHaveLength(6);
  });

  it("never draws answers without a score at a score", () => {
    holds((given) => {
      const { marks, plot, runs } = layoutCourse(given);
      const without = marks.filter((mark) => mark.point === undefined);
      expect(without).toHaveLength(given.facts.unscorable.length);
      for (const mark of without) expect(mark.y).toBeGreaterThan(plot.y + plot.height + 5);
      expect(runs.join("")).not.toMatch(/NaN|undefined/);
    });
  });

  it("draws an empty course, one score, scores of one moment, and two hundred", () => {
    const of = (facts: CourseInput["facts"]) => layoutCourse(input({ facts }));
    expect(of(invented([])).labels.map((label) => label.kind)).toContain("empty");
    const one = of(invented([scored(3, 11)]));
    expect(one.marks[0]?.x).toBeCloseTo(one.plot.x + one.plot.width / 2, 0);
    expect(one.labels.filter((label) => label.kind === "date")).toHaveLength(1);
    expect(of(invented([scored(3, 11), scored(3, 14)])).runs[0]).toMatch(
      /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/,
    );
    const many = of(
      invented(Array.from({ length: 200 }, (_, index) => scored(index * 3, index % 28))),
    );
    expect(many.marks).toHaveLength(200);
    expect(many.markScale).toBeLessThan(1);
  });

  it("names narrow bands without overlap, and cuts names that cannot fit", () => {
    const keys = Array.from({ length: 9 }, (_, index) => `band${index}`);
    const bands = bandSpans({ bands: keys.map((key, from) => ({ key, from })), range: RANGE });
    const names = Object.fromEntries(
      keys.map((key) => [key, `${key} with an exceedingly long descriptive name`]),
    );
    for (const size of [WIDE, NARROW])
      for (const dir of ["ltr", "rtl"] as const) {
        const given = input({ bands, size, dir, words: { ...sampleWords("en"), bands: names } });
        const boxes = layoutCourse(given).labels.map((label) => label.box);
        expect(boxes.every((box) => inside(box, given))).toBe(true);
        expect(
          boxes.every((a, i) => boxes.slice(i + 1).every((b) => !overlap(shrink(a), shrink(b)))),
        ).toBe(true);
      }
  });

  it("deepens the fill toward distress on a scale where higher is better", () => {
    const facts = invented([scored(0, 9)], { direction: "higher-is-better" });
    expect(layoutCourse(input({ facts })).bands.map((band) => band.shade)).toEqual([5, 4, 3, 2, 1]);
  });

  it("cuts the noise band at the ends of the range", () => {
    const { noise, plot } = layoutCourse(input({ noise: { low: -3, high: 40 } }));
    expect(noise).toEqual(plot);
  });

  it("reaches to now, so that silence is seen", () => {
    const facts = invented([scored(0, 9), scored(10, 9)]);
    const { marks, plot } = layoutCourse(input({ facts, now: onDay(40) }));
    expect(marks.at(-1)?.x).toBeLessThan(plot.x + plot.width / 2);
  });
});

/** Coordinates are rounded: boxes that touch may share a tenth. */
function shrink({ x, y, width, height }: Box): Box {
  return { x: x + 0.1, y: y + 0.1, width: width - 0.2, height: height - 0.2 };
}
