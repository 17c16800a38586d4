import type { Instant, LocaleTag } from "../../src/core/brand.ts";
import type { Item, Measure, ReliableChange, Scale } from "../../src/core/measures/measure.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import type { Point } from "../../src/core/series/point.ts";

/** Four items answered 0–3, scored 0–12. Invented; not a real instrument. */
export const scaleOf = (changes: Partial<Scale> = {}): Scale => ({
  id: "total",
  items: ["1", "2", "3", "4"],
  reverse: [],
  method: "sum",
  decimals: 0,
  missing: { rule: "prorate", maxMissing: 1, source: "invented" },
  range: [0, 12],
  direction: "higher-is-worse",
  about: "distress",
  bands: [
    { key: "low", from: 0 },
    { key: "raised", from: 5 },
  ],
  bandsSource: "invented",
  cutoffs: [
    { value: 5, case: "at-or-above", population: "nobody", locale: "en", source: "invented" },
  ],
  reliableChange: [fixed(3)],
  shown: "chart",
  ...changes,
});

export const fixed = (
  value: number,
  comparison: ReliableChange["comparison"] = "at-least",
): ReliableChange => ({
  kind: "fixed",
  value,
  comparison,
  population: "nobody",
  locale: "en",
  source: "invented",
});

/** The measure that {@link scaleOf} is a scale of. */
export const measureOf = (scale: Scale = scaleOf(), version = "1.0.0"): Measure => ({
  pack: 1,
  id: "demo-4",
  version,
  abbreviation: "Demo-4",
  domain: ["nothing"],
  respondent: "self",
  validated: true,
  age: { min: 18 },
  recall: "P2W",
  minutes: 1,
  licence: {
    status: "free",
    holder: "nobody",
    notice: "Invented for tests.",
    mayShipItems: true,
    mayModify: true,
    source: "tests/core/builders.ts",
    checkedOn: "2026-01-10",
    checkedBy: "the tests",
  },
  citations: [{ id: "invented", text: "Invented for tests.", url: "https://example.org/" }],
  codes: [],
  options: {
    frequency: [0, 1, 2, 3].map((value) => ({ key: `o${value}`, value })),
  },
  opening: ["stem"],
  sections: [
    {
      id: "main",
      items: ["1", "2", "3", "4"].map((id) => ({ id, kind: "choice", options: "frequency" })),
    },
  ],
  scales: [scale],
  risk: [{ id: "danger", item: "4", above: 0, source: "invented" }],
  provenance: { author: "the tests", created: "2026-01-10" },
});

/** A measure whose item 4 is asked only if item 1 is answered above 0. */
export const measureWithHidden = (hiddenCountsAs: number, scale: Scale = scaleOf()): Measure => {
  const measure = measureOf(scale);
  const hidden: Item = {
    id: "4",
    kind: "choice",
    options: "frequency",
    showIf: { match: "all", conditions: [{ item: "1", operator: ">", answer: 0 }], hiddenCountsAs },
  };
  const sections = measure.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (item.id === "4" ? hidden : item)),
  }));
  return { ...measure, sections };
};

export const complete = (value: number): Score => ({ status: "complete", value });

/** A point of the demo scale; `day` counts from 1 January 2026. */
export const pointOf = (
  day: number,
  score: Score | number,
  changes: Partial<Point> = {},
): Point => ({
  at: dayOf(day),
  measure: "demo-4@1.0.0",
  scale: "total",
  score: typeof score === "number" ? complete(score) : score,
  locale: "en" as LocaleTag,
  mode: "screen",
  layout: "one-page-1",
  ...changes,
});

export const dayOf = (day: number): Instant =>
  `${new Date(Date.UTC(2026, 0, day, 9, 30)).toISOString().slice(0, 16)}Z` as Instant;
