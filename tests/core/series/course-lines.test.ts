import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { courseLines } from "../../../src/core/series/course-lines.ts";
import type { Point } from "../../../src/core/series/point.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../builders.ts";

const linesOf = (points: readonly Point[], measure = measureOf()) =>
  courseLines({ measure, points, gapDays: 21 });

describe("courseLines()", () => {
  it("says of a complete score what it is and how it stands to the first", () => {
    expect(linesOf([pointOf(1, 8), pointOf(8, 4)])).toEqual([
      {
        at: dayOf(1),
        measure: "demo-4@1.0.0",
        scale: "total",
        status: "complete",
        score: 8,
        answered: 4,
        of: 4,
        band: "raised",
        mode: "screen",
        locale: "en",
        notes: ["baseline"],
      },
      {
        at: dayOf(8),
        measure: "demo-4@1.0.0",
        scale: "total",
        status: "complete",
        score: 4,
        answered: 4,
        of: 4,
        band: "low",
        change: -4,
        class: "reliable-improvement",
        mode: "screen",
        locale: "en",
        notes: [],
      },
    ]);
  });

  it("gives no score where there is none, and says how much was answered", () => {
    const none = { status: "unscorable", missing: ["1", "3"] } as const;
    const prorated = { status: "prorated", value: 4, answered: 3, of: 4 } as const;
    const [empty, filled] = linesOf([pointOf(1, none), pointOf(8, prorated)]);
    expect(empty).toMatchObject({ status: "unscorable", answered: 2, of: 4, notes: [] });
    for (const key of ["score", "band", "change", "class"]) expect(empty).not.toHaveProperty(key);
    expect(filled).toMatchObject({ status: "prorated", score: 4, answered: 3, of: 4 });
    expect(filled?.notes).toEqual(["baseline"]);
  });

  it("compares nothing with another version, and does not guess its items", () => {
    const old = { measure: "demo-4@0.9.0" };
    const [first, second, third] = linesOf([
      pointOf(1, 8, old),
      pointOf(8, { status: "unscorable", missing: ["1"] }, old),
      pointOf(15, 4),
    ]);
    expect(first).toMatchObject({ score: 8, measure: "demo-4@0.9.0", notes: ["other-version"] });
    for (const key of ["answered", "of", "band", "change", "class"]) {
      expect(first).not.toHaveProperty(key);
      if (key !== "band") expect(second).not.toHaveProperty(key);
    }
    expect(third).toMatchObject({ score: 4, band: "low", notes: ["baseline"] });
  });

  it("says when a difference is not judged", () => {
    const scale = scaleOf({ reliableChange: [] });
    const lines = linesOf([pointOf(1, 8), pointOf(8, 9)], measureOf(scale));
    expect(lines[1]).toMatchObject({ change: 1, class: "not-judged" });
  });

  it("notes silence, and another way or language of asking", () => {
    const paper = { mode: "paper", locale: "de" as LocaleTag } as const;
    expect(linesOf([pointOf(1, 8), pointOf(31, 8, paper)])[1]).toMatchObject({
      change: 0,
      class: "no-reliable-change",
      mode: "paper",
      locale: "de",
      notes: ["after-gap-30-days", "mode-changed", "locale-changed"],
    });
  });

  it("keeps two scores of one minute apart, and orders by time whatever it is given", () => {
    const lines = linesOf([pointOf(8, 4), pointOf(8, 1), pointOf(1, 8)]);
    expect(lines.map(({ score, change }) => [score, change])).toEqual([
      [8, undefined],
      [4, -4],
      [1, -7],
    ]);
  });

  it("leaves other measures out and takes every scale", () => {
    const scales = [scaleOf(), scaleOf({ id: "half", items: ["1", "2"] })];
    const measure = { ...measureOf(), scales };
    const half = { scale: "half" };
    const lines = linesOf(
      [
        pointOf(1, 8),
        pointOf(1, 3, half),
        pointOf(8, 7),
        pointOf(8, 2, { measure: "demo-40@1.0.0" }),
      ],
      measure,
    );
    expect(lines.map(({ scale, score, of }) => [scale, score, of])).toEqual([
      ["total", 8, 4],
      ["half", 3, 2],
      ["total", 7, 4],
    ]);
  });
});
