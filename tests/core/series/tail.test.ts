import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import { openTail, TAIL_SCORES, tailOf } from "../../../src/core/series/tail.ts";
import { measureOf, pointOf, scaleOf } from "../builders.ts";

const scored = (days: readonly number[]) =>
  factsOf({
    measure: measureOf(),
    scale: scaleOf(),
    points: days.map((day, index) => pointOf(day, index % 12)),
    gapDays: 28,
  }).points;

describe("tailOf()", () => {
  it("keeps the day and the value, and gives them back at noon of that day", () => {
    const [first] = scored([1]);
    const tail = tailOf(first ? [first] : []);
    expect(openTail(tail)).toEqual([
      { at: `${first?.at.slice(0, 10)}T12:00Z`, value: first?.value },
    ]);
  });

  it("reaches half a year back from the latest score, and never further than its most", () => {
    expect(tailOf(scored([1, 300, 301]))).toHaveLength(2);
    const daily = Array.from({ length: 60 }, (_, day) => day + 1);
    expect(tailOf(scored(daily))).toHaveLength(TAIL_SCORES);
  });

  it("is empty where there is no score", () => {
    expect(tailOf([])).toEqual([]);
  });
});
