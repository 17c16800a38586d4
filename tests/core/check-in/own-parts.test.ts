import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { answeredIn, checkInOf } from "../../../src/core/check-in/check-in.ts";
import { type Draft, EMPTY_DRAFT, layoutOf, partAfter } from "../../../src/core/check-in/draft.ts";
import {
  measureOfPart,
  MOST_GOALS,
  openGoals,
  type OwnPart,
  ownPartsOf,
  textOfPart,
} from "../../../src/core/check-in/own-parts.ts";
import { sentRatings } from "../../../src/core/goals/sent-rating.ts";
import { measureKey, textKeys } from "../../../src/core/measures/measure.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { measureOf } from "../builders.ts";

const GOALS: OwnPart = {
  kind: "goals",
  goals: [
    { id: "a1", text: "Sleep" },
    { id: "b2", text: "Walk" },
  ],
};
const TALK: OwnPart = { kind: "talk" };
const words = { lead: "Lead", near: ["None", "All"], talk: "Talk?" } as const;
const shown = {
  locale: "en" as LocaleTag,
  mode: "screen",
  layout: "one-page-1",
  dir: "ltr",
  script: true,
  completedBy: "client",
} as const;
const partOf = (answers: Draft["parts"][string]["answers"]) => ({
  locale: "en",
  answers,
  skipped: [],
});

describe("parts that are no pack's", () => {
  it("have every word that a form asks for", () => {
    for (const part of [GOALS, TALK]) {
      const { text } = textOfPart(part, words, "en");
      const needed = textKeys(measureOfPart(part)).filter((key) => key !== "title");
      expect(Object.keys(text)).toEqual(expect.arrayContaining(needed));
    }
  });

  it("come after the measures: goals first, own words last, and neither without being asked", () => {
    expect(ownPartsOf({ talk: true, goals: [{ id: "a1", text: "Sleep" }] })).toEqual([
      { kind: "goals", goals: [{ id: "a1", text: "Sleep" }] },
      TALK,
    ]);
    expect(ownPartsOf({ goals: [] })).toEqual([]);
  });

  it("ask about goals that are worked on, and about no more than a phone can hold", () => {
    const goal = (status: "active" | "paused", id: string) => ({ id, goal: { text: id, status } });
    const many = Array.from({ length: 9 }, (_, at) => goal("active", `g${at}`));
    expect(openGoals([goal("paused", "old"), ...many])).toHaveLength(MOST_GOALS);
    expect(openGoals([goal("paused", "old")])).toEqual([]);
  });
});

describe("checkInOf()", () => {
  const extras = { goals: GOALS.kind === "goals" ? GOALS.goals : [], talk: true as const };
  const keyOf = (part: OwnPart) => measureKey(measureOfPart(part));

  it("keeps every goal that was asked about, and a rating only where one was given", () => {
    const draft: Draft = { parts: { [keyOf(GOALS)]: partOf({ b2: 0 }) } };
    const { goals, talk } = checkInOf([measureOf()], draft, { ...shown, extras });
    expect(goals).toEqual([
      { goal: "a1", text: "Sleep" },
      { goal: "b2", text: "Walk", value: 0 },
    ]);
    expect(talk).toBeUndefined();
    expect(sentRatings(goals, "2026-03-05" as PlainDate)).toEqual([
      { goal: "b2", on: "2026-03-05", value: 0 },
    ]);
  });

  it("counts a goal and a text as answers", () => {
    const parts = { [keyOf(GOALS)]: partOf({ a1: 3 }), [keyOf(TALK)]: partOf({ talk: "Work" }) };
    const checkIn = checkInOf([measureOf()], { parts }, { ...shown, extras });
    expect(checkIn.talk).toBe("Work");
    expect(answeredIn(checkIn)).toBe(2);
    expect(answeredIn(checkInOf([measureOf()], EMPTY_DRAFT, { ...shown, extras }))).toBe(0);
  });

  it("takes nothing from a draft that was not asked for", () => {
    const parts = { [keyOf(TALK)]: partOf({ talk: "Work" }) };
    const checkIn = checkInOf([measureOf()], { parts }, shown);
    expect(checkIn).not.toHaveProperty("talk");
    expect(checkIn).not.toHaveProperty("goals");
  });
});

describe("layoutOf()", () => {
  const save = (kept: Parameters<typeof partAfter>[1], reading: "all" | "one") =>
    partAfter(measureOf(), kept, {
      locale: "en",
      answers: {},
      knowsAll: false,
      going: "on",
      reading,
    });

  it("names the layout that every part was answered in", () => {
    expect(layoutOf(EMPTY_DRAFT)).toBe("one-page-1");
    expect(layoutOf({ parts: { a: save(undefined, "one") } })).toBe("one-question-1");
    expect(layoutOf({ parts: { a: save(undefined, "all"), b: save(undefined, "all") } })).toBe(
      "one-page-1",
    );
  });

  it("says so where it changed on the way, within a part or between two", () => {
    const one = save(undefined, "one");
    expect(layoutOf({ parts: { a: save(one, "all") } })).toBe("both-1");
    expect(layoutOf({ parts: { a: one, b: save(undefined, "all") } })).toBe("both-1");
    expect(layoutOf({ parts: { a: save(save(one, "all"), "one") } })).toBe("both-1");
  });
});
