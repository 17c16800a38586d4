import { describe, expect, it } from "vitest";
import { checkAnswers, missingItems } from "../../../src/core/answers/answers.ts";
import type { Item, Measure } from "../../../src/core/measures/measure.ts";
import { measureOf } from "../builders.ts";

const ITEMS: readonly Item[] = [
  { id: "row", kind: "number", min: 0, max: 10, anchors: "ends" },
  { id: "line", kind: "line", min: 0, max: 10, anchors: "ends" },
  { id: "did", kind: "ticks", options: "frequency" },
  {
    id: "said",
    kind: "text",
    maxLength: 10,
    showIf: { match: "all", conditions: [{ item: "row", operator: ">", answer: 4 }] },
  },
  { id: "day", kind: "date" },
];
const measure: Measure = {
  ...measureOf(),
  sections: [{ id: "main", items: ITEMS }],
  scales: [],
  risk: [],
};
const read = (input: Record<string, unknown>) => {
  const result = checkAnswers(measure, input);
  return result.ok ? result.value : result.error.problems;
};

describe("checkAnswers() by kind of item", () => {
  it.each([
    [{ row: "0" }, { row: 0 }],
    [{ row: 10 }, { row: 10 }],
    [{ row: "" }, {}],
    [{ line: "7.3" }, { line: 7.3 }],
    [{ line: " 7,3 " }, { line: 7.3 }],
    [{ line: "-0" }, { line: 0 }],
    [{ did: ["o2", "o0", "o2"] }, { did: ["o0", "o2"] }],
    [{ "did.o1": "yes", "did.o0": "yes" }, { did: ["o0", "o1"] }],
    [{ did: [] }, {}],
    [
      { row: "5", said: " a\r\nb " },
      { row: 5, said: "a\nb" },
    ],
    [{ row: "5", said: "  " }, { row: 5 }],
    [{ day: "2028-02-29" }, { day: "2028-02-29" }],
    [{ day: "" }, {}],
  ])("reads %j as %j", (sent, answers) => {
    expect(read(sent)).toEqual(answers);
  });

  it.each([
    [{ row: "11" }, "row", "not-in-range"],
    [{ row: "5.5" }, "row", "not-in-range"],
    [{ row: "1e1" }, "row", "not-in-range"],
    [{ row: true }, "row", "not-in-range"],
    [{ line: "7.35" }, "line", "not-in-range"],
    [{ line: "-0.1" }, "line", "not-in-range"],
    [{ line: Number.NaN }, "line", "not-in-range"],
    [{ did: ["o9"] }, "did", "not-an-option"],
    [{ did: "o1" }, "did", "not-an-option"],
    [{ "did.nope": "yes" }, "did", "not-an-option"],
    [{ row: 5, said: "eleven char" }, "said", "too-long"],
    [{ day: "2027-02-29" }, "day", "not-a-day"],
    [{ day: "1.2.2027" }, "day", "not-a-day"],
  ])("refuses %j", (sent, field, problem) => {
    expect(read(sent)).toEqual([{ field, problem }]);
  });

  it("drops an answer to an item that is not shown", () => {
    expect(read({ row: 4, said: "hidden" })).toEqual({ row: 4 });
  });

  it("finds no fault in what was not asked", () => {
    expect(read({ row: 4, said: "eleven char" })).toEqual({ row: 4 });
    expect(read({ row: 11, said: "eleven char" })).toEqual([
      { field: "row", problem: "not-in-range" },
    ]);
  });

  it("takes ticks apart only for tick lists", () => {
    expect(read({ "row.o1": "yes" })).toEqual([{ field: "?", problem: "unknown-item" }]);
  });
});

describe("missingItems() by kind of item", () => {
  it("asks again for rows and lines, never for ticks, texts or days", () => {
    expect(missingItems(measure, { row: 9 })).toEqual(["line"]);
  });
});
