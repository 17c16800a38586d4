import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutCourse } from "../../src/charts/course/layout.ts";
import { shareAxis } from "../../src/charts/common-axis.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { CUTOFF, invented, onDay, scored, SPANS } from "../support/chart-facts.ts";
import { sampleWords } from "../support/chart-words.ts";

const words = sampleWords("en");

describe("shareAxis()", () => {
  it("is absent where nothing was ever drawn", () => {
    expect(shareAxis({ moments: [], numbers: ["0"], names: [] })).toBeUndefined();
  });

  it("puts a day in the same place in charts of any range, with and without names", () => {
    const day = fc.integer({ min: 0, max: 400 });
    const days = fc.uniqueArray(day, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, days, fc.constantFrom(WIDE, NARROW), (some, others, size) => {
        const shared = 200;
        const one = invented([...some, shared].map((at) => scored(at, 9)));
        const other = invented(
          [...others, shared].map((at) => scored(at, 60)),
          { range: [0, 108] },
        );
        const axis = shareAxis({
          moments: [...one.points, ...other.points].map(({ at }) => at),
          numbers: ["0", "27", "108"],
          names: Object.values(words.bands),
        });
        const at = (facts: typeof one, named: boolean) => {
          const layout = layoutCourse({
            facts,
            bands: named ? SPANS : [],
            cutoff: named ? CUTOFF : undefined,
            size,
            dir: "ltr",
            timeAxisDir: "ltr",
            axis,
            words,
          });
          const mark = layout.marks.find((each) => each.at === onDay(shared));
          return [mark?.x, layout.plot.x, layout.plot.width];
        };
        expect(at(other, false)).toEqual(at(one, true));
      }),
      { numRuns: 60 },
    );
  });

  it("gives a chart without answers its dates all the same", () => {
    const axis = shareAxis({ moments: [onDay(0), onDay(90)], numbers: ["0", "27"], names: [] });
    const layout = layoutCourse({
      facts: invented([]),
      bands: [],
      size: WIDE,
      dir: "ltr",
      timeAxisDir: "ltr",
      axis,
      words,
    });
    expect(layout.labels.filter(({ kind }) => kind === "date").length).toBeGreaterThan(1);
  });
});
