import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant, LocaleTag } from "../../../src/core/brand.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { HELPED } from "../../../src/core/check-in/helped.ts";
import type { Score } from "../../../src/core/scoring/score.ts";
import type { Mode, Point } from "../../../src/core/series/point.ts";
import { packSeries, unpackSeries } from "../../../workers/db/packed-series.ts";

const MODES: readonly Mode[] = ["screen", "paper", "read-aloud", "spoken"];

const scores: fc.Arbitrary<Score> = fc.oneof(
  fc.record({
    status: fc.constant("complete" as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  fc.record({
    status: fc.constant("prorated" as const),
    value: fc.nat(27),
    answered: fc.nat(9),
    of: fc.constant(9),
  }),
  fc.record({ status: fc.constant("unscorable" as const), missing: fc.array(fc.string()) }),
);

const points: fc.Arbitrary<Point> = fc.record(
  {
    at: fc.constantFrom(..."0123".split("")).map((day) => `2026-03-0${day}T09:00Z` as Instant),
    measure: fc.constantFrom("phq-9@1.0.0", "phq-9@2.0.0", "gad-7@1.0.0"),
    scale: fc.constantFrom("total", "other"),
    score: scores,
    locale: fc.constantFrom("en" as LocaleTag, "ar" as LocaleTag),
    mode: fc.constantFrom(...MODES),
    layout: fc.constantFrom("one-page-1", "one-at-a-time-1"),
    helped: fc.constantFrom(...HELPED),
  },
  { requiredKeys: ["at", "measure", "scale", "score", "locale", "mode", "layout"] },
);

/** What is sealed is JSON. */
const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("a packed series", () => {
  it("gives back every point of any course, in its order", () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 40 }), (course) => {
        const series = written({ points: course });
        expect(unpackSeries(written(packSeries(series)))).toEqual(series);
      }),
    );
  });

  it("gives back every rating of a goal, in its order", () => {
    const ratings = fc.array(
      fc.record({
        goal: fc.constantFrom("a", "b", "c"),
        on: fc.constantFrom("2026-03-05" as PlainDate, "2026-03-12" as PlainDate),
        value: fc.integer({ min: -2, max: 10 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(ratings, (given) => {
        const series = { points: [], ratings: given };
        expect(unpackSeries(written(packSeries(series)))).toEqual(series);
      }),
    );
    expect(packSeries({ points: [] })).not.toHaveProperty("rated");
  });

  it("takes an eighth of the room of a year of five measures, at most", () => {
    const course = Array.from({ length: 60 }, (_, week) =>
      ["phq-9", "gad-7", "core-10", "pcl-5", "alliance-check"].map((id) => ({
        at: `2026-01-01T00:${String(week).padStart(2, "0")}Z` as Instant,
        measure: `${id}@1.0.0`,
        scale: "total",
        score: { status: "complete" as const, value: week % 27 },
        locale: "en" as LocaleTag,
        mode: "screen" as const,
        layout: "one-page-1",
      })),
    ).flat();
    const length = (value: unknown) => JSON.stringify(value).length;
    expect(length(packSeries({ points: course }))).toBeLessThan(length({ points: course }) / 8);
  });

  it("does not guess where a kind is missing", () => {
    const at = "2026-03-05T09:00Z" as Instant;
    expect(() => unpackSeries({ kinds: [], moments: [[at, [[0, 4]]]] })).toThrow("Cannot read");
  });
});
