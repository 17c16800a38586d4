import type { Rule, RuleKind } from "./rule.ts";

/** Three choices of rules to begin with, each in the manner of a known system. */
export const PRESETS = ["signal-colour", "response-and-alliance", "outcome-and-risk"] as const;
export type PresetId = (typeof PRESETS)[number];

/** Rules about how the client is; a preset says of each of these kinds whether it is in use. */
const OUTCOME: readonly RuleKind[] = [
  "deterioration",
  "beyond-expected",
  "no-improvement",
  "clinical-at-end",
];
const ALLIANCE: readonly RuleKind[] = ["alliance-low", "alliance-drop"];
/** No clinic begins without them. */
const ALWAYS: readonly RuleKind[] = ["risk-item", "missed-occasions"];

const KINDS: Readonly<Record<PresetId, readonly RuleKind[]>> = {
  "signal-colour": [...ALWAYS, "deterioration", "beyond-expected", "no-improvement"],
  "response-and-alliance": [...ALWAYS, "deterioration", "beyond-expected", ...ALLIANCE],
  "outcome-and-risk": [...ALWAYS, "deterioration", "no-improvement", "clinical-at-end"],
};

/** All rules that a clinic could have, each with its numbers. */
export interface RulesToChoose {
  readonly used: readonly Rule[];
  readonly unused: readonly Rule[];
}

/** What a preset would make of a clinic's rules. */
export interface PresetUse {
  readonly takesIn: readonly Rule[];
  readonly takesOut: readonly Rule[];
  /** In use before and after, with the numbers that they have. */
  readonly leaves: readonly Rule[];
  /** What the preset would need to be whole; its other rules are there all the same. */
  readonly lacks: readonly "alliance-numbers"[];
}

/**
 * Which rules a preset takes in, takes out and leaves. It chooses rules and changes none: numbers
 * that a clinic has typed stay. Alliance rules stay where a preset says nothing of the alliance.
 *
 * @unit see each rule
 * @source each rule cites its own: `Rule.source`; which kinds belong together follows the systems
 *   that the presets are named after (docs/methods-trajectory.md)
 */
export function presetUse(preset: PresetId, { used, unused }: RulesToChoose): PresetUse {
  const isWanted = ({ kind }: Rule): boolean => KINDS[preset].includes(kind);
  const isUnwanted = (rule: Rule): boolean => OUTCOME.includes(rule.kind) && !isWanted(rule);
  const takesIn = unused.filter(isWanted);
  const leaves = used.filter((rule) => !isUnwanted(rule));
  const hasAlliance = [...leaves, ...takesIn].some(({ kind }) => ALLIANCE.includes(kind));
  const wantsAlliance = ALLIANCE.some((kind) => KINDS[preset].includes(kind));
  return {
    takesIn,
    takesOut: used.filter(isUnwanted),
    leaves,
    lacks: wantsAlliance && !hasAlliance ? ["alliance-numbers"] : [],
  };
}
