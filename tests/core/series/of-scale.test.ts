import { describe, expect, it } from "vitest";
import type { Instant, LocaleTag } from "../../../src/core/brand.ts";
import { pointsOf } from "../../../src/core/series/of-scale.ts";
import type { Point } from "../../../src/core/series/point.ts";

const point = (measure: string, scale: string, at: string, value = 1): Point => ({
  at: `2026-03-${at}T09:00Z` as Instant,
  measure,
  scale,
  score: { status: "complete", value },
  locale: "en" as LocaleTag,
  mode: "screen",
  layout: "one-page-1",
});

describe("pointsOf()", () => {
  it("gives one scale of every version, in order of time and then of arrival", () => {
    const points = [
      point("phq-9@2.0.0", "total", "09", 3),
      point("phq-9@1.0.0", "total", "02", 1),
      point("phq-90@1.0.0", "total", "03"),
      point("phq-9@1.0.0", "other", "04"),
      point("phq-9@2.0.0", "total", "09", 4),
    ];
    const own = pointsOf(points, { id: "phq-9" }, { id: "total" });
    expect(own.map(({ at, score }) => [at.slice(8, 10), "value" in score && score.value])).toEqual([
      ["02", 1],
      ["09", 3],
      ["09", 4],
    ]);
  });

  it("finds nothing of a scale that was never asked, and each time the same", () => {
    const points = [point("phq-9@1.0.0", "total", "02")];
    expect(pointsOf(points, { id: "gad-7" }, { id: "total" })).toEqual([]);
    const first = pointsOf(points, { id: "phq-9" }, { id: "total" });
    expect(pointsOf(points, { id: "phq-9" }, { id: "total" })).toBe(first);
    expect(pointsOf([], { id: "phq-9" }, { id: "total" })).toEqual([]);
  });
});
