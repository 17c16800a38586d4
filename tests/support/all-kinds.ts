import type { Measure, MeasureText } from "../../src/core/measures/measure.ts";
import { measureOf } from "../core/builders.ts";

/** An invented measure with an item of every kind, sections, openings and conditions. */
export const allKinds: Measure = {
  ...measureOf(),
  id: "all-kinds",
  abbreviation: "AK",
  opening: ["instructions", "stem"],
  options: {
    fit: [
      { key: "no", value: 0 },
      { key: "some", value: 1 },
      { key: "yes", value: 3 },
    ],
    done: [
      { key: "walk", value: 0 },
      { key: "write", value: 1 },
      { key: "call", value: 2 },
    ],
  },
  sections: [
    {
      id: "first",
      opening: ["title"],
      items: [
        { id: "mood", kind: "choice", options: "fit" },
        { id: "goal", kind: "number", min: 0, max: 10, anchors: "reach" },
        { id: "week", kind: "line", min: 0, max: 10, anchors: "reach" },
      ],
    },
    {
      id: "second",
      opening: ["title", "stem"],
      items: [
        { id: "did", kind: "ticks", options: "done" },
        {
          id: "how",
          kind: "text",
          maxLength: 200,
          showIf: { match: "all", conditions: [{ item: "mood", operator: ">=", answer: 1 }] },
        },
        {
          id: "since",
          kind: "date",
          showIf: {
            match: "any",
            conditions: [
              { item: "how", operator: "exists", answer: true },
              { item: "goal", operator: ">", answer: 8 },
            ],
          },
        },
        { id: "note", kind: "text", maxLength: 1000 },
      ],
    },
  ],
  scales: [],
  risk: [],
};

const WORDS: Readonly<Record<string, string>> = {
  title: "All kinds",
  instructions: "Here are a few invented questions. There is no right answer.",
  stem: "Over the last week …",
  "section.first.title": "How it was",
  "section.second.title": "What you did",
  "section.second.stem": "Since we last met …",
  "item.mood": "I felt that things were moving.",
  "item.goal": "How near are you to your goal?",
  "item.week": "How was your week?",
  "item.did": "Which of these did you do?",
  "item.how": "What was moving?",
  "item.since": "Since which day?",
  "item.note": "Is there anything else you would like to talk about?",
  "option.fit.no": "No",
  "option.fit.some": "To some degree",
  "option.fit.yes": "Yes",
  "option.done.walk": "Went for a walk",
  "option.done.write": "Wrote something down",
  "option.done.call": "Called somebody",
  "anchor.reach.low": "Not at all near",
  "anchor.reach.high": "I have reached it",
};

const PASSPORT: MeasureText["passport"] = {
  status: "original",
  version: "Invented",
  steps: [],
  translator: "Nobody",
  reference: "Invented",
  licence: "CC0-1.0",
  rightsHolder: "Nobody",
  copies: [],
  checkedOn: "2026-01-10",
};

export const allKindsText = (changes: Partial<MeasureText> = {}): MeasureText => ({
  locale: "en",
  text: WORDS,
  passport: PASSPORT,
  checksum: "0".repeat(64),
  ...changes,
});
