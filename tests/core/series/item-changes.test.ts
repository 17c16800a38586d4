import { describe, expect, it } from "vitest";
import { itemChanges } from "../../../src/core/series/item-changes.ts";
import { measureOf, scaleOf } from "../builders.ts";

const measure = measureOf();
const answers = (...values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [String(index + 1), value]));

describe("itemChanges()", () => {
  it("puts risk items first, then what changed most since last time, then since the start", () => {
    const changes = itemChanges(measure, {
      latest: answers(1, 3, 2, 0),
      before: answers(1, 1, 2, 0),
      first: answers(0, 3, 0, 0),
    });
    expect(changes.map(({ item }) => item)).toEqual(["4", "2", "3", "1"]);
    expect(changes[0]).toMatchObject({ isRisk: true, number: 4 });
    expect(changes[1]?.sinceLast).toEqual({ points: 2, towards: "worse", share: 2 / 3 });
    expect(changes[1]?.sinceStart).toEqual({ points: 0, towards: "same", share: 0 });
  });

  it("compares nothing with an answer that was not given", () => {
    const [, first] = itemChanges(measure, {
      latest: { "2": 1 },
      before: answers(3, 1, 1, 1),
    });
    expect(first).not.toHaveProperty("sinceStart");
    const one = itemChanges(measure, { latest: {}, before: answers(3) })[1];
    expect(one).not.toHaveProperty("sinceLast");
  });

  it("says of an item that is turned round in its scale what its own answer means", () => {
    const turned = measureOf(scaleOf({ reverse: ["1"] }));
    const [, change] = itemChanges(turned, { latest: answers(3, 0, 0, 0), before: answers(0) });
    expect(change).toMatchObject({
      item: "1",
      direction: "higher-is-better",
      sinceLast: { points: 3, towards: "better" },
    });
  });

  it("leaves out items of no scale, because nobody says which way is better", () => {
    const some = measureOf(scaleOf({ items: ["1", "2"] }));
    expect(itemChanges(some, {}).map(({ item }) => item)).toEqual(["1", "2"]);
  });
});
