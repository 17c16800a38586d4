import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalEvents, goalFacts } from "../../src/charts/goals/facts.ts";
import {
  GOAL_GAP_DAYS,
  type GoalForm,
  type GoalInput,
  type GoalRating,
} from "../../src/charts/goals/input.ts";
import { type GoalLayoutInput, layoutGoal } from "../../src/charts/goals/layout.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { goalWords } from "../../src/components/report/goal-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { onDay } from "../support/chart-facts.ts";

const wordsIn = (tag: string, form: GoalForm) => {
  const locale = findLocale(tag) ?? SOURCE;
  return goalWords({ t: staffWords(locale), format: formatter(locale, "UTC") }, form);
};
const rating = (day: number, value: number, by: GoalRating["by"] = "client"): GoalRating => ({
  at: onDay(day),
  value,
  by,
});
const goalOf = (ratings: readonly GoalRating[], more: Partial<GoalInput> = {}): GoalInput => ({
  goalId: "g",
  text: "Go out",
  ratings,
  milestones: [],
  ...more,
});
const factsOf = (goal: GoalInput, form: GoalForm = "rating") =>
  goalFacts(goal, { form, gapDays: GOAL_GAP_DAYS });
const draw = (goal: GoalInput, form: GoalForm = "rating", more: Partial<GoalLayoutInput> = {}) =>
  layoutGoal({
    facts: factsOf(goal, form),
    size: WIDE,
    dir: "ltr",
    timeAxisDir: "ltr",
    words: wordsIn("en", form),
    ...more,
  });

describe("goalFacts()", () => {
  it("keeps what two people say apart", () => {
    const { rated } = factsOf(goalOf([rating(7, 5, "therapist"), rating(0, 2), rating(14, 7)]));
    expect(rated.map(({ by, first, latest }) => [by, first.value, latest.value])).toEqual([
      ["client", 2, 7],
      ["therapist", 5, 5],
    ]);
  });

  it("leaves out a value that the form cannot have", () => {
    expect(factsOf(goalOf([rating(0, 11), rating(1, -1)])).rated).toEqual([]);
    expect(factsOf(goalOf([rating(0, 3)]), "attainment").rated).toEqual([]);
  });

  it("has every rating and milestone once, in order of time", () => {
    const goal = goalOf([rating(9, 3), rating(0, 2), rating(5, 5, "therapist")], {
      milestones: [{ at: onDay(3), text: "Wrote" }],
    });
    const events = goalEvents(factsOf(goal));
    expect(events.map(({ at }) => at)).toEqual([onDay(0), onDay(3), onDay(5), onDay(9)]);
  });
});

describe("layoutGoal()", () => {
  it("shows the whole range, whatever the ratings", () => {
    for (const [form, ends] of [
      ["rating", ["0", "10"]],
      ["attainment", ["−2", "+2"]],
    ] as const) {
      const numbers = draw(goalOf([rating(0, 1), rating(7, 1)]), form)
        .labels.filter(({ kind }) => kind === "score")
        .flatMap(({ lines }) => lines);
      expect(numbers).toEqual(expect.arrayContaining([...ends]));
    }
  });

  it("names the level that was expected, in the second form only", () => {
    const named = (form: GoalForm) => draw(goalOf([rating(0, 1)]), form).expected !== undefined;
    expect([named("rating"), named("attainment")]).toEqual([false, true]);
  });

  it("breaks the line where no rating came for long, and draws none between two people", () => {
    const days = [0, 14, 120, 130];
    const { runs } = draw(
      goalOf([...days.map((day) => rating(day, 3)), rating(60, 9, "therapist")]),
    );
    expect(runs.map(({ by, path }) => [by, path.split("L").length])).toEqual([
      ["client", 2],
      ["client", 2],
    ]);
  });

  it("keeps everything inside the drawing", () => {
    const way = fc.constantFrom("ltr" as const, "rtl" as const);
    const ratings = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: -2, max: 10 }), fc.boolean())
        .map(([day, value, own]) => rating(day, value, own ? "client" : "therapist")),
      { maxLength: 20 },
    );
    const milestones = fc.array(
      fc.integer({ min: 0, max: 600 }).map((day) => ({ at: onDay(day), text: "Went to a party" })),
      { maxLength: 4 },
    );
    const form = fc.constantFrom<GoalForm>("rating", "attainment");
    const size = fc.constantFrom(WIDE, NARROW);
    fc.assert(
      fc.property(ratings, milestones, form, way, way, size, (some, steps, as, dir, time, of) => {
        const goal = goalOf(some, { milestones: steps });
        const layout = draw(goal, as, { dir, timeAxisDir: time, size: of });
        for (const { box } of layout.labels) {
          expect(box.x).toBeGreaterThanOrEqual(-0.1);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.size.width + 0.11);
          expect(box.y).toBeGreaterThanOrEqual(-0.1);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.size.height + 0.11);
        }
        expect(layout.marks).toHaveLength(goalEvents(factsOf(goal, as)).length);
      }),
      { numRuns: 120 },
    );
  });
});

describe("a goal in words", () => {
  it("says how many ratings, from when to when, and how far they moved", () => {
    const goal = goalOf([rating(0, 2), rating(35, 5), rating(70, 7)], {
      milestones: [{ at: onDay(30), text: "Went to a party" }],
    });
    expect(wordsIn("en", "rating").summary(factsOf(goal))).toBe(
      "3 ratings by the client from 5 January 2026 to 16 March 2026; first 2, latest 7: " +
        "5 points higher (more reached). 1 milestone reached: 4 February 2026.",
    );
  });

  it("says what a level of attainment means", () => {
    const { summary } = wordsIn("en", "attainment");
    const facts = factsOf(goalOf([rating(0, -2), rating(35, 1)]), "attainment");
    expect(summary(facts)).toContain(
      "first −2 (much less than expected), latest +1 (more than expected): 3 points higher",
    );
  });

  it("says so where nothing was rated", () => {
    expect(wordsIn("en", "rating").summary(factsOf(goalOf([])))).toBe("No rating yet.");
  });

  it("reads out one rating or milestone at a time, with its direction in words", () => {
    const { say, table } = wordsIn("en", "rating");
    const goal = goalOf([rating(0, 7), rating(7, 4), rating(9, 7)], {
      milestones: [{ at: onDay(8), text: "Wrote a letter" }],
    });
    const events = goalEvents(factsOf(goal));
    expect(events.map(say)).toEqual([
      "5 January 2026: 7. Rated by the client.",
      "12 January 2026: 4, 3 points lower (less reached) than the first. Rated by the client.",
      "13 January 2026: milestone reached. Wrote a letter",
      "14 January 2026: 7, the same as the first. Rated by the client.",
    ]);
    expect(events.map(table.cells).map((cells) => cells[3])).toEqual([
      "First rating",
      "3 points lower (less reached)",
      "",
      "the same",
    ]);
  });
});
