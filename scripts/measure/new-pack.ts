import type { Measure, MeasureText } from "../../src/core/measures/measure.ts";
import type { Vector } from "../../src/packs/vector-schema.ts";

/** A small measure of one's own to begin with: two questions, four answers, one sum. */
export const newMeasure = (id: string, today: string): Measure => ({
  pack: 1,
  id,
  version: "1.0.0",
  abbreviation: id.toUpperCase(),
  domain: ["well-being"],
  respondent: "self",
  validated: false,
  age: { min: 18 },
  recall: "P1W",
  minutes: 1,
  licence: {
    status: "free",
    holder: "nobody: public domain dedication CC0-1.0",
    notice:
      "Own wording, dedicated to the public domain (CC0-1.0). It is not a validated instrument.",
    mayShipItems: true,
    mayModify: true,
    spdx: "CC0-1.0",
    source: "written by the author of this pack",
    checkedOn: today,
    checkedBy: "the author of this pack",
  },
  citations: [],
  codes: [],
  options: {
    frequency: ["never", "sometimes", "often", "always"].map((key, value) => ({ key, value })),
  },
  opening: ["stem"],
  sections: [
    {
      id: "main",
      items: [
        { id: "first", kind: "choice", options: "frequency" },
        { id: "second", kind: "choice", options: "frequency" },
      ],
    },
  ],
  scales: [
    {
      id: "total",
      items: ["first", "second"],
      reverse: [],
      method: "sum",
      missing: { rule: "unstated" },
      range: [0, 6],
      direction: "higher-is-worse",
      about: "other",
      bands: [],
      cutoffs: [],
      reliableChange: [],
      shown: "chart",
    },
  ],
  risk: [],
  provenance: { author: "the author of this pack", created: today },
});

export const newText = (id: string, today: string): Omit<MeasureText, "checksum"> => ({
  locale: "en",
  text: {
    title: id.toUpperCase(),
    stem: "Write here what every question begins with.",
    "item.first": "Write the first question here.",
    "item.second": "Write the second question here.",
    "option.frequency.never": "Never",
    "option.frequency.sometimes": "Sometimes",
    "option.frequency.often": "Often",
    "option.frequency.always": "Always",
  },
  passport: {
    status: "original",
    version: "1.0.0",
    steps: [],
    translator: "not applicable (original language)",
    reference: "written for this pack",
    licence: "CC0-1.0",
    rightsHolder: "nobody: public domain dedication CC0-1.0",
    copies: [],
    checkedOn: today,
  },
});

/** Sums of the two answers, and what happens without one or both. */
export const newVectors = (): readonly Vector[] => {
  const sums = [
    [0, 0],
    [1, 0],
    [0, 2],
    [2, 2],
    [2, 3],
    [3, 3],
  ].map(([first = 0, second = 0]) => ({
    name: `${first} and ${second} make ${first + second}`,
    answers: { first, second },
    expect: { score: { status: "complete" as const, value: first + second } },
    source: "arithmetic: the sum of two answers",
  }));
  const without = (answers: Vector["answers"], missing: string[], name: string): Vector => ({
    name,
    answers,
    expect: { score: { status: "unscorable", missing } },
    source: "the missing rule of the measure: no score unless every item is answered",
  });
  return [
    ...sums,
    without({ second: 3 }, ["first"], "Without the first answer there is no score"),
    without({}, ["first", "second"], "Without any answer there is no score"),
  ];
};

export const newSource = (
  id: string,
  today: string,
): string => `# ${id}: where the wording comes from

Written for this pack on ${today}. Nothing was taken from another measure.

- Rights: none reserved (CC0-1.0).
- Nobody has validated it. It has no norms, no cut-offs and no reliable change.
`;
