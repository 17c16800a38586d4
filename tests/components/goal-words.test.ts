import { describe, expect, it } from "vitest";
import {
  goalFields,
  goalLabels,
  levelsHead,
  sayAttainment,
  sayCelebration,
  sayMilestones,
  sayRatings,
  sayReview,
  statusChoices,
} from "../../src/components/goals/goal-words.ts";
import { sayAgreement, sayPlan } from "../../src/components/goals/plan-words.ts";
import type { Goal } from "../../src/core/goals/goal.ts";
import { agreementOf, type GoalPlan } from "../../src/core/goals/plan.ts";
import { ratingFacts } from "../../src/core/goals/progress.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf } from "../core/builders.ts";

/** West of UTC, where midnight in UTC is still the day before. */
const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "America/Los_Angeles") };
const day = (text: string) => text as PlainDate;

describe("a goal in words", () => {
  it("asks for each field with a label and a hint", () => {
    const fields = goalFields(voice);
    expect(fields).toHaveLength(29);
    expect(fields[1]).toEqual({
      field: "specific",
      label: "What exactly?",
      hint: "What would somebody else see the client do?",
    });
    expect(goalLabels(voice)).toMatchObject({
      "milestone.2": "Milestone 2",
      "reached.2": "Milestone 2 reached on",
      "level-expected": "As expected (0)",
    });
    expect(statusChoices(voice)[0]).toEqual({ value: "active", label: "We work on it" });
    expect(levelsHead(voice).hint).toContain("all five levels, or none");
  });

  it.each([
    [{ state: "none" }, "No review is planned."],
    [{ state: "due", days: 0 }, "Review today."],
    [{ state: "due", days: 1 }, "Review overdue by 1 day."],
    [{ state: "coming", days: 7 }, "Review in 7 days."],
  ] as const)("says whether a review is due: %j", (review, said) => {
    expect(sayReview(voice, review)).toBe(said);
  });

  it("says how far it is, on the same day in every time zone", () => {
    const rated = (...values: readonly number[]) =>
      sayRatings(
        voice,
        ratingFacts(values.map((value, i) => ({ on: day(`2026-03-0${i + 1}`), value }))),
      );
    expect(rated()).toBe("Not rated yet.");
    expect(rated(4)).toBe("Rated once: 4 of 10, on 1 March 2026.");
    expect(rated(4, 6)).toBe("6 of 10 on 2 March 2026: 2 points nearer than on 1 March 2026.");
    expect(rated(4, 3)).toBe("3 of 10 on 2 March 2026: 1 point further away than on 1 March 2026.");
    expect(rated(4, 4)).toBe("4 of 10 on 2 March 2026, as on 1 March 2026.");
  });

  it("says milestones and what there is to be glad about", () => {
    const next = { text: "A week of it" };
    expect(sayMilestones(voice, { reached: 1, all: 2, next })).toEqual([
      "1 of 2 milestones reached.",
      "Next: A week of it",
    ]);
    expect(sayMilestones(voice, { reached: 0, all: 0 })).toEqual(["No milestones."]);
    const milestone = { text: "Phone outside" };
    expect(sayCelebration(voice, { what: "milestone", milestone, on: day("2026-03-01") })).toBe(
      "Milestone reached on 1 March 2026: Phone outside",
    );
    expect(sayCelebration(voice, { what: "goal" })).toContain("The goal is reached.");
    expect(sayAttainment(voice, 62.4035)).toContain("T-score 62.4.");
    expect(sayAttainment(voice, undefined)).toContain("No goal is rated");
  });
});

describe("a plan in words", () => {
  const goal: Goal = {
    text: "Sleep again",
    details: { timed: "By summer" },
    milestones: [{ text: "Phone outside", reachedOn: day("2026-03-01") }, { text: "A week" }],
    reviewOn: day("2026-04-01"),
    levels: { "much-less": "a", less: "b", expected: "c", more: "d", "much-more": "e" },
    status: "active",
  };
  const plan: GoalPlan = {
    version: 2,
    madeOn: day("2026-03-05"),
    goals: [goal, { text: "Call Ada", details: {}, milestones: [], status: "active" }],
    confirmations: [
      { who: "client", how: "paper", version: 2, at: dayOf(3) },
      { who: "therapist", how: "screen", version: 1, at: dayOf(2) },
    ],
  };

  it("has all that the goals have, and a line for each to sign", () => {
    const said = sayPlan(voice, plan);
    expect(said.made).toBe("Version 2, made on 5 March 2026.");
    expect(said.goals[0]).toMatchObject({
      title: "Goal 1",
      text: "Sleep again",
      details: [{ label: "By when?", text: "By summer" }],
      milestones: ["Phone outside (reached on 1 March 2026)", "A week"],
      review: "We look at it again on 1 April 2026.",
    });
    expect(said.goals[0]?.levels).toHaveLength(5);
    expect(said.goals[1]).toMatchObject({ details: [], milestones: [], levels: [] });
    expect(said.sign.map(({ who }) => who)).toEqual(["Client", "Therapist"]);
  });

  it("says who agreed, and to what", () => {
    expect(sayAgreement(voice, agreementOf(plan))).toEqual([
      "Client: signed on paper, noted on 3 January 2026 at 01:30.",
      "Therapist: agreed to an older version only.",
    ]);
    const both = { ...plan, confirmations: [...plan.confirmations, { who: "therapist", how: "screen", version: 2, at: dayOf(4) } as const] }; // prettier-ignore
    expect(sayAgreement(voice, agreementOf(both))[0]).toBe("Both agree to this plan.");
    const none = sayAgreement(voice, agreementOf({ ...plan, confirmations: [] }));
    expect(none).toContain("Client: has not agreed yet.");
  });
});
