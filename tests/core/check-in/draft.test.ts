import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  partAfter,
  shownAnswers,
  type DraftPart,
  type PartSave,
} from "../../../src/core/check-in/draft.ts";
import { measureOf } from "../builders.ts";

const measure = measureOf();
const saveOf = (changes: Partial<PartSave>): PartSave => ({
  locale: "en",
  answers: {},
  knowsAll: true,
  going: "away",
  ...changes,
});
const after = (kept: DraftPart | undefined, changes: Partial<PartSave>): DraftPart =>
  partAfter(measure, kept, saveOf(changes));

const done: DraftPart = { locale: "en", answers: { 1: 1, 2: 2 }, skipped: ["3"] };

describe("partAfter()", () => {
  it("takes away what a page that knows all does not send", () => {
    expect(after(done, { answers: { 1: 3 } }).answers).toEqual({ 1: 3 });
  });

  it("takes only the changes from a page that knows less, cleared answers among them", () => {
    const older = { knowsAll: false, answers: { 2: 0, 4: 0 }, changed: ["1", "4", "9"] };
    expect(after(done, older).answers).toEqual({ 2: 2, 4: 0 });
  });

  it("adds all answers of a page that knows less and cannot tell what changed", () => {
    const older = { knowsAll: false, answers: { 2: 0, 4: 0 } };
    expect(after(done, older).answers).toEqual({ 1: 1, 2: 0, 4: 0 });
  });

  it("goes on from a part only when the person does", () => {
    const left = after(undefined, { answers: { 1: 1 } });
    expect(left.left).toBe(true);
    expect(after(left, { answers: { 1: 2 } }).left).toBe(true);
    expect(after(left, { answers: { 1: 2 }, going: "on" }).left).toBeUndefined();
    expect(after(done, { answers: { 1: 2 } }).left).toBeUndefined();
  });

  it("lets an item be left empty on purpose only by going on, and as long as it is empty", () => {
    expect(after(undefined, { going: "on-skipping", answers: { 2: 0 } }).skipped).toEqual([
      "1",
      "3",
      "4",
    ]);
    expect(after(done, { answers: { 1: 1 } }).skipped).toEqual(["3"]);
    expect(after(done, { answers: { 1: 1, 3: 1 } }).skipped).toEqual([]);
    expect(after(done, { answers: { 1: 1 }, going: "on" }).skipped).toEqual([]);
  });

  it("ends with the newest post of a page, in whatever order they arrive", () => {
    const posts = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 });
    fc.assert(
      fc.property(posts, (counts) => {
        const saves = counts.map((count) =>
          saveOf({ answers: { 1: count }, knowsAll: false, mark: { page: "a", count } }),
        );
        const end = saves.reduce<DraftPart | undefined>(
          (kept, save) => partAfter(measure, kept, save),
          undefined,
        );
        expect(end?.answers).toEqual({ 1: Math.max(...counts) });
      }),
    );
  });

  it("does not measure one page by the count of another, or of none", () => {
    const kept = after(undefined, { answers: { 1: 1 }, mark: { page: "a", count: 9 } });
    expect(after(kept, { answers: { 1: 2 }, mark: { page: "b", count: 1 } }).answers[1]).toBe(2);
    expect(after(kept, { answers: { 1: 3 } }).answers[1]).toBe(3);
  });
});

describe("a visit to a device that others use, too", () => {
  const visit = "a";

  it("shows what was answered in it, and nothing of before", () => {
    expect(shownAnswers(done)).toEqual(done.answers);
    expect(shownAnswers(done, visit)).toEqual({});
    const kept = after(done, { answers: { 4: 1 }, visit });
    expect(kept.answers).toEqual({ ...done.answers, 4: 1 });
    expect(shownAnswers(kept, visit)).toEqual({ 4: 1 });
    expect(shownAnswers(kept, "another")).toEqual({});
    expect(shownAnswers(undefined, visit)).toEqual({});
  });

  it("clears what it showed and no longer sends, and leaves what it never showed", () => {
    const kept = after(done, { answers: { 4: 1 }, visit });
    expect(after(kept, { answers: {}, visit }).answers).toEqual(done.answers);
    const cleared = after(kept, { answers: {}, changed: ["4"], visit });
    expect(cleared.answers).toEqual(done.answers);
  });
});
