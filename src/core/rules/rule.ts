/** Where a rule's number comes from: a work that can be read, or a choice that can be argued with. */
export type RuleSource =
  | { readonly kind: "citation"; readonly text: string; readonly url: string }
  | { readonly kind: "choice"; readonly text: string };

/** How large a difference must be: as the measure's own norms say, or as the clinic says. */
export type Difference =
  | { readonly from: "measure" }
  | {
      readonly from: "clinic";
      readonly points: number;
      readonly comparison: "at-least" | "more-than";
    };

/** Whether a difference, or a score, that just reaches a number counts as beyond it. */
export type Comparison = "at-least" | "more-than" | "worse-than" | "at-or-worse-than";

interface RuleBase {
  readonly id: string;
  /** Counted up by the clinic with every edit, so that a signal says which rule it was. */
  readonly version: number;
  /** `hard`: look at it today. `soft`: a question to ask, often without cause. */
  readonly strength: "hard" | "soft";
  readonly source: RuleSource;
}

/** A rule about the scores of one scale. */
interface ScaleRule extends RuleBase {
  readonly measure: string;
  readonly scale: string;
}

/** The latest score is reliably worse than the first. */
export interface DeteriorationRule extends ScaleRule {
  readonly kind: "deterioration";
  readonly difference: Difference;
}

/** At session N or later, the latest score is not reliably better than the first. */
export interface NoImprovementRule extends ScaleRule {
  readonly kind: "no-improvement";
  readonly sessions: number;
  readonly difference: Difference;
}

/** The latest scores, so many in a row, lie beyond the expected band on its worse side. */
export interface BeyondExpectedRule extends ScaleRule {
  readonly kind: "beyond-expected";
  /** Per cent of persons that the band holds. */
  readonly band: 50 | 80;
  readonly inARow: number;
}

/** The latest score is so many points worse than the one before. For alliance scales. */
export interface AllianceDropRule extends ScaleRule {
  readonly kind: "alliance-drop";
  readonly points: number;
}

/** The latest score is worse than a limit. For alliance scales. */
export interface AllianceLowRule extends ScaleRule {
  readonly kind: "alliance-low";
  readonly limit: number;
  /** Whether a score equal to the limit fires. */
  readonly comparison: "worse-than" | "at-or-worse-than";
}

/** The last check-in of the measure has an answer that met a risk rule. */
export interface RiskItemRule extends RuleBase {
  readonly kind: "risk-item";
  readonly measure: string;
}

/** So many occasions in a row passed unanswered since the last answer. */
export interface MissedOccasionsRule extends RuleBase {
  readonly kind: "missed-occasions";
  readonly inARow: number;
}

/** The planned end is near or past, and the latest score lies in the clinical range. */
export interface ClinicalAtEndRule extends ScaleRule {
  readonly kind: "clinical-at-end";
  readonly daysBefore: number;
}

export type ScoreRule =
  | DeteriorationRule
  | NoImprovementRule
  | BeyondExpectedRule
  | AllianceDropRule
  | AllianceLowRule
  | ClinicalAtEndRule;

/** A rule as a clinic keeps it. */
export type Rule = ScoreRule | RiskItemRule | MissedOccasionsRule;

export type RuleKind = Rule["kind"];
