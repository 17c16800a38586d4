import { describe, expect, it } from "vitest";
import {
  orderOnPress,
  readTableQuery,
  UNASKED,
  writeTableQuery,
} from "../../src/contract/table-query.ts";

describe("readTableQuery()", () => {
  it.each([
    ["", UNASKED],
    ["?sort=score", { sort: "score", order: "descending", all: false, asked: true }],
    ["?sort=score&order=ascending", { sort: "score", order: "ascending", all: false, asked: true }],
    ["?sort=date", { sort: "date", order: "ascending", all: false, asked: true }],
    ["?sort=change&order=up", { sort: "change", order: "descending", all: false, asked: true }],
    ["?rows=all", { ...UNASKED, all: true, asked: true }],
    ["?rows=none&order=descending", UNASKED],
    ["?sort=toString&order=constructor", UNASKED],
    ["?sort=SCORE", UNASKED],
  ] as const)("%s", (query, wanted) => {
    expect(readTableQuery(Object.fromEntries(new URLSearchParams(query)))).toEqual(wanted);
  });

  it("reads what it wrote", () => {
    for (const sort of ["date", "score", "change"] as const) {
      for (const order of ["ascending", "descending"] as const) {
        for (const all of [true, false]) {
          const query = writeTableQuery({ sort, order, all });
          const read = readTableQuery(Object.fromEntries(new URLSearchParams(query)));
          expect(read).toEqual({ sort, order, all, asked: true });
        }
      }
    }
  });
});

describe("orderOnPress()", () => {
  it("turns the same column round and begins another afresh", () => {
    const byScore = orderOnPress(UNASKED, "score");
    expect(byScore).toEqual({ sort: "score", order: "descending" });
    expect(orderOnPress(byScore, "score")).toEqual({ sort: "score", order: "ascending" });
    expect(orderOnPress(byScore, "date")).toEqual({ sort: "date", order: "ascending" });
    expect(orderOnPress(UNASKED, "date")).toEqual({ sort: "date", order: "descending" });
  });
});
