import { describe, expect, it } from "vitest";
import type { FieldProblem } from "../../src/contract/form.ts";
import {
  choiceFaults,
  textFaults,
  textIn,
  tickedFaults,
  tickedIn,
  type WrittenFault,
} from "../../src/core/written.ts";

describe("a form as it was sent", () => {
  it("gives the value of a field, without blanks around it", () => {
    expect(textIn({ a: "  b\r\nc " }, "a")).toBe("b\nc");
    expect(textIn({}, "a")).toBe("");
    expect(textIn({}, "constructor")).toBe("");
  });

  it("gives the boxes of a field that are ticked", () => {
    expect(tickedIn({ "a.b": "yes", "a.c": "", "ab.d": "yes", a: "e" }, "a")).toEqual(["b", "c"]);
    expect(tickedFaults("a", ["b"], ["b", "c"])).toEqual([]);
    expect(tickedFaults("a", ["b", "d"], ["b", "c"])).toEqual([
      { field: "a", problem: "not-offered" },
    ]);
  });

  it("knows what was offered", () => {
    expect(choiceFaults("a", "b", ["b"])).toEqual([]);
    expect(choiceFaults("a", "", ["b"])).toEqual([{ field: "a", problem: "not-chosen" }]);
    expect(choiceFaults("a", "c", ["b"])).toEqual([{ field: "a", problem: "not-offered" }]);
  });

  it("counts a sign outside the first plane of Unicode once", () => {
    expect(textFaults("a", "🌊🌊", { limit: 2, needed: true })).toEqual([]);
    expect(textFaults("a", "🌊🌊🌊", { limit: 2, needed: true })).toEqual([
      { field: "a", problem: "too-long", max: 2 },
    ]);
    expect(textFaults("a", "", { limit: 2, needed: true })).toEqual([
      { field: "a", problem: "empty" },
    ]);
    expect(textFaults("a", "", { limit: 2, needed: false })).toEqual([]);
  });

  it("finds faults that the forms of staff pages can show", () => {
    const fault: WrittenFault = { field: "a", problem: "too-late" };
    const shown: FieldProblem = fault;
    expect(shown).toBe(fault);
  });
});
