import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CourseInput } from "../../src/charts/course/course-layout.ts";
import { layoutCourse } from "../../src/charts/course/layout.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import type { Instant } from "../../src/core/brand.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import { CUTOFF, invented, onDay, scored, SPANS } from "../support/chart-facts.ts";
import { sampleWords } from "../support/chart-words.ts";

/** Europe changes its clocks in these weeks, the others in weeks near by. */
const ZONES = ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "America/Havana"];

const dayIn = (timeZone: string) => {
  const calendar = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return (at: Instant): string => calendar.format(new Date(at));
};

const draw = (timeZone: string, days: readonly number[], more: Partial<CourseInput> = {}) =>
  layoutCourse({
    facts: invented(days.map((day) => scored(day, 12))),
    bands: SPANS,
    cutoff: CUTOFF,
    size: WIDE,
    dir: "ltr",
    timeAxisDir: "ltr",
    words: { ...sampleWords("en"), clock: wallClock(timeZone), tick: dayIn(timeZone) },
    ...more,
  });

const ticksOf = ({ labels, dates }: ReturnType<typeof layoutCourse>) =>
  labels
    .filter(({ kind }) => kind === "date")
    .map(({ lines }, index) => ({ day: lines[0] ?? "", x: dates[index]?.x1 ?? NaN }));

describe("dates under a chart", () => {
  it.each(ZONES)(
    "begin the clinic's days: an answer stands on the side of its date in %s",
    (zone) => {
      const dayOf = dayIn(zone);
      const from = fc.integer({ min: 0, max: 360 });
      const length = fc.constantFrom(3, 9, 60, 300);
      const place = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: 2,
        maxLength: 30,
      });
      fc.assert(
        fc.property(from, length, place, fc.constantFrom(WIDE, NARROW), (start, long, at, size) => {
          const layout = draw(
            zone,
            at.map((part) => start + part * long),
            { size },
          );
          for (const tick of ticksOf(layout)) {
            for (const mark of layout.marks) {
              const ahead = mark.x - tick.x;
              expect(dayOf(mark.at) < tick.day ? -ahead : ahead).toBeGreaterThanOrEqual(0);
            }
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  it("are midnights of the clinic, not of Greenwich", () => {
    // 23:30 in Greenwich on each of six days is the next day in Auckland.
    const days = [0, 1, 2, 3, 4, 5].map((day) => day + 14 / 24);
    const { marks, ...rest } = draw("Pacific/Auckland", days);
    const ticks = ticksOf({ marks, ...rest });
    expect(ticks.length).toBeGreaterThan(2);
    const dayOf = dayIn("Pacific/Auckland");
    for (const { day, x } of ticks) {
      const mark = marks.find(({ at }) => dayOf(at) === day);
      // Half past twelve: in the middle of its day.
      const width = ((marks.at(-1)?.x ?? 0) - (marks[0]?.x ?? 0)) / 5;
      expect(((mark?.x ?? NaN) - x) / width).toBeCloseTo(12.5 / 24, 2);
    }
  });

  it.each([
    ["Europe/Berlin", "2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"],
    ["Pacific/Auckland", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"],
    ["America/St_Johns", "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09"],
  ])("name every day once where clocks change in %s", (zone, ...wanted) => {
    const noon = (Date.parse(`${wanted[0]}T12:00Z`) - Date.parse(onDay(0))) / 86_400_000;
    const layout = draw(zone, [noon - 1.6, noon + 3.5], { size: { ...WIDE, width: 800 } });
    const days = ticksOf(layout).map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days).toEqual(expect.arrayContaining(wanted));
  });
});
