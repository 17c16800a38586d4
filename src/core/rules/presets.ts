import type { Measure, Scale } from "../measures/measure.ts";
import { allianceRules, generalRules, outcomeRules } from "./defaults.ts";
import type { Rule, RuleKind, RuleSource, ScoreRule } from "./rule.ts";

/** Three sets of rules to begin with, each in the manner of a known system: see `core/signals`. */
export const PRESETS = ["signal-colour", "response-and-alliance", "outcome-and-risk"] as const;
export type PresetId = (typeof PRESETS)[number];

/** The numbers of the clinic's alliance scale, which belong to a licensed measure or to nobody. */
export interface AllianceNumbers {
  readonly measure: Pick<Measure, "id">;
  readonly scale: Pick<Scale, "id">;
  readonly limit: number;
  readonly drop: number;
  readonly source: RuleSource;
}

export interface PresetInput {
  /** Scales that the clinic watches, each with its measure. */
  readonly outcomes: readonly {
    readonly measure: Pick<Measure, "id">;
    readonly scale: Pick<Scale, "id">;
  }[];
  /** Every measure that the clinic offers, for its risk rules. */
  readonly measures: readonly Pick<Measure, "id" | "risk">[];
  readonly alliance?: AllianceNumbers;
}

export interface Preset {
  readonly rules: readonly Rule[];
  /** What the preset would need to be whole; its other rules are there all the same. */
  readonly lacks: readonly "alliance-numbers"[];
}

const OUTCOME_KINDS: Readonly<Record<PresetId, readonly RuleKind[]>> = {
  "signal-colour": ["deterioration", "beyond-expected", "no-improvement"],
  "response-and-alliance": ["deterioration", "beyond-expected"],
  "outcome-and-risk": ["deterioration", "no-improvement", "clinical-at-end"],
};

/**
 * The rules of a preset. Risk answers and missed check-ins belong to each: no clinic begins
 * without them.
 *
 * @unit see each rule
 * @source each rule cites its own: `Rule.source`; which rules belong together follows the
 *   systems that `core/signals` names
 */
export function presetRules(
  preset: PresetId,
  { outcomes, measures, alliance }: PresetInput,
): Preset {
  const watched = outcomes
    .flatMap(({ measure, scale }): readonly ScoreRule[] => outcomeRules(measure, scale))
    .filter(({ kind }) => OUTCOME_KINDS[preset].includes(kind));
  const wantsAlliance = preset === "response-and-alliance";
  return {
    rules: [
      ...generalRules(measures),
      ...watched,
      ...(wantsAlliance && alliance
        ? allianceRules(alliance.measure, alliance.scale, alliance)
        : []),
    ],
    lacks: wantsAlliance && !alliance ? ["alliance-numbers"] : [],
  };
}
