import { describe, expect, it } from "vitest";
import type { Goal } from "../../../src/core/goals/goal.ts";
import {
  agreementOf,
  type Confirmation,
  type GoalPlan,
  goalsToPrint,
  revisedPlan,
} from "../../../src/core/goals/plan.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { dayOf } from "../builders.ts";

const goalOf = (text: string, status: Goal["status"]): Goal => ({
  text,
  details: {},
  milestones: [],
  status,
});
const yes = (who: "client" | "therapist", version: number): Confirmation => ({
  who,
  how: "screen",
  version,
  at: dayOf(version),
});
const planOf = (...confirmations: readonly Confirmation[]): GoalPlan => ({
  version: 2,
  madeOn: "2026-03-05" as PlainDate,
  goals: [],
  confirmations,
});

describe("agreementOf()", () => {
  it("is agreed when both said yes to this version", () => {
    expect(agreementOf(planOf(yes("therapist", 2), yes("client", 2)))).toMatchObject({
      agreed: true,
      missing: [],
      outdated: [],
    });
  });

  it("does not take a yes to an older version for one to this", () => {
    expect(agreementOf(planOf(yes("client", 1), yes("therapist", 2)))).toEqual({
      agreed: false,
      confirmed: [yes("therapist", 2)],
      missing: ["client"],
      outdated: ["client"],
    });
    const revised = revisedPlan(planOf(yes("client", 2)), [], "2026-04-01" as PlainDate);
    expect(revised.version).toBe(3);
    expect(agreementOf(revised)).toMatchObject({ confirmed: [], outdated: ["client"] });
  });

  it("counts the latest yes of each", () => {
    const paper = { ...yes("client", 2), how: "paper" } as const;
    expect(agreementOf(planOf(yes("client", 2), paper)).confirmed).toEqual([paper]);
  });
});

describe("goalsToPrint()", () => {
  it("begins with what is worked on, and leaves out what was dropped", () => {
    const goals = [
      goalOf("a", "reached"),
      goalOf("b", "dropped"),
      goalOf("c", "active"),
      goalOf("d", "paused"),
    ];
    expect(goalsToPrint({ goals }).map(({ text }) => text)).toEqual(["c", "d", "a"]);
  });
});
