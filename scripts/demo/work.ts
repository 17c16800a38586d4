import type { Goal } from "../../src/core/goals/goal.ts";
import type { EventEntry, FitAnswer } from "../../src/core/sessions/event.ts";
import type { Attendance, PracticeDone, SessionTag } from "../../src/core/sessions/entry.ts";

/** What three demo clients have worked on, as made up as their scores. Weeks are counted back from today. */
export interface DemoWork {
  readonly sessions: readonly {
    readonly weeksAgo: number;
    readonly attended?: Attendance;
    readonly tags?: readonly SessionTag[];
    readonly practice?: string;
    readonly done?: PracticeDone;
    readonly note?: string;
  }[];
  readonly events: readonly (Pick<EventEntry, "kind" | "text"> & { readonly weeksAgo: number })[];
  readonly goals: readonly DemoGoal[];
  readonly plan?: {
    readonly weeksAgo: number;
    readonly client: string;
    readonly therapist: string;
    readonly know: string;
  };
  /** What the client said of the scores. */
  readonly fits?: readonly {
    readonly weeksAgo: number;
    readonly answer: FitAnswer;
    readonly text?: string;
  }[];
}

interface DemoGoal extends Pick<Goal, "text" | "details" | "levels"> {
  readonly madeWeeksAgo: number;
  readonly milestones: readonly { readonly text: string; readonly reachedWeeksAgo?: number }[];
  readonly reviewInDays: number;
  /** Oldest first, a week apart, up to last week. */
  readonly ratings: readonly number[];
}

export const WORK: Readonly<Record<string, DemoWork>> = {
  "Demo 01, steady gain": {
    sessions: [
      { weeksAgo: 9, tags: ["getting-to-know", "goals"], practice: "Write down three good hours" },
      { weeksAgo: 8, tags: ["activity", "feelings"], done: "yes", practice: "Walk on two days" },
      { weeksAgo: 7, tags: ["activity"], done: "partly", practice: "Walk on three days" },
      { weeksAgo: 6, attended: "cancelled" },
      {
        weeksAgo: 5,
        tags: ["thoughts", "relationships"],
        done: "yes",
        practice: "Call one friend",
      },
      { weeksAgo: 4, tags: ["thoughts", "scores"], done: "yes", practice: "Call one friend" },
      { weeksAgo: 3, attended: "missed" },
      { weeksAgo: 2, tags: ["relationships", "body"], done: "no", practice: "Same hour to bed" },
      {
        weeksAgo: 1,
        tags: ["goals", "scores", "working-together"],
        done: "yes",
        practice: "Plan one thing to look forward to",
        note: "Sleeps better. Wants to talk about work next time.",
      },
    ],
    events: [
      { weeksAgo: 6, kind: "medication", text: "Began with sertraline 50 mg" },
      { weeksAgo: 3, kind: "life", text: "A week away with the family" },
    ],
    goals: [
      {
        text: "I want to meet my friends again without making up excuses.",
        details: {
          specific: "Say yes when they ask, and stay for an hour.",
          measurable: "Twice a month.",
          relevant: "I miss them, and afterwards I feel like myself.",
        },
        madeWeeksAgo: 9,
        milestones: [
          { text: "Call one friend", reachedWeeksAgo: 5 },
          { text: "Meet one friend for a coffee", reachedWeeksAgo: 0 },
          { text: "Go to the birthday in spring" },
        ],
        reviewInDays: 9,
        levels: {
          "much-less": "I leave the messages unread.",
          less: "I answer, and stay at home.",
          expected: "I meet somebody twice a month.",
          more: "I meet somebody every week.",
          "much-more": "I invite people myself.",
        },
        ratings: [1, 2, 2, 4, 4, 5, 6],
      },
      {
        text: "Sleep through most nights.",
        details: { timed: "Before the end of winter." },
        madeWeeksAgo: 7,
        milestones: [],
        reviewInDays: -3,
        ratings: [3, 3, 4, 6, 7],
      },
    ],
    plan: {
      weeksAgo: 7,
      client: "I answer when a friend writes. I go to bed at the same hour.",
      therapist: "I ask about both at each session. We look at the scores every month.",
      know: "Two meetings in a month, and five nights in a week slept through.",
    },
    fits: [
      { weeksAgo: 4, answer: "fits" },
      { weeksAgo: 1, answer: "not-sure", text: "Weekdays yes. Sundays are still long." },
    ],
  },
  "Demo 04, deterioration": {
    sessions: [
      { weeksAgo: 7, tags: ["getting-to-know"], practice: "Notice when it is easier" },
      { weeksAgo: 6, tags: ["goals", "feelings"], done: "partly" },
      { weeksAgo: 5, tags: ["feelings"] },
      { weeksAgo: 4, attended: "missed" },
      { weeksAgo: 3, tags: ["life-event", "feelings"], note: "Job ended. A lot at once." },
      { weeksAgo: 2, attended: "missed" },
      { weeksAgo: 1, tags: ["life-event", "working-together"], practice: "One call about money" },
    ],
    events: [{ weeksAgo: 3, kind: "life", text: "Lost the job" }],
    goals: [
      {
        text: "Get up before nine and have a plan for the day.",
        details: {},
        madeWeeksAgo: 6,
        milestones: [{ text: "Two mornings in one week" }],
        reviewInDays: 0,
        ratings: [4, 4, 3, 2, 2],
      },
    ],
    fits: [{ weeksAgo: 1, answer: "fits", text: "Yes. Since the job ended." }],
  },
  "Demo 11, alliance, partner and daily form": {
    sessions: [
      { weeksAgo: 8, tags: ["getting-to-know", "goals"] },
      { weeksAgo: 5, tags: ["feelings"] },
      { weeksAgo: 4, tags: ["working-together", "scores"], note: "Too much homework. Halved it." },
      { weeksAgo: 1, tags: ["relationships"], practice: "One evening a week with my partner" },
    ],
    events: [{ weeksAgo: 4, kind: "case-review", text: "With Dr. Blake" }],
    goals: [
      {
        text: "Leave work at five on two days a week.",
        details: {},
        madeWeeksAgo: 8,
        milestones: [{ text: "Tell the team", reachedWeeksAgo: 5 }],
        reviewInDays: 20,
        ratings: [2, 3, 3, 5, 6, 6],
      },
    ],
  },
};
