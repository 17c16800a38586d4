/** Made-up clients for looking at charts: one of each, none, gaps, long words, very many. */
import type { GoalInput } from "../../src/charts/goals/input.ts";
import type { LaneEntry } from "../../src/charts/lane/input.ts";
import { onDay } from "./chart-facts.ts";

/** A course as a client with this many weekly sessions might have it; every third is missing. */
const SCORES = [24, 25, 21, 19, 22, 17, 14, 15, 11, 12, 9, 8, 10, 6];

export interface Sample {
  readonly name: string;
  readonly scores: readonly (readonly [day: number, value: number])[];
  readonly entries: readonly LaneEntry[];
  readonly goals: readonly (GoalInput & { readonly form?: "rating" | "attainment" })[];
  /** Drawn by the number of the session. */
  readonly bySession?: boolean;
}

const weekly = (values: readonly number[], every = 7) =>
  values.map((value, week) => [week * every, value] as const);

const GOAL: GoalInput = {
  goalId: "a",
  text: "Talk to my sister again without a quarrel, and call her on Sundays",
  ratings: [
    { at: onDay(0), value: 2, by: "client" },
    { at: onDay(14), value: 3, by: "client" },
    { at: onDay(14), value: 4, by: "therapist" },
    { at: onDay(35), value: 5, by: "client" },
    { at: onDay(56), value: 5, by: "therapist" },
    { at: onDay(84), value: 7, by: "client" },
  ],
  milestones: [
    { at: onDay(20), text: "Wrote her a letter" },
    { at: onDay(63), text: "First call that ended well" },
  ],
};

const FULL: Sample = {
  name: "full",
  scores: weekly(SCORES),
  entries: [
    ...SCORES.map((_, week): LaneEntry => ({
      at: onDay(week * 7 + 0.1),
      kind: week === 4 || week === 9 ? "missed" : "session",
    })),
    { at: onDay(16), kind: "medication", text: "Began sertraline 50 mg" },
    { at: onDay(60), kind: "medication", text: "Sertraline 100 mg" },
    { at: onDay(29), kind: "life", text: "انتقال إلى شقة جديدة" },
    { at: onDay(75), kind: "other", text: "Changed therapist’s room" },
  ],
  goals: [
    GOAL,
    {
      goalId: "b",
      text: "أن أخرج من البيت كل يوم",
      form: "attainment",
      ratings: [
        { at: onDay(3), value: -2, by: "client" },
        { at: onDay(31), value: -1, by: "client" },
        { at: onDay(59), value: 0, by: "client" },
        { at: onDay(87), value: 1, by: "client" },
      ],
      milestones: [],
    },
  ],
};

export const SAMPLES: readonly Sample[] = [
  FULL,
  { ...FULL, name: "full by session", bySession: true },
  { name: "empty", scores: [], entries: [], goals: [{ ...GOAL, ratings: [], milestones: [] }] },
  {
    name: "one of each",
    scores: [[0, 22]],
    entries: [{ at: onDay(0), kind: "session" }],
    goals: [{ ...GOAL, ratings: GOAL.ratings.slice(0, 1), milestones: [] }],
  },
  {
    name: "gaps and long words",
    scores: [
      [0, 31],
      [7, 30],
      [200, 12],
      [210, 40],
    ],
    entries: [
      {
        at: onDay(3),
        kind: "life",
        text: "A very long story that nobody can tell in one line ".repeat(3),
      },
      { at: onDay(4), kind: "life", text: "Another" },
    ],
    goals: [
      {
        ...GOAL,
        text: "Donaudampfschifffahrtsgesellschaftskapitän werden ".repeat(4),
        ratings: [0, 3, 150, 210].map((day, i) => ({ at: onDay(day), value: i * 3, by: "client" })),
        milestones: [0, 1, 2].map((day) => ({ at: onDay(day), text: "Three at once, in words" })),
      },
    ],
  },
  {
    name: "two hundred sessions by number",
    bySession: true,
    scores: weekly(Array.from({ length: 200 }, (_, i) => 10 + (i % 20))),
    entries: [0, 3, 700, 1401].map((day) => ({ at: onDay(day), kind: "life", text: "A move" })),
    goals: [{ ...GOAL, ratings: [], milestones: [] }],
  },
  {
    name: "two hundred sessions",
    scores: weekly(Array.from({ length: 200 }, (_, i) => 10 + (i % 20))),
    entries: Array.from({ length: 200 }, (_, i) => ({
      at: onDay(i * 7),
      kind: i % 9 === 4 ? "missed" : "session",
    })),
    goals: [
      {
        ...GOAL,
        ratings: Array.from({ length: 200 }, (_, i) => ({
          at: onDay(i * 7),
          value: i % 11,
          by: "client",
        })),
      },
    ],
  },
];
