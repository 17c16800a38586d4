import type { Condition, Item, ShowIf } from "../measures/measure.ts";
import { isScored } from "../measures/measure.ts";

/** `[field] = '1'`, the only kind of comparison that is read. */
const COMPARISON =
  /^\[([a-z][a-z0-9_]*)\]\s*(=|!=|<>|>=|<=|>|<)\s*(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?))$/;

/** Field name → the item it became, and the codes of its answers. */
export interface KnownField {
  readonly item: Item;
  readonly valueOf: (code: string) => number | undefined;
}

/**
 * REDCap's branching logic where it is comparisons joined by `and` or by `or`. Anything else is
 * a sentence that says why not. Nothing is evaluated.
 */
export function branchingOf(
  logic: string,
  known: ReadonlyMap<string, KnownField>,
): ShowIf | string {
  const parts = logic.trim().split(/\s+(and|or)\s+/i);
  const joints = new Set(parts.filter((_, i) => i % 2 === 1).map((joint) => joint.toLowerCase()));
  if (joints.size > 1) return "It joins its comparisons with both and and or";
  const match = joints.has("or") ? "any" : "all";
  const conditions: Condition[] = [];
  for (const part of parts.filter((_, i) => i % 2 === 0)) {
    const condition = conditionOf(part.trim(), known);
    if (typeof condition === "string") return condition;
    conditions.push(condition);
  }
  return { match, conditions };
}

function conditionOf(part: string, known: ReadonlyMap<string, KnownField>): Condition | string {
  const [, field = "", sign = "", single, double, plain] = COMPARISON.exec(part) ?? [];
  if (field === "") return `"${part}" is no simple comparison`;
  const target = known.get(field);
  if (!target) return `The field "${field}" is not among the items before this one`;
  const { item } = target;
  const answer = single ?? double ?? plain ?? "";
  const operator = sign === "<>" ? "!=" : (sign as "=" | "!=" | ">" | "<" | ">=" | "<=");
  if (answer === "" && (operator === "=" || operator === "!=")) {
    return { item: item.id, operator: "exists", answer: operator === "!=" };
  }
  if (!isScored(item)) return `The answer to "${field}" is no number to compare with`;
  // In REDCap an empty field is unlike any answer; here nothing is said of an item without one.
  if (operator === "!=") return `"${part}" also holds without an answer there, but not here`;
  const value = target.valueOf(answer);
  if (value === undefined) return `"${answer}" is no answer of "${field}"`;
  return { item: item.id, operator, answer: value };
}
