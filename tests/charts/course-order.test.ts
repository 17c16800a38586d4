import { describe, expect, it } from "vitest";
import { orderRows } from "../../src/charts/course/order.ts";
import { LATEST_ROWS } from "../../src/charts/latest-rows.ts";
import { courseRows } from "../../src/charts/course/table.ts";
import { invented, judge, scored, unscored } from "../support/chart-facts.ts";

/** Days 0 to 5: 12, none, 9, 15, none, 9. */
const rows = courseRows(
  invented([scored(0, 12), scored(2, 9), scored(3, 15), scored(5, 9)], {
    unscorable: [unscored(1), unscored(4)],
  }),
  { judge },
);
const daysOf = (list: typeof rows) => list.map((row) => rows.indexOf(row));

describe("orderRows()", () => {
  it.each([
    ["date", "ascending", [0, 1, 2, 3, 4, 5]],
    ["date", "descending", [5, 4, 3, 2, 1, 0]],
    ["score", "ascending", [2, 5, 0, 3, 1, 4]],
    ["score", "descending", [3, 0, 2, 5, 1, 4]],
    // Falls of 3 twice, the first score itself, a rise of 3.
    ["change", "ascending", [2, 5, 0, 3, 1, 4]],
    ["change", "descending", [3, 0, 2, 5, 1, 4]],
  ] as const)("%s, %s: what has no score comes last", (sort, order, days) => {
    expect(daysOf(orderRows(rows, { sort, order }))).toEqual(days);
  });

  it("orders changes from a chosen start by their size and side", () => {
    const facts = invented([scored(0, 12), scored(2, 9), scored(3, 15)]);
    const [, , start] = facts.points;
    const from15 = courseRows({ ...facts, ...(start && { baseline: start }) }, { judge });
    const order = orderRows(from15, { sort: "change", order: "ascending" });
    expect(order.map(({ score }) => score)).toEqual([9, 12, 15]);
  });

  it("leaves the rows it was given as they were", () => {
    const before = [...rows];
    orderRows(rows, { sort: "score", order: "descending" });
    expect(rows).toEqual(before);
  });
});

describe("the rows that are shown", () => {
  const facts = invented(
    Array.from({ length: 25 }, (_, day) => scored(day, day === 0 ? 27 : day % 20)),
  );
  const many = courseRows(facts, { judge });
  const latest = courseRows(facts, { judge, latest: LATEST_ROWS });

  it("are the latest, in order of time", () => {
    const shown = orderRows(latest, { sort: "date", order: "ascending" });
    expect(shown).toEqual(many.slice(5));
    expect(LATEST_ROWS).toBe(20);
  });

  it("are chosen by time and ordered after that", () => {
    const by = { sort: "score", order: "descending" } as const;
    expect(orderRows(latest, by)[0]?.score).toBe(19);
    expect(orderRows(many, by)[0]?.score).toBe(27);
  });
});
