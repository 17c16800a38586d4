import type { Instant } from "../core/brand.ts";
import type { RuleEditProblem } from "../core/rules/edit.ts";
import type { RuleChange } from "../core/rules/edit-set.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { AlarmRates } from "../core/simulation/alarm-rates.ts";
import type { StaffFrame } from "./views.ts";

/** One rule of the settings page. */
export interface RuleView {
  readonly rule: Rule;
  readonly isUsed: boolean;
  /** Of the rule as it is, or as it would be after the change that is looked at. */
  readonly alarms: AlarmRates;
}

/** A measure, or every client, and the rules about it. */
export interface RuleGroup {
  /** Absent for rules about every client. */
  readonly measure?: string;
  /** The clinic can ask this measure. */
  readonly isUsable: boolean;
  readonly rules: readonly RuleView[];
}

/** The clinic's rules, to read or to change. */
export interface RulesView extends StaffFrame {
  readonly page: "rules";
  /** 0: the rules that come with Soundings. */
  readonly version: number;
  readonly at?: Instant;
  readonly mayEdit: boolean;
  readonly groups: readonly RuleGroup[];
  /** What stands in the fields, by `<rule>.<field>`. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly RuleEditProblem[];
  /** What would change, if somebody asked to see it first. */
  readonly preview?: readonly RuleChange[];
  /** Somebody saved this version since the page was opened. */
  readonly overtakenBy?: number;
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly at: Instant }[];
}

/** One version of the rules: what changed with it, and all of its rules. */
export interface RuleVersionView extends StaffFrame {
  readonly page: "rule-version";
  readonly version: number;
  readonly at: Instant;
  /** Absent when it was not the reader. */
  readonly by?: string;
  readonly changes: readonly RuleChange[];
  readonly rules: readonly Rule[];
}
