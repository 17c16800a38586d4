import { describe, expect, it } from "vitest";
import {
  orderOnPress,
  readTableQuery,
  UNASKED,
  writeChartQuery,
  writeTableQuery,
} from "../../src/contract/table-query.ts";

const readBack = (query: string) => readTableQuery(Object.fromEntries(new URLSearchParams(query)));
const ASKED = { ...UNASKED, asked: true };

describe("readTableQuery()", () => {
  it.each([
    ["", UNASKED],
    ["?sort=score", { ...ASKED, sort: "score", order: "descending" }],
    ["?sort=score&order=ascending", { ...ASKED, sort: "score" }],
    ["?sort=date", ASKED],
    ["?sort=change&order=up", { ...ASKED, sort: "change", order: "descending" }],
    ["?axis=sessions", { ...UNASKED, bySession: true }],
    ["?axis=sessions&sort=date&rows=all", { ...ASKED, all: true, bySession: true }],
    ["?axis=Sessions", UNASKED],
    ["?charts=all", { ...UNASKED, whole: true }],
    ["?charts=2", UNASKED],
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
          for (const bySession of [true, false]) {
            for (const whole of [true, false]) {
              const asked = { sort, order, all, bySession, whole, asked: true };
              expect(readBack(writeTableQuery(asked))).toEqual(asked);
            }
          }
        }
      }
    }
  });
});

describe("writeChartQuery()", () => {
  it("asks for the other axis and leaves the tables as they are", () => {
    for (const table of [UNASKED, ASKED, { ...ASKED, all: true }] as const) {
      const turned = readBack(writeChartQuery(table, { bySession: true }));
      expect(turned).toEqual({ ...table, bySession: true });
      expect(readBack(writeChartQuery(turned, { bySession: false }))).toEqual(table);
    }
    expect(writeChartQuery({ ...UNASKED, bySession: true }, { bySession: false })).toBe("");
  });

  it("asks for every chart at once, on the axis that is shown", () => {
    expect(writeChartQuery(UNASKED, { whole: true })).toBe("?charts=all");
    const bySession = { ...ASKED, bySession: true };
    expect(readBack(writeChartQuery(bySession, { whole: true }))).toEqual({
      ...bySession,
      whole: true,
    });
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
