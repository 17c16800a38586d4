import { describe, expect, it } from "vitest";
import { goalFormOf, readGoalForm } from "../../src/contract/staff-goals.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";

const today = "2026-03-05" as PlainDate;
const LEVELS = {
  "level-much-less": "a",
  "level-less": "b",
  "level-expected": "c",
  "level-more": "d",
  "level-much-more": "e",
};

describe("readGoalForm()", () => {
  it("reads what its own form shows, whole", () => {
    const form = {
      text: "Sleep",
      specific: "Six hours",
      "milestone-1": "One night",
      "reached-1": "2026-03-01",
      "milestone-2": "A week",
      review: "2026-04-01",
      status: "reached",
      closing: "It took a while",
      ...LEVELS,
    };
    const read = readGoalForm(form, today);
    expect(read).toMatchObject({ ok: true, value: { closing: "It took a while" } });
    if (!read.ok) return;
    const again = readGoalForm({ ...goalFormOf(read.value) }, today);
    expect(again).toEqual(read);
    expect(read.value.goal.milestones).toEqual([
      { text: "One night", reachedOn: "2026-03-01" },
      { text: "A week" },
    ]);
  });

  it("names each field that is wrong, as the page names it", () => {
    const form = {
      text: "",
      "milestone-3": "x".repeat(201),
      "milestone-5": "late",
      "reached-5": "2026-03-06",
      "milestone-6": "never",
      "reached-6": "2026-02-30",
      review: "2026-03-04",
      status: "active",
      "level-more": "only one",
    };
    const read = readGoalForm(form, today);
    if (read.ok) throw new Error("Expected problems");
    const found = Object.fromEntries(read.error.map(({ field, problem }) => [field, problem]));
    expect(found).toEqual({
      text: "empty",
      "milestone-3": "too-long",
      "reached-5": "too-late",
      "reached-6": "not-a-day",
      review: "too-early",
      "level-much-less": "empty",
      "level-less": "empty",
      "level-expected": "empty",
      "level-much-more": "empty",
    });
  });

  it("lets no goal be dropped without a word", () => {
    const drop = { text: "Sleep", status: "dropped" };
    expect(readGoalForm(drop, today)).toEqual({
      ok: false,
      error: [{ field: "closing", problem: "empty" }],
    });
    expect(readGoalForm({ ...drop, closing: "Not now" }, today)).toMatchObject({ ok: true });
  });
});
