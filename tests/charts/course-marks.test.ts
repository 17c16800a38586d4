import { describe, expect, it } from "vitest";
import { layoutCourse } from "../../src/charts/course/layout.ts";
import { WIDE } from "../../src/charts/sizes.ts";
import type { Facts } from "../../src/core/series/facts.ts";
import { invented, onDay, scored, SPANS } from "../support/chart-facts.ts";
import { sampleWords } from "../support/chart-words.ts";

const words = sampleWords("en");
const courseOf = (facts: Facts) =>
  layoutCourse({ facts, bands: SPANS, size: WIDE, dir: "ltr", timeAxisDir: "ltr", words });

describe("the form of a mark", () => {
  it.each([
    ["complete", {}, "circle"],
    ["prorated", { prorated: true }, "diamond"],
    ["on paper", { mode: "paper" }, "square"],
    ["read aloud", { mode: "read-aloud" }, "square"],
    ["prorated on paper", { prorated: true, mode: "paper" }, "diamond"],
  ] as const)("%s has its own form", (_name, more, shape) => {
    const { marks } = courseOf(invented([scored(0, 9, more)]));
    expect(marks[0]?.shape).toBe(shape);
  });

  it("marks the first score in another language, and other versions in the lane below", () => {
    const facts = invented([scored(0, 9), scored(7, 9), scored(14, 9)], {
      localeChanges: [onDay(7)],
      otherVersions: [onDay(10)],
    });
    expect(courseOf(facts).marks.map((mark) => mark.shape)).toEqual([
      "circle",
      "triangle",
      "ring",
      "circle",
    ]);
  });
});
