import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers, missingItems, UNNAMED } from "../../../src/core/answers/answers.ts";
import { measureOf } from "../builders.ts";

const measure = measureOf();

describe("checkAnswers()", () => {
  it.each([
    ["numbers", { 1: 0, 2: 3 }, { 1: 0, 2: 3 }],
    ["what a form posts", { 1: "0", 2: "3" }, { 1: 0, 2: 3 }],
    ["nothing at all", {}, {}],
    ["an undefined answer is a skipped one", { 1: 2, 2: undefined }, { 1: 2 }],
  ])("accepts %s", (_name, input, value) => {
    expect(checkAnswers(measure, input)).toEqual({ ok: true, value });
  });

  it.each([
    ["an empty text", ""],
    ["a number out of the set", 4],
    ["a half", 1.5],
    ["another spelling of an option", "2.0"],
    ["a padded option", " 2"],
    ["a truth value", true],
    ["null", null],
    ["a list", [2]],
    ["not a number", Number.NaN],
  ])("refuses %s as not an option", (_name, sent) => {
    expect(checkAnswers(measure, { 2: sent })).toEqual({
      ok: false,
      error: { problems: [{ field: "2", problem: "not-an-option" }] },
    });
  });

  it("names every problem, in the order it was sent", () => {
    expect(checkAnswers(measure, { 1: 9, 2: 1, q5: 1 })).toEqual({
      ok: false,
      error: {
        problems: [
          { field: "1", problem: "not-an-option" },
          { field: "q5", problem: "unknown-item" },
        ],
      },
    });
  });

  it.each(["__proto__", "constructor", "toString"])("knows no item %s", (field) => {
    const input = JSON.parse(`{"${field}": 1}`) as Record<string, unknown>;
    expect(checkAnswers(measure, input).ok).toBe(false);
  });

  it("does not repeat a field name that could be somebody's words", () => {
    expect(checkAnswers(measure, { "I feel hopeless": "yes" })).toEqual({
      ok: false,
      error: { problems: [{ field: UNNAMED, problem: "unknown-item" }] },
    });
  });

  it("never repeats a value, and gives only options back", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("1", "2", "x"), fc.anything()), (input) => {
        const result = checkAnswers(measure, { ...input, 3: "a secret value" });
        expect(JSON.stringify(result)).not.toContain("secret");
        const checked = checkAnswers(measure, input);
        if (checked.ok)
          for (const value of Object.values(checked.value)) expect([0, 1, 2, 3]).toContain(value);
      }),
    );
  });
});

describe("missingItems()", () => {
  it("lists skipped items in the order of the measure; zero is an answer", () => {
    expect(missingItems(measure, { 3: 0, 1: 2 })).toEqual(["2", "4"]);
  });
});
