import type { RuleKind } from "./rule.ts";
import type { RuleField } from "./rule-form.ts";

/** Which numbers a field takes, both ends included, and how many decimals. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly decimals: 0 | 1;
}

/** Outside these a rule would always fire or never. */
const WHOLE: Readonly<Partial<Record<RuleField, readonly [number, number]>>> = {
  sessions: [2, 52],
  "days-before": [0, 180],
};

/** Nobody waits for more scores than these before a talk. */
const IN_A_ROW: Readonly<Partial<Record<RuleKind, number>>> = {
  "beyond-expected": 4,
  "missed-occasions": 8,
};

/** A scale that nobody knows: what fits every measure in the box. */
const ANY_RANGE = [0, 200] as const;
const SMALLEST_DIFFERENCE = 0.1;

/**
 * Which numbers a field of a rule takes. A difference is at most the width of the scale; a limit
 * lies on the scale.
 *
 * @unit points of the scale, sessions, days or scores in a row, as the field says
 * @source our own choice
 */
export function boundsOf(
  kind: RuleKind,
  field: RuleField,
  [low, high]: readonly [number, number] = ANY_RANGE,
): Bounds {
  if (field === "points") return { from: SMALLEST_DIFFERENCE, to: high - low, decimals: 1 };
  if (field === "limit") return { from: low, to: high, decimals: 1 };
  if (field === "in-a-row") return { from: 1, to: IN_A_ROW[kind] ?? 1, decimals: 0 };
  const [from, to] = WHOLE[field] ?? [0, 0];
  return { from, to, decimals: 0 };
}
