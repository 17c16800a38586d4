import { describe, expect, it } from "vitest";
import { oncePerObject } from "../../src/core/memo.ts";

describe("oncePerObject()", () => {
  it("makes a value once for each object, however alike they are", () => {
    let made = 0;
    const place = oncePerObject<object, number>(() => (made += 1));
    const [one, other] = [{ a: 1 }, { a: 1 }];
    expect([place(one), place(other), place(one), place(other)]).toEqual([1, 2, 1, 2]);
  });

  it("keeps that nothing was found, too", () => {
    let asked = 0;
    const find = oncePerObject<object, undefined>(() => {
      asked += 1;
      return undefined;
    });
    const one = {};
    expect([find(one), find(one)]).toEqual([undefined, undefined]);
    expect(asked).toBe(1);
  });
});
