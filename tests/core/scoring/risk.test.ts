import { describe, expect, it } from "vitest";
import { raisedRisks } from "../../../src/core/scoring/risk.ts";
import { measureOf } from "../builders.ts";

describe("raisedRisks()", () => {
  it.each([
    ["an answer above the value raises the rule", { 4: 1 }, ["danger"]],
    ["an answer at the value does not", { 4: 0 }, []],
    ["a skipped item raises nothing", { 1: 3, 2: 3, 3: 3 }, []],
    ["other items do not matter", { 1: 0, 2: 0, 3: 0, 4: 3 }, ["danger"]],
  ])("%s", (_name, answers, expected) => {
    expect(raisedRisks(measureOf(), answers).map(({ id }) => id)).toEqual(expected);
  });
});
