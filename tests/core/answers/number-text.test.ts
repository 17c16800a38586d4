import { describe, expect, it } from "vitest";
import { numberIn } from "../../../src/core/answers/number-text.ts";

describe("numberIn()", () => {
  it.each([
    ["7.3", 7.3],
    [" 7,3 ", 7.3],
    ["٧٫٣", 7.3],
    ["۷٫۳", 7.3],
    ["१०", 10],
    ["１０", 10],
    ["𝟗", 9],
    ["-2", -2],
    ["−2", -2],
    ["-0", 0],
    ["007", 7],
  ])("reads %j as %d", (typed, value) => {
    expect(Object.is(numberIn(typed, 1), value)).toBe(true);
  });

  it.each(["", "7.", ".5", "7.35", "1e1", "7 3", "seven", "12345", "Ⅶ", "½", "--2", "7,3,1"])(
    "does not take %j for a number",
    (typed) => {
      expect(numberIn(typed, 1)).toBeUndefined();
    },
  );

  it("takes no decimals where none are kept", () => {
    expect(numberIn("7.0", 0)).toBeUndefined();
    expect(numberIn("٧", 0)).toBe(7);
  });
});
