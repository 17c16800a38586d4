import type { Rule } from "../../src/core/rules/rule.ts";
import { scoreOf } from "../../src/core/series/course.ts";
import type { Instant } from "../../src/core/brand.ts";
import type { Rulebook } from "../../workers/db/record.ts";
import { CANARY } from "./clinic.ts";

/** Fires when the latest score is 5 points higher than the first, or more. */
export const WORSE: Rule = {
  id: "canary-rule-worse",
  version: 1,
  kind: "deterioration",
  strength: "hard",
  measure: "canary-measure",
  scale: "total",
  difference: { from: "clinic", points: 5, comparison: "at-least" },
  source: { kind: "choice", text: "canary source of a rule" },
};

/** Fires when two check-ins in a row passed unanswered. */
export const SILENT: Rule = {
  id: "canary-rule-silent",
  version: 1,
  kind: "missed-occasions",
  strength: "soft",
  inARow: 2,
  source: { kind: "choice", text: "canary source of a rule" },
};

/** Fires from two weeks before the planned end, at a score of 10 or more. */
export const AT_END: Rule = {
  id: "canary-rule-end",
  version: 1,
  kind: "clinical-at-end",
  strength: "soft",
  measure: "canary-measure",
  scale: "total",
  daysBefore: 14,
  source: { kind: "choice", text: "canary source of a rule" },
};

/** Rules about the canary measure, a scale from 0 to 99 where more is worse. */
export const rulebookOf = (...rules: readonly Rule[]): Rulebook => ({
  builtIn: { version: 0, rules },
  isOfAlliance: () => false,
  historyOf: ({ points, missed, plannedEnd }) => ({
    scales: [
      {
        measure: CANARY.measure.split("@")[0] ?? "",
        scale: "total",
        direction: "higher-is-worse",
        range: [0, 99],
        step: 1,
        cutoff: { value: 10, case: "at-or-above", population: "", locale: "en", source: "" },
        scores: points.flatMap((point, index) => {
          const value = scoreOf(point);
          return value === undefined ? [] : [{ session: index + 1, at: point.at, value }];
        }),
      },
    ],
    lastAnswered: points.slice(-1).map(({ at }) => ({ measure: "canary-measure", at })),
    risks: [],
    missed,
    ...(plannedEnd !== undefined && { plannedEnd: `${plannedEnd}T00:00Z` as Instant }),
  }),
});
