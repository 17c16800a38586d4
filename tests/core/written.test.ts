import { describe, expect, it } from "vitest";
import { allOf, oneOf, textProblems } from "../../src/core/written.ts";

describe("a form as it was sent", () => {
  it("gives the first value of a field, without blanks around it", () => {
    expect(oneOf({ a: "  b\r\nc " }, "a")).toBe("b\nc");
    expect(oneOf({ a: ["d", "e"] }, "a")).toBe("d");
    expect(oneOf({ a: [] }, "a")).toBe("");
    expect(oneOf({}, "a")).toBe("");
  });

  it("gives every value of a field", () => {
    expect(allOf({ a: "b" }, "a")).toEqual(["b"]);
    expect(allOf({ a: ["b", "c"] }, "a")).toEqual(["b", "c"]);
    expect(allOf({}, "a")).toEqual([]);
  });

  it("counts a sign outside the first plane of Unicode once", () => {
    expect(textProblems("a", "🌊🌊", { limit: 2, needed: true })).toEqual([]);
    expect(textProblems("a", "🌊🌊🌊", { limit: 2, needed: true })).toEqual([
      { field: "a", problem: "too-long", limit: 2 },
    ]);
    expect(textProblems("a", "", { limit: 2, needed: true })).toEqual([
      { field: "a", problem: "empty" },
    ]);
    expect(textProblems("a", "", { limit: 2, needed: false })).toEqual([]);
  });
});
