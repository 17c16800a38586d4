import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inGroups, readSheetCode, sheetCodeOf } from "../../../src/core/paper/code.ts";

const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const codes = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(sheetCodeOf);

describe("the code of a sheet", () => {
  it("has eight signs that nobody takes for one another", () => {
    fc.assert(fc.property(codes, (code) => /^[A-HJ-NP-Z2-9]{8}$/.test(code)));
    expect(inGroups("7KQ4M2XD")).toBe("7KQ4 M2XD");
  });

  it("is read however it is typed", () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const typed of [
          code,
          code.toLowerCase(),
          ` ${inGroups(code)} `,
          code.replace(/^../, "$&-"),
        ]) {
          expect(readSheetCode(typed)).toEqual({ ok: true, value: code });
        }
      }),
    );
  });

  it("tells every wrong sign, and every two neighbours changed round", () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(31), (code, at, other) => {
        const sign = SIGNS.charAt(other);
        const wrong = code.slice(0, at) + sign + code.slice(at + 1);
        expect(readSheetCode(wrong).ok).toBe(sign === code.charAt(at));
        if (at === 7) return;
        const [a = "", b = ""] = [code.charAt(at), code.charAt(at + 1)];
        const turned = code.slice(0, at) + b + a + code.slice(at + 2);
        expect(readSheetCode(turned).ok).toBe(a === b);
      }),
    );
  });

  it.each(["", "7KQ4M2X", "7KQ4M2XDD", "0KQ4M2XD", "7KQ4M2X!", "x".repeat(5000)])(
    "takes %j for no code",
    (typed) => {
      expect(readSheetCode(typed)).toEqual({ ok: false, error: "malformed" });
    },
  );
});
