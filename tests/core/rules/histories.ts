import type { Instant } from "../../../src/core/brand.ts";
import { evaluate } from "../../../src/core/rules/evaluate.ts";
import type { History, ScaleHistory } from "../../../src/core/rules/history.ts";
import type { RuleResult } from "../../../src/core/rules/result.ts";
import type {
  AllianceDropRule,
  AllianceLowRule,
  BeyondExpectedRule,
  ClinicalAtEndRule,
  DeteriorationRule,
  MissedOccasionsRule,
  NoImprovementRule,
  RiskItemRule,
  Rule,
} from "../../../src/core/rules/rule.ts";
import { dayOf, fixed } from "../builders.ts";

/** Scores of sessions 1, 2, 3 …, a week apart from 1 January 2026, on an invented 0–40 scale. */
export const scaleHistory = (
  values: readonly number[],
  changes: Partial<ScaleHistory> = {},
): ScaleHistory => ({
  measure: "demo-4",
  scale: "total",
  direction: "higher-is-worse",
  range: [0, 40],
  step: 1,
  cutoff: {
    value: 10,
    case: "at-or-above",
    population: "nobody",
    locale: "en",
    source: "invented",
  },
  reliableChange: fixed(6),
  scores: values.map((value, i) => ({ session: i + 1, at: dayOf(1 + 7 * i), value })),
  ...changes,
});

export const historyWith = (
  values: readonly number[],
  changes: Partial<ScaleHistory> = {},
  others: Partial<History> = {},
): History => ({
  scales: [scaleHistory(values, changes)],
  lastAnswered: [{ measure: "demo-4", at: dayOf(1 + 7 * Math.max(0, values.length - 1)) }],
  risks: [],
  missed: [],
  ...others,
});

/** The same numbers turned round: 40 − x, where more is better. */
export const turned = (values: readonly number[]): readonly number[] =>
  values.map((value) => 40 - value);

export const NOW: Instant = dayOf(100);

/** What a rule says at {@link NOW} about a history that {@link historyWith} makes. */
export const ask = (rule: Rule, ...history: Parameters<typeof historyWith>): RuleResult =>
  evaluate(rule, historyWith(...history), NOW);

const base = {
  id: "a-rule",
  version: 3,
  strength: "soft",
  measure: "demo-4",
  scale: "total",
  source: { kind: "choice", text: "Invented for tests." },
} as const;

export const deterioration: DeteriorationRule = {
  ...base,
  kind: "deterioration",
  strength: "hard",
  difference: { from: "measure" },
};

export const noImprovement: NoImprovementRule = {
  ...base,
  kind: "no-improvement",
  sessions: 4,
  difference: { from: "measure" },
};

export const beyondExpected: BeyondExpectedRule = {
  ...base,
  kind: "beyond-expected",
  band: 80,
  inARow: 2,
};

export const allianceDrop: AllianceDropRule = { ...base, kind: "alliance-drop", points: 1 };

export const allianceLow: AllianceLowRule = {
  ...base,
  kind: "alliance-low",
  limit: 36,
  comparison: "worse-than",
};

export const clinicalAtEnd: ClinicalAtEndRule = {
  ...base,
  kind: "clinical-at-end",
  daysBefore: 14,
};

const { scale: _scale, ...measureOnly } = base;
export const riskItem: RiskItemRule = { ...measureOnly, kind: "risk-item", strength: "hard" };

const { measure: _measure, ...general } = measureOnly;
export const missedOccasions: MissedOccasionsRule = {
  ...general,
  kind: "missed-occasions",
  inARow: 2,
};

/** One rule of every kind. */
export const EVERY_RULE: readonly Rule[] = [
  deterioration,
  noImprovement,
  beyondExpected,
  allianceDrop,
  allianceLow,
  riskItem,
  missedOccasions,
  clinicalAtEnd,
];
