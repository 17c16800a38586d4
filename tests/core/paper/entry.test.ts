import { describe, expect, it } from "vitest";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { checkDiffers, differences, lineValue, readEntry } from "../../../src/core/paper/entry.ts";
import { digitKeys } from "../../../src/core/paper/keys.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { must } from "../../support/clinic.ts";

const phq2 = findMeasure("phq-2");
/** Two lines, and a choice whose values are no single digits. */
const lines: Measure = {
  ...phq2,
  options: {
    far: [
      { key: "a", value: 10 },
      { key: "b", value: 20 },
    ],
  },
  sections: [
    {
      id: "all",
      items: [
        { id: "a", kind: "line", min: 0, max: 10, anchors: "x" },
        { id: "b", kind: "line", min: 0, max: 100, anchors: "x" },
        { id: "c", kind: "choice", options: "far" },
      ],
    },
  ],
  scales: [],
  risk: [],
};
const typed = (a: string, b: string, check = "100") => ({ "q-a": a, "q-b": b, "q-c": "10", check });

describe("a mark on a printed line", () => {
  it.each([
    [47, 100, 4.7],
    // A printer that made 100 mm into 66.7 mm: half of the line stays half of it.
    [33.35, 66.7, 5],
    [0, 100, 0],
    [100.4, 100, 10],
  ])("%d mm of %d mm is %d of 10", (from, whole, value) => {
    expect(lineValue({ min: 0, max: 10 }, from, whole)).toBe(value);
  });

  it("is read with the check line, and never beyond the end", () => {
    expect(must(readEntry(lines, typed("33,3", "66.7", "66.7"))).answers).toEqual({
      a: 5,
      b: 100,
      c: 10,
    });
    expect(readEntry(lines, typed("70", "10", "66.7"))).toEqual({
      ok: false,
      error: [{ field: "a", problem: "beyond-line" }],
    });
    for (const check of ["", "10", "200", "long"]) {
      expect(readEntry(lines, typed("1", "2", check))).toMatchObject({
        error: [{ field: "check", problem: "not-in-range" }],
      });
    }
  });
});

describe("readEntry()", () => {
  it("keeps apart what is empty and what is unclear", () => {
    const read = must(readEntry(phq2, { "q-1": "-", "q-2": "?" }));
    expect(read).toEqual({ answers: {}, empty: ["1"], unclear: ["2"] });
  });

  it("notices a question that was overlooked, and an answer that is none", () => {
    expect(readEntry(phq2, { "q-1": "2" })).toEqual({
      ok: false,
      error: [{ field: "2", problem: "nothing-said" }],
    });
    expect(readEntry(phq2, { "q-1": "9", "q-2": "1" })).toMatchObject({
      error: [{ field: "1", problem: "not-an-option" }],
    });
  });
});

describe("differences()", () => {
  const entry = (a: string, b: string) => must(readEntry(lines, typed(a, b)));

  it("names only what differs; a ruler can be misread by a millimetre", () => {
    expect(differences(lines, entry("47", "30"), entry("48", "30"))).toEqual([]);
    expect(differences(lines, entry("47", "30"), entry("49", "30"))).toEqual(["a"]);
    expect(differences(lines, entry("47", "?"), entry("47", "-"))).toEqual(["b"]);
  });
});

describe("digitKeys()", () => {
  it("are the published values where these are single digits, else places", () => {
    expect(digitKeys(phq2, "1")).toEqual(["0", "1", "2", "3"]);
    expect(digitKeys(lines, "c")).toEqual(["1", "2"]);
    expect(digitKeys(findMeasure("who-5"), "1")).toEqual(["5", "4", "3", "2", "1", "0"]);
  });
});

describe("the check line of two entries", () => {
  it.each([
    ["97", "98", false],
    ["97", "99", true],
    ["97,5", "98.5", false],
    ["97", "", false],
  ])("measured as %s and as %s mm differs: %s", (one, other, differs) => {
    expect(checkDiffers(lines, typed("1", "2", one), typed("1", "2", other))).toBe(differs);
  });

  it("is not asked for on a sheet without a line", () => {
    expect(checkDiffers(phq2, { check: "97" }, { check: "120" })).toBe(false);
  });
});
