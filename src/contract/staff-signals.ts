import type { Instant } from "../core/brand.ts";
import type { RuleResult } from "../core/rules/result.ts";
import type { Rule } from "../core/rules/rule.ts";

/** An open signal in short, for the caseload. */
export interface SignalRow {
  readonly id: string;
  readonly kind: Rule["kind"];
  readonly strength: Rule["strength"];
  readonly measure?: string;
  readonly scale?: string;
  readonly raisedAt: Instant;
}

/** A signal with all that its rule said, for the report. */
export interface SignalView {
  readonly id: string;
  readonly raisedAt: Instant;
  /** The check-in, or the day, from which the rule fired without a pause. */
  readonly since: Instant;
  /** Version of the clinic's rules; 0 for the built-in ones. */
  readonly ruleSet: number;
  /** As it was when it fired. */
  readonly rule: Rule;
  readonly result: RuleResult;
  /** `by` is absent when it was not the reader. */
  readonly acknowledged?: { readonly at: Instant; readonly by?: string; readonly note: string };
}
