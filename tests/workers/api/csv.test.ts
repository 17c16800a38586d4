import { describe, expect, it } from "vitest";
import { csvOf } from "../../../workers/api/staff/csv.ts";

describe("csvOf()", () => {
  it("writes RFC 4180: commas, CR LF after every line, no value for no value", () => {
    const rows = [
      ["a", "b", "c"],
      [0, undefined, "x"],
      ["", 1.5, undefined],
    ];
    expect(csvOf(rows)).toBe("a,b,c\r\n0,,x\r\n,1.5,\r\n");
    expect(csvOf([])).toBe("");
  });

  it.each([
    ["a,b", '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["two\r\nlines", '"two\r\nlines"'],
    // Where a comma is the decimal sign, spreadsheets part cells at semicolons.
    ["a;b", '"a;b"'],
    [" kept ", '" kept "'],
    ["Ça va ✓", "Ça va ✓"],
  ])("quotes %j where it must", (text, cell) => {
    expect(csvOf([[text]])).toBe(`${cell}\r\n`);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-3", "'-3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ["\n=1", `"'\n=1"`],
    ["＝1", "'＝1"],
    ['=HYPERLINK("https://evil.example","x")', `"'=HYPERLINK(""https://evil.example"",""x"")"`],
    ["a=1", "a=1"],
  ])("marks %j as text, so that no spreadsheet runs it (threat 25)", (text, cell) => {
    expect(csvOf([[text]])).toBe(`${cell}\r\n`);
  });

  // Quotation marks are letters to a reader who parts cells by semicolons: OWASP names this case.
  it.each([
    ["x;=cmd|' /C calc'!A0;y", `"x;'=cmd|' /C calc'!A0;y"`],
    ['x;"=1', `"x;""'=1"`],
    ["x; +49", `"x; '+49"`],
    ["x,@SUM(A1)", `"x,'@SUM(A1)"`],
    ["x\n-3", `"x\n'-3"`],
    ["x;＝1", `"x;'＝1"`],
    ["a; b=1", '"a; b=1"'],
  ])("marks what begins a cell inside %j (threat 25)", (text, cell) => {
    expect(csvOf([[text]])).toBe(`${cell}\r\n`);
  });

  it("keeps a number below zero a number", () => {
    expect(csvOf([[-3, 3, -0.5]])).toBe("-3,3,-0.5\r\n");
  });
});
