import { createHash } from "node:crypto";
import { type Measure, type MeasureText, textKeys } from "../../../src/core/measures/measure.ts";
import { canonicalText } from "../../../src/packs/wording.ts";
import { measureOf, scaleOf } from "../builders.ts";

/** Every kind of item, every place of a text and every operator of a condition. Invented. */
export const allKinds = (): Measure => ({
  ...measureOf(),
  id: "all-kinds",
  abbreviation: "Kinds",
  codes: [{ system: "http://loinc.org", code: "44249-1" }],
  options: {
    often: [
      { key: "never", value: 0, code: { system: "http://loinc.org", code: "LA6568-5" } },
      { key: "some", value: 1.5 },
      { key: "all", value: 4, code: { system: "http://loinc.org", code: "LA6571-9" } },
    ],
    places: [
      { key: "home", value: 0 },
      { key: "work", value: 1 },
    ],
    nobody: [
      { key: "yes", value: 1 },
      { key: "no", value: 0 },
    ],
  },
  opening: ["instructions", "stem"],
  sections: [
    {
      id: "first",
      opening: ["title", "stem"],
      items: [
        { id: "mood", kind: "choice", options: "often", code: { system: "http://loinc.org", code: "44250-9" } },
        { id: "sleep", kind: "choice", options: "often" },
        { id: "places", kind: "ticks", options: "places" },
        { id: "pain", kind: "number", min: 0, max: 10, anchors: "ends" },
        { id: "energy", kind: "number", min: -2, max: 2, anchors: "ends" },
        { id: "well", kind: "line", min: 0, max: 10, anchors: "well" },
      ],
    },
    {
      id: "second",
      items: [
        {
          id: "why",
          kind: "text",
          maxLength: 300,
          showIf: { match: "any", conditions: [{ item: "mood", operator: ">", answer: 1 }, { item: "pain", operator: "!=", answer: 0 }] },
        },
        {
          id: "since",
          kind: "date",
          showIf: { match: "all", conditions: [{ item: "mood", operator: "<=", answer: 1.5 }, { item: "well", operator: ">=", answer: 2.5 }] },
        },
        {
          id: "more",
          kind: "choice",
          options: "often",
          showIf: { match: "all", conditions: [{ item: "places", operator: "exists", answer: true }], hiddenCountsAs: 0 },
        },
      ],
    },
    { id: "third", opening: ["stem"], items: [{ id: "note", kind: "text", maxLength: 4000 }] },
  ],
  scales: [
    scaleOf({ items: ["mood", "sleep", "more"], range: [0, 16], weights: { mood: 2 }, notForEverybody: { items: ["more"], countAs: 0, source: "invented" } }),
    scaleOf({ id: "second", items: ["pain"], range: [0, 10], missing: { rule: "unstated" }, reverse: ["pain"], bands: [], cutoffs: [], reliableChange: [] }),
  ],
  risk: [{ id: "danger", item: "mood", above: 1, source: "invented" }],
  stepUp: { scale: "total", atLeast: 5, to: "demo-4", carry: { mood: "1" }, source: "invented" },
}); // prettier-ignore

/** Words for every text of a measure, unlike in every locale. */
export const textOf = (
  measure: Measure,
  locale: string,
  words = (key: string) => `${locale}: words of ${key} “é”`,
): MeasureText => {
  const text = Object.fromEntries(textKeys(measure).map((key) => [key, words(key)]));
  return {
    locale,
    text,
    passport: {
      status: "original",
      version: "1",
      steps: ["one"],
      translator: "nobody",
      reference: "invented",
      licence: "CC0-1.0",
      rightsHolder: "nobody",
      copies: [{ where: "here", covers: "all" }],
      checkedOn: "2026-01-10",
    },
    checksum: createHash("sha256").update(canonicalText(measure, text)).digest("hex"),
  };
};
