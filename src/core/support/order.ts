import type { RuleKind } from "../rules/rule.ts";
import { AREAS, type AreaId } from "./area.ts";

/** An area, and the kinds of rules that fired and point to it. */
export interface AreaInOrder {
  readonly area: AreaId;
  /** Empty where no signal points here; the area is still there to look at. */
  readonly because: readonly RuleKind[];
}

/**
 * Which areas each kind of rule points to, and in which order; the kinds in the order in which
 * they are heard. That getting worse points to safety first and life events next follows
 * Schilling et al. (2021), doi:10.1007/s11136-020-02664-6; what to ask when nothing changes
 * follows NICE NG222, 1.9.1; the rest is our own choice.
 */
const POINTS_TO: Readonly<Record<RuleKind, readonly AreaId[]>> = {
  "risk-item": ["safety"],
  "alliance-drop": ["alliance"],
  "alliance-low": ["alliance"],
  deterioration: ["safety", "support", "motivation", "alliance"],
  "beyond-expected": ["support", "motivation", "alliance", "skills"],
  "missed-occasions": ["motivation", "alliance", "support"],
  "no-improvement": ["motivation", "skills", "support", "alliance"],
  "clinical-at-end": ["skills", "support"],
};

const KINDS = Object.keys(POINTS_TO) as readonly RuleKind[];

/**
 * All five areas in the order in which to look at them: safety first wherever a signal points to
 * it, then what the alliance rules and the other signals point to, then the rest.
 *
 * @param fired kinds of the rules that fired, in any order, each as often as it fired
 */
export function areasFor(fired: readonly RuleKind[]): readonly AreaInOrder[] {
  const heard = KINDS.filter((kind) => fired.includes(kind));
  const named = heard.flatMap((kind) => POINTS_TO[kind]);
  const first: readonly AreaId[] = named.includes("safety") ? ["safety"] : [];
  return [...new Set([...first, ...named, ...AREAS])].map((area) => ({
    area,
    because: heard.filter((kind) => POINTS_TO[kind].includes(area)),
  }));
}
