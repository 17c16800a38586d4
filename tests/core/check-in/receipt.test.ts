import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersText } from "../../../src/core/check-in/receipt.ts";

describe("answersText()", () => {
  it("is of the answers alone, whatever their order", () => {
    expect(answersText([["q-2", "1"], ["csrf", "x"], ["q-1", "0"]])).toBe(
      answersText([["q-1", "0"], ["q-2", "1"]]),
    );
  }); // prettier-ignore

  it("differs when an answer does", () => {
    const fields = fc.dictionary(
      fc.string().map((id) => `q-${id}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const isSame =
          fc.stringify(Object.entries(a).sort()) === fc.stringify(Object.entries(b).sort());
        expect(answersText(Object.entries(a)) === answersText(Object.entries(b))).toBe(isSame);
      }),
    );
  });
});
