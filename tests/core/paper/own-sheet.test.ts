import { describe, expect, it } from "vitest";
import { allItems, textKeys } from "../../../src/core/measures/measure.ts";
import { differences, hasOnlyWords, readEntry } from "../../../src/core/paper/entry.ts";
import { ownSheet, ownSheetText } from "../../../src/core/paper/own-sheet.ts";

const goals = [
  { id: "a1", text: "Sleep" },
  { id: "b2", text: "Walk" },
];
const words = { title: "Own", lead: "Lead", near: ["None", "All"], talk: "Talk?" } as const;
const both = ownSheet({ goals, talk: true });
const must = (typed: Readonly<Record<string, string>>) => {
  const read = readEntry(both, typed);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe("a sheet of goals and own words", () => {
  it("asks what the screen asks, in its order, and scores nothing", () => {
    expect(allItems(both).map(({ id, kind }) => [id, kind])).toEqual([
      ["a1", "number"],
      ["b2", "number"],
      ["talk", "text"],
    ]);
    expect([both.scales, both.risk]).toEqual([[], []]);
    expect(allItems(ownSheet({ goals })).map(({ id }) => id)).toEqual(["a1", "b2"]);
    expect(allItems(ownSheet({}))).toEqual([]);
  });

  it("has words for all that it prints", () => {
    for (const extras of [{ goals, talk: true as const }, { goals }, { talk: true as const }]) {
      const { text } = ownSheetText(extras, words, "en");
      for (const key of textKeys(ownSheet(extras))) expect(text[key], key).toBeTruthy();
      expect(text["title"]).toBe("Own");
    }
  });

  it("takes a number, or the word that a goal is empty or unclear; words may be absent", () => {
    expect(must({ "q-a1": "10", "q-b2": "-", "q-talk": "My sister" })).toEqual({
      answers: { a1: 10, talk: "My sister" },
      empty: ["b2"],
      unclear: [],
    });
    expect(must({ "q-a1": "?", "q-b2": "0" })).toMatchObject({
      answers: { b2: 0 },
      unclear: ["a1"],
    });
    const overlooked = readEntry(both, { "q-a1": "3" });
    expect(overlooked).toMatchObject({ error: [{ field: "b2", problem: "nothing-said" }] });
    const beyond = readEntry(both, { "q-a1": "11", "q-b2": "2" });
    expect(beyond.ok).toBe(false);
  });

  it("compares numbers that were typed twice, and words never", () => {
    const first = must({ "q-a1": "3", "q-b2": "4", "q-talk": "My sister and work" });
    const second = must({ "q-a1": "3", "q-b2": "5" });
    expect(differences(both, first, second)).toEqual(["b2"]);
    expect([hasOnlyWords(both), hasOnlyWords(ownSheet({ talk: true }))]).toEqual([false, true]);
  });
});
