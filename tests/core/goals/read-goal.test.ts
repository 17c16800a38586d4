import { describe, expect, it } from "vitest";
import { LEVELS } from "../../../src/core/goals/goal.ts";
import { GOAL_LIMITS, readGoal } from "../../../src/core/goals/read-goal.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import type { Written } from "../../../src/core/written.ts";

const TODAY = "2026-03-05" as PlainDate;
const read = (form: Partial<Written>) =>
  readGoal({ text: "Sleep again", ...form } as Written, TODAY);
const problemsOf = (form: Partial<Written>) => {
  const goal = read(form);
  return goal.ok ? [] : goal.error.map(({ field, problem }) => `${field} ${problem}`);
};
const levels = Object.fromEntries(LEVELS.map(({ key }) => [`level-${key}`, `Looks ${key}`]));

describe("readGoal()", () => {
  it("needs no more than the goal itself", () => {
    expect(read({})).toEqual({
      ok: true,
      value: { text: "Sleep again", details: {}, milestones: [], status: "active" },
    });
  });

  it("keeps all that was filled in, and drops empty milestones", () => {
    const form = {
      specific: " In bed by eleven ",
      timed: "",
      "milestone.1": "Phone stays outside",
      "reached.1": "2026-03-01",
      "milestone.2": " ",
      "reached.2": "nonsense",
      "milestone.3": "A week of it",
      "milestone.9": "One too many",
      review: "2026-04-01",
      status: "active",
      ...levels,
    };
    expect(read(form)).toEqual({
      ok: true,
      value: {
        text: "Sleep again",
        details: { specific: "In bed by eleven" },
        milestones: [
          { text: "Phone stays outside", reachedOn: "2026-03-01" },
          { text: "A week of it" },
        ],
        reviewOn: "2026-04-01",
        levels: Object.fromEntries(LEVELS.map(({ key }) => [key, `Looks ${key}`])),
        status: "active",
      },
    });
  });

  it.each([
    [{ text: " " }, ["text empty"]],
    [{ text: "a".repeat(GOAL_LIMITS.text + 1) }, ["text too-long"]],
    [{ relevant: "a".repeat(GOAL_LIMITS.detail + 1) }, ["relevant too-long"]],
    [{ "milestone.2": "a".repeat(201) }, ["milestone.2 too-long"]],
    [{ "milestone.1": "Step", "reached.1": "yesterday" }, ["reached.1 not-a-day"]],
    [{ "milestone.8": "Step", "reached.8": "2026-03-06" }, ["reached.8 too-late"]],
    [{ review: "2026-02-30" }, ["review not-a-day"]],
    [{ review: "2026-03-04" }, ["review too-early"]],
    [{ review: "2029-01-01" }, ["review too-late"]],
    [{ status: "won" }, ["status not-offered"]],
    [
      { "level-expected": "Some nights" },
      ["level-much-less empty", "level-less empty", "level-more empty", "level-much-more empty"],
    ],
    [{ ...levels, "level-less": "a".repeat(201) }, ["level-less too-long"]],
    [
      { text: "", review: "x", status: "y" },
      ["text empty", "review not-a-day", "status not-offered"],
    ],
  ] as const)("refuses %j", (form, problems) => {
    // prettier-ignore
    expect(problemsOf(form)).toEqual(problems);
  });

  it("keeps a review that has passed, and takes no other that has", () => {
    const kept = "2026-03-01" as PlainDate;
    for (const [review, isOk] of [
      [kept, true],
      ["2026-02-28", false],
      ["2026-03-02", false],
    ] as const) {
      const form = { text: "Sleep again", review } as Written;
      expect([review, readGoal(form, TODAY, kept).ok]).toEqual([review, isOk]);
    }
  });

  it("lets a review of a reached goal lie in the past, and one on the day itself", () => {
    expect(problemsOf({ review: "2026-01-01", status: "reached" })).toEqual([]);
    expect(problemsOf({ review: TODAY })).toEqual([]);
  });
});
