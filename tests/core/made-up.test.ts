import { describe, expect, it } from "vitest";
import { COURSES, NEWCOMER } from "../../scripts/demo/courses.ts";
import { WORK } from "../../scripts/demo/work.ts";
import { answersFor } from "../../src/core/practice/made-up.ts";
import { score } from "../../src/core/scoring/score.ts";
import { findMeasure } from "../../src/packs/find.ts";

const total = (id: string, answers: Readonly<Record<string, number>>) => {
  const measure = findMeasure(id);
  const [scale] = measure.scales;
  return scale && score(scale, measure, answers);
};

describe("answers of somebody who does not exist", () => {
  it.each([
    ["phq-9", 19],
    ["gad-7", 0],
    ["core-10", 25],
    ["core-10", 8],
    ["session-check", 27],
    ["alliance-check", 36],
  ])("to %s score %i, also where items are turned round", (id, value) => {
    const answers = answersFor(findMeasure(id), value) as Record<string, number>;
    expect(total(id, answers)).toEqual({ status: "complete", value });
  });

  it("cannot be scored where no total is wanted", () => {
    const answers = answersFor(findMeasure("core-10"), null) as Record<string, number>;
    expect(total("core-10", answers)?.status).toBe("unscorable");
  });
});

describe("the demo clinic", () => {
  const labels = [...COURSES, NEWCOMER].map(({ label }) => label);

  it("has clients who say that they are made up, each under a number of its own", () => {
    expect(labels.every((label) => /^Demo \d\d, \w/.test(label))).toBe(true);
    expect(new Set(labels.map((label) => label.slice(0, 7))).size).toBe(labels.length);
    expect(labels).toEqual(expect.arrayContaining(Object.keys(WORK)));
  });
});
