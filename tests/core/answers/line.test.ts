import { describe, expect, it } from "vitest";
import { moved, shareOf, valueAfter, valueAt, type Line } from "../../../src/core/answers/line.ts";

const ltr: Line = { min: 0, max: 10, dir: "ltr" };
const rtl: Line = { min: 0, max: 10, dir: "rtl" };

describe("valueAt()", () => {
  it.each([
    [0, 0, 10],
    [0.25, 2.5, 7.5],
    [0.723, 7.2, 2.8],
    [1, 10, 0],
    [-0.1, 0, 10],
    [1.2, 10, 0],
  ])("a tap at %d of the width is %d left to right, %d right to left", (left, there, here) => {
    expect(valueAt(ltr, left)).toBe(there);
    expect(valueAt(rtl, left)).toBe(here);
  });

  it("has 101 points, whatever the scale", () => {
    const places = Array.from({ length: 2001 }, (_, at) => at / 2000);
    const values = (line: Line) => new Set(places.map((left) => valueAt(line, left)));
    expect(values(ltr).size).toBe(101);
    expect(values({ ...ltr, max: 100 }).size).toBe(101);
    expect([...values({ ...ltr, max: 100 })].every(Number.isInteger)).toBe(true);
    expect(values({ ...ltr, min: -5, max: 5 }).size).toBe(101);
  });

  it("is undone by shareOf()", () => {
    expect(shareOf(ltr, valueAt(ltr, 0.4))).toBeCloseTo(0.4, 9);
    expect(shareOf(rtl, valueAt(rtl, 0.4))).toBeCloseTo(0.6, 9);
    expect(shareOf({ ...ltr, min: 20, max: 40 }, 25)).toBe(0.25);
  });
});

describe("valueAfter()", () => {
  const after = (line: Line, key: string, value?: number) => valueAfter(line, { key, value });

  it.each([
    ["ArrowRight", 5.1, 4.9],
    ["ArrowLeft", 4.9, 5.1],
    ["ArrowUp", 5.1, 5.1],
    ["ArrowDown", 4.9, 4.9],
    ["PageUp", 6, 6],
    ["PageDown", 4, 4],
    ["Home", 0, 0],
    ["End", 10, 10],
  ])("%s leads from 5 to %d left to right, to %d right to left", (key, there, here) => {
    expect(after(ltr, key, 5)).toBe(there);
    expect(after(rtl, key, 5)).toBe(here);
  });

  it("begins in the middle of a blank line, or at the end that was asked for", () => {
    expect(after(ltr, "ArrowLeft")).toBe(5);
    expect(after(rtl, "PageUp")).toBe(5);
    expect(after(ltr, "End")).toBe(10);
  });

  it("leaves other keys alone", () => {
    for (const key of ["7", "Tab", "Enter", "Backspace", " ", "."]) {
      expect(after(ltr, key, 5)).toBeUndefined();
    }
  });

  it("never leaves the line, nor collects errors of rounding", () => {
    expect(after(ltr, "ArrowRight", 10)).toBe(10);
    expect(after(ltr, "PageDown", 0.3)).toBe(0);
    let value = 0;
    for (let press = 0; press < 73; press += 1) value = moved(ltr, value, 1);
    expect(value).toBe(7.3);
    expect(moved({ ...ltr, max: 4 }, 0, 1)).toBe(0.1);
  });
});
