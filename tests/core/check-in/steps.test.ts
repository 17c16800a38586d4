import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT, type Draft, type DraftPart } from "../../../src/core/check-in/draft.ts";
import { withSteps } from "../../../src/core/check-in/steps.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { measureOf } from "../builders.ts";

const long: Measure = { ...measureOf(), id: "long" };
const short: Measure = {
  ...measureOf(),
  id: "short",
  stepUp: { scale: "total", atLeast: 5, to: "long", carry: { 1: "2", 2: "4" }, source: "invented" },
};
const partOf = (answers: DraftPart["answers"], more: Partial<DraftPart> = {}): DraftPart => ({
  locale: "en",
  answers,
  skipped: [],
  ...more,
});
const draftOf = (parts: Record<string, DraftPart>): Draft => ({ parts });
const longerOf = (id: string, locale: string) =>
  id === "long" && locale === "en" ? long : undefined;
const step = (draft: Draft, planned: readonly Measure[] = [short]) =>
  withSteps(planned, draft, longerOf);
const idsOf = (draft: Draft, planned?: readonly Measure[]) =>
  step(draft, planned).measures.map(({ id }) => id);

const FIVE = { 1: 2, 2: 3, 3: 0, 4: 0 };
const FOUR = { 1: 2, 2: 2, 3: 0, 4: 0 };

describe("withSteps()", () => {
  it("asks the longer form from the score on, and not below it", () => {
    expect(idsOf(draftOf({ "short@1.0.0": partOf(FIVE) }))).toEqual(["short", "long"]);
    expect(idsOf(draftOf({ "short@1.0.0": partOf(FOUR) }))).toEqual(["short"]);
    expect(idsOf(EMPTY_DRAFT)).toEqual(["short"]);
  });

  it("carries answers over by the pack's own pairs, and keeps the short form's", () => {
    const { draft } = step(draftOf({ "short@1.0.0": partOf(FIVE) }));
    expect(draft.parts["long@1.0.0"]).toEqual(partOf({ 2: 2, 4: 3 }, { left: true }));
    expect(draft.parts["short@1.0.0"]?.answers).toEqual(FIVE);
  });

  it("leaves the longer form's own answers alone, cleared ones among them", () => {
    const own = partOf({ 1: 3 });
    const { draft } = step(draftOf({ "short@1.0.0": partOf(FIVE), "long@1.0.0": own }));
    expect(draft.parts["long@1.0.0"]).toEqual(own);
  });

  it("waits until the person has gone on from the short form, and until it has a score", () => {
    expect(idsOf(draftOf({ "short@1.0.0": partOf(FIVE, { left: true }) }))).toEqual(["short"]);
    expect(idsOf(draftOf({ "short@1.0.0": partOf({ 1: 3, 2: 3 }) }))).toEqual(["short"]);
  });

  it("asks nothing in a language that the longer form is not proven in", () => {
    const foreign = partOf(FIVE, { locale: "xx" });
    expect(idsOf(draftOf({ "short@1.0.0": foreign }))).toEqual(["short"]);
  });

  it("never asks a measure twice", () => {
    const answered = draftOf({ "short@1.0.0": partOf(FIVE) });
    expect(idsOf(answered, [long, short])).toEqual(["long", "short"]);
  });
});
