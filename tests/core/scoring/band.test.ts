import { describe, expect, it } from "vitest";
import { bandOf } from "../../../src/core/scoring/band.ts";
import { scaleOf } from "../builders.ts";

describe("bandOf()", () => {
  it.each([
    [0, "low"],
    [4, "low"],
    [5, "raised"],
    [12, "raised"],
  ])("puts %i into the band %s", (value, key) => {
    expect(bandOf(scaleOf(), value)?.key).toBe(key);
  });

  it.each([-1, 13])("refuses %i, which no answers can give, without repeating it", (value) => {
    expect(() => bandOf(scaleOf(), value)).toThrow(/^Score outside the range of scale "total"$/);
  });
});
