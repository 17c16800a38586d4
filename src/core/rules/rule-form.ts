import type { Scale } from "../measures/measure.ts";
import type { Difference, Rule, RuleKind } from "./rule.ts";

/** What of a rule a clinic may change. Which fields a rule has depends on its kind. */
export type RuleField =
  | "strength"
  | "difference"
  | "points"
  | "comparison"
  | "sessions"
  | "band"
  | "in-a-row"
  | "limit"
  | "days-before"
  | "reason";

/** A rule as text, as it stands in a form and is sent back. */
export type RuleForm = Readonly<Partial<Record<RuleField, string>>>;

const DIFFERENCE = ["difference", "points", "comparison"] as const;

const FIELDS: Readonly<Record<RuleKind, readonly RuleField[]>> = {
  deterioration: ["strength", ...DIFFERENCE, "reason"],
  "no-improvement": ["strength", "sessions", ...DIFFERENCE, "reason"],
  "beyond-expected": ["strength", "band", "in-a-row", "reason"],
  "alliance-drop": ["strength", "points", "reason"],
  "alliance-low": ["strength", "limit", "comparison", "reason"],
  "risk-item": [],
  "missed-occasions": ["strength", "in-a-row", "reason"],
  "clinical-at-end": ["strength", "days-before", "reason"],
};

/**
 * The fields of a rule that a clinic may change. A risk rule has none: its limit is the
 * measure's own, and it is never made softer.
 *
 * @unit none
 * @source the fields of `Rule`
 */
export const fieldsOf = ({ kind }: Pick<Rule, "kind">): readonly RuleField[] => FIELDS[kind];

/** What may be chosen in a field; the other fields take a number or a text. */
export const CHOICES = {
  strength: ["hard", "soft"],
  difference: ["measure", "clinic"],
  band: ["50", "80"],
} as const;

/**
 * Whose difference a rule may ask for: the measure's own only where its source gives one, for
 * without it the rule would never fire.
 *
 * @unit none
 * @source `Scale.reliableChange`
 */
export const differencesFor = (scale: Pick<Scale, "reliableChange"> | undefined) =>
  scale?.reliableChange.length === 0 ? (["clinic"] as const) : CHOICES.difference;

/** Whether a difference that is just reached counts. */
export const DIFFERENCES = ["at-least", "more-than"] as const;
/** Whether a score at the limit counts. */
export const LIMITS = ["worse-than", "at-or-worse-than"] as const;

/**
 * Whether a number that is just reached counts, as the kind of rule says it.
 *
 * @unit none
 * @source the fields of `Rule`
 */
export const comparisonsOf = ({ kind }: Pick<Rule, "kind">) =>
  kind === "alliance-low" ? LIMITS : DIFFERENCES;

/**
 * A rule as the form shows it. The reason is empty: it is asked anew with every change.
 *
 * @unit numbers as they are typed
 * @source none: this copies the rule
 */
export function formOf(rule: Rule): RuleForm {
  const { strength } = rule;
  switch (rule.kind) {
    case "deterioration":
      return { strength, ...differenceForm(rule.difference), reason: "" };
    case "no-improvement":
      return {
        strength,
        sessions: String(rule.sessions),
        ...differenceForm(rule.difference),
        reason: "",
      };
    case "beyond-expected":
      return { strength, band: String(rule.band), "in-a-row": String(rule.inARow), reason: "" };
    case "alliance-drop":
      return { strength, points: String(rule.points), reason: "" };
    case "alliance-low":
      return { strength, limit: String(rule.limit), comparison: rule.comparison, reason: "" };
    case "risk-item":
      return {};
    case "missed-occasions":
      return { strength, "in-a-row": String(rule.inARow), reason: "" };
    case "clinical-at-end":
      return { strength, "days-before": String(rule.daysBefore), reason: "" };
  }
}

const differenceForm = (difference: Difference): RuleForm =>
  difference.from === "measure"
    ? { difference: "measure", points: "", comparison: "at-least" }
    : {
        difference: "clinic",
        points: String(difference.points),
        comparison: difference.comparison,
      };
