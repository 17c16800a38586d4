import { describe, expect, it } from "vitest";
import { askedAnswers, isShown, numberTo } from "../../../src/core/measures/answers.ts";
import type { Condition, Item, Measure, ShowIf } from "../../../src/core/measures/measure.ts";
import { measureOf } from "../builders.ts";

const itemOf = (id: string, showIf?: ShowIf): Item => ({
  id,
  kind: "choice",
  options: "frequency",
  ...(showIf && { showIf }),
});
const when = (condition: Condition): ShowIf => ({ match: "all", conditions: [condition] });
const of = (...items: Item[]): Measure => ({ ...measureOf(), sections: [{ id: "main", items }] });

describe("isShown()", () => {
  it.each([
    ["=", 2, { 1: 2 }, true],
    ["=", 2, { 1: 1 }, false],
    ["!=", 2, { 1: 1 }, true],
    [">", 1, { 1: 1 }, false],
    [">", 1, { 1: 2 }, true],
    ["<", 1, { 1: 0 }, true],
    [">=", 1, { 1: 1 }, true],
    ["<=", 1, { 1: 2 }, false],
    // As FHIR has it, nothing compares with an answer that is not there.
    ["!=", 2, {}, false],
  ] as const)("compares: %s %i with %j is %s", (operator, answer, answers, shown) => {
    const second = itemOf("2", when({ item: "1", operator, answer }));
    expect(isShown(of(itemOf("1"), second), second, answers)).toBe(shown);
  });

  it.each([
    [true, { 1: 0 }, true],
    [true, {}, false],
    [false, {}, true],
    [false, { 1: 0 }, false],
  ] as const)("asks whether there is an answer: %s, given %j, is %s", (answer, answers, shown) => {
    const second = itemOf("2", when({ item: "1", operator: "exists", answer }));
    expect(isShown(of(itemOf("1"), second), second, answers)).toBe(shown);
  });

  it("joins conditions with all or any", () => {
    const conditions: Condition[] = [
      { item: "1", operator: "=", answer: 1 },
      { item: "2", operator: "=", answer: 1 },
    ];
    const all = itemOf("3", { match: "all", conditions });
    const any = itemOf("3", { match: "any", conditions });
    const measure = of(itemOf("1"), itemOf("2"), all);
    expect(isShown(measure, all, { 1: 1, 2: 0 })).toBe(false);
    expect(isShown(measure, any, { 1: 1, 2: 0 })).toBe(true);
  });

  it("leaves out the answers nobody asked for, with all that hang on them", () => {
    const second = itemOf("2", when({ item: "1", operator: "=", answer: 1 }));
    const third = itemOf("3", when({ item: "2", operator: "=", answer: 1 }));
    const measure = of(itemOf("1"), second, third);
    expect(askedAnswers(measure, { 1: 1, 2: 1, 3: 2 })).toEqual({ 1: 1, 2: 1, 3: 2 });
    expect(askedAnswers(measure, { 1: 0, 2: 1, 3: 2 })).toEqual({ 1: 0 });
  });

  it("hides what hangs on a hidden item, even if that was answered before", () => {
    const second = itemOf("2", when({ item: "1", operator: "=", answer: 1 }));
    const third = itemOf("3", when({ item: "2", operator: "=", answer: 1 }));
    const measure = of(itemOf("1"), second, third);
    expect(isShown(measure, third, { 1: 0, 2: 1 })).toBe(false);
    expect(isShown(measure, third, { 1: 1, 2: 1 })).toBe(true);
  });
});

describe("numberTo()", () => {
  it("takes numbers, and neither texts nor ticks nor what objects inherit", () => {
    expect(numberTo({ a: 0 }, "a")).toBe(0);
    expect(numberTo({ a: "3" }, "a")).toBeUndefined();
    expect(numberTo({ a: ["3"] }, "a")).toBeUndefined();
    expect(numberTo({}, "constructor")).toBeUndefined();
  });
});
