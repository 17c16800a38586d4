import { describe, expect, it } from "vitest";
import { dayFigures } from "../../../src/core/daily/days.ts";
import type { DailyEntry } from "../../../src/core/daily/entry.ts";
import { isDailyForm, MOST_DAILY_ITEMS } from "../../../src/core/daily/form.ts";
import {
  LONGEST_OWN_ITEM,
  measureOfOwnItems,
  readOwnItems,
  textOfOwnItems,
} from "../../../src/core/daily/own-items.ts";
import { allItems, textKeys } from "../../../src/core/measures/measure.ts";

const ITEMS = ["I feel tense", "I went out"];
const WORDS = { title: "Title", lead: "Lead", fits: ["None", "All"] } as const;

describe("readOwnItems()", () => {
  it("takes a sentence from each line that has one", () => {
    expect(readOwnItems("\n  I feel tense \n\nI went out\n")).toEqual({ ok: true, value: ITEMS });
  });

  it.each([
    ["nothing", " \n ", "empty"],
    ["more than a form may ask", "a\n".repeat(MOST_DAILY_ITEMS + 1), "too-many"],
    ["a line that is too long", `a\n${"b".repeat(LONGEST_OWN_ITEM + 1)}`, "line-long"],
  ])("says what is wrong with %s", (_what, text, error) => {
    expect(readOwnItems(text)).toEqual({ ok: false, error });
  });

  it("takes as much as is offered", () => {
    const longest = Array.from({ length: MOST_DAILY_ITEMS }, () => "b".repeat(LONGEST_OWN_ITEM));
    expect(readOwnItems(longest.join("\n"))).toEqual({ ok: true, value: longest });
  });
});

describe("measureOfOwnItems()", () => {
  const measure = measureOfOwnItems(ITEMS);

  it("is a daily form whose every word is there", () => {
    expect(isDailyForm({ ...measure, recall: "PT0M" })).toBe(true);
    const { text } = textOfOwnItems(ITEMS, WORDS, "en");
    expect(Object.keys(text).toSorted()).toEqual(textKeys(measure).toSorted());
    expect(text["item.own-2"]).toBe("I went out");
  });

  it("rates each sentence by itself, from 0 to 10, and judges none", () => {
    expect(allItems(measure)).toMatchObject([
      { id: "own-1", kind: "number", min: 0, max: 10 },
      { id: "own-2", kind: "number", min: 0, max: 10 },
    ]);
    for (const { bands, cutoffs, reliableChange } of measure.scales) {
      expect([bands, cutoffs, reliableChange]).toEqual([[], [], []]);
    }
    expect(measure.risk).toEqual([]);
    const entry = { day: "2026-03-05", answers: { "own-1": 0 } } as unknown as DailyEntry;
    expect(measure.scales.map((scale) => dayFigures(scale, [entry])[0]?.mean)).toEqual([
      0,
      undefined,
    ]);
  });
});
