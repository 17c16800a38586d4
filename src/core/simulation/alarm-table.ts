import type { Rule, RuleKind } from "../rules/rule.ts";
import type { Assumption } from "../trajectory/growth-model.ts";
import type { Truth } from "./population.ts";

/** Kinds of rules that can be tried on simulated scores of an outcome measure. */
export type SimulatedKind = Extract<
  RuleKind,
  "deterioration" | "no-improvement" | "beyond-expected" | "clinical-at-end"
>;

/** What one kind of rule is tried on: who counts as in trouble, and what came out. */
export interface AlarmKind {
  readonly truth: Truth;
  /** Persons truly in trouble, among all courses. */
  readonly inTrouble: number;
  /** By the rule's numbers, see `alarmKey()`: persons in trouble without a signal, and false alarms. */
  readonly counts: Readonly<Record<string, readonly [missed: number, falseAlarms: number]>>;
}

/** How rules with many thresholds did on one population: worked out once, looked up often. */
export interface AlarmTable {
  readonly measure: string;
  readonly scale: string;
  /** Distance between neighbouring scores. */
  readonly step: number;
  /** The difference that the measure's own norms ask for in this population. */
  readonly norm: { readonly points: number; readonly comparison: "at-least" | "more-than" };
  readonly population: {
    readonly id: string;
    readonly version: number;
    /** Who the simulated clients stand for, in words. */
    readonly words: string;
    readonly assumptions: readonly Assumption[];
    readonly source: { readonly text: string; readonly url: string };
  };
  readonly sessions: number;
  readonly courses: number;
  readonly seed: number;
  readonly kinds: Readonly<Partial<Record<SimulatedKind, AlarmKind>>>;
}

/** Binary rounding of a threshold that a person typed. */
const ROUNDING = 1e-9;

/**
 * A rule's numbers as a key of a table. Where scores are whole numbers, "more than 5.5 points"
 * and "6 points or more" are the same question and have the same key. Nothing for rules that no
 * table can hold.
 *
 * @unit points of the scale, sessions, per cent or scores in a row, as the kind of rule says
 * @source none: this writes the rule's numbers down
 */
export function alarmKey(rule: Rule, table: Pick<AlarmTable, "norm" | "step">): string | undefined {
  switch (rule.kind) {
    case "deterioration":
      return differenceKey(rule.difference.from === "clinic" ? rule.difference : table.norm, table);
    case "no-improvement": {
      const { difference, sessions } = rule;
      return `${sessions} ${differenceKey(difference.from === "clinic" ? difference : table.norm, table)}`;
    }
    case "beyond-expected":
      return `${rule.band} ${rule.inARow}`;
    case "clinical-at-end":
      // The planned end is the last session: however early the rule looks, it is asked there.
      return "end";
    default:
      return undefined;
  }
}

function differenceKey(
  { points, comparison }: AlarmTable["norm"],
  { step }: Pick<AlarmTable, "step">,
): string {
  if (step !== 1) return `${comparison} ${points}`;
  const least =
    comparison === "at-least" ? Math.ceil(points - ROUNDING) : Math.floor(points + ROUNDING) + 1;
  return `at-least ${least}`;
}
