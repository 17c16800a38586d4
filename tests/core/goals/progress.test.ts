import { describe, expect, it } from "vitest";
import type { Goal } from "../../../src/core/goals/goal.ts";
import {
  attainmentOf,
  celebrationsOf,
  milestoneFacts,
  ratingFacts,
  reviewOf,
} from "../../../src/core/goals/progress.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";

const day = (text: string) => text as PlainDate;
const TODAY = day("2026-03-05");
const goal: Goal = {
  text: "Sleep again",
  details: {},
  milestones: [
    { text: "One", reachedOn: day("2026-02-20") },
    { text: "Two", reachedOn: day("2026-02-10") },
    { text: "Three" },
  ],
  reviewOn: TODAY,
  status: "active",
};

describe("reviewOf()", () => {
  it.each([
    ["2026-03-05", { state: "due", days: 0 }],
    ["2026-03-01", { state: "due", days: 4 }],
    ["2026-03-12", { state: "coming", days: 7 }],
  ])("%s", (on, review) => {
    expect(reviewOf({ ...goal, reviewOn: day(on) }, TODAY)).toEqual(review);
  });

  it("asks for none where nobody works on the goal, or none was planned", () => {
    const { reviewOn: _none, ...open } = goal;
    expect(reviewOf(open, TODAY)).toEqual({ state: "none" });
    expect(reviewOf({ ...goal, status: "paused" }, TODAY)).toEqual({ state: "none" });
  });
});

describe("milestones", () => {
  it("are counted, with the latest by its day and the next by its place", () => {
    expect(milestoneFacts(goal)).toEqual({
      reached: 2,
      all: 3,
      latest: goal.milestones[0],
      next: goal.milestones[2],
    });
    expect(milestoneFacts({ milestones: [] })).toEqual({ reached: 0, all: 0 });
  });

  it("are told when they are fresh", () => {
    expect(celebrationsOf(goal, day("2026-02-15"), TODAY)).toEqual([
      { what: "milestone", milestone: goal.milestones[0], on: "2026-02-20" },
    ]);
    expect(celebrationsOf(goal, day("2026-03-01"), TODAY)).toEqual([]);
  });

  it("are told together when the last one is reached, and with the goal", () => {
    const done = {
      milestones: [{ text: "One", reachedOn: TODAY }],
      status: "reached",
    } as const;
    expect(celebrationsOf(done, TODAY, TODAY).map(({ what }) => what)).toEqual([
      "milestone",
      "all-milestones",
      "goal",
    ]);
  });
});

describe("ratingFacts()", () => {
  it("puts ratings in order and compares the latest with the first and the one before", () => {
    const ratings = [
      { on: day("2026-03-01"), value: 5 },
      { on: day("2026-01-01"), value: 2 },
      { on: day("2026-02-01"), value: 7 },
    ];
    expect(ratingFacts(ratings)).toMatchObject({
      count: 3,
      first: { value: 2 },
      previous: { value: 7 },
      latest: { value: 5 },
      highest: { value: 7 },
      change: 3,
      sinceLast: -2,
    });
  });

  it("does not take none for zero", () => {
    expect(ratingFacts([])).toEqual({ count: 0 });
    const once = ratingFacts([{ on: TODAY, value: 0 }]);
    expect(once).toMatchObject({ count: 1, latest: { value: 0 } });
    expect(once).not.toHaveProperty("change");
  });
});

describe("attainmentOf()", () => {
  // T = 50 + 10 Σwx / √(0.7 Σw² + 0.3 (Σw)²): one goal at +1 gives 60, two give 50 + 20 / √2.6.
  it.each([
    [[["expected", 1]], 50],
    [[["more", 1]], 60],
    [[["much-less", 1]], 30],
    [
      [
        ["more", 1],
        ["more", 1],
      ],
      62.4035,
    ],
    [
      [
        ["more", 2],
        ["less", 1],
      ],
      50 + 10 / Math.sqrt(0.7 * 5 + 0.3 * 9),
    ],
  ] as const)("%j is %f", (attained, score) => {
    // prettier-ignore
    const goals = attained.map(([level, weight]) => ({ level, weight }));
    expect(attainmentOf(goals)).toBeCloseTo(score, 4);
  });

  it("is nothing where no goal was rated or none counts", () => {
    expect(attainmentOf([])).toBeUndefined();
    expect(attainmentOf([{ level: "more", weight: 0 }])).toBeUndefined();
  });
});
