import type { Instant } from "../brand.ts";
import { evaluate } from "./evaluate.ts";
import type { History } from "./history.ts";
import { type Raised, raises } from "./raise.ts";
import type { RuleResult } from "./result.ts";
import type { Rule, RuleKind } from "./rule.ts";
import type { RuleNow } from "./rule-now.ts";
import { firedSince } from "./since.ts";

/** The rules of a clinic at one time. Version 0: those that Soundings brings along. */
export interface RuleSet {
  readonly version: number;
  readonly rules: readonly Rule[];
}

/** A signal as it is kept: the rule as it was, and all that it said. Never changed later. */
export interface SignalDetail {
  /** Version of the set that the rule was in. */
  readonly ruleSet: number;
  readonly rule: Rule;
  readonly result: RuleResult;
  /** The check-in, or the day, from which the rule fired without a pause. */
  readonly since: Instant;
}

/** Which signal a rule raised last, in short: for the caseload, and for the next check-in. */
export interface RaisedSignal extends Raised, RuleNow {
  readonly id: string;
  readonly rule: string;
  readonly version: number;
  readonly kind: RuleKind;
  readonly strength: Rule["strength"];
  readonly measure?: string;
  readonly scale?: string;
}

/**
 * The signals that the rules of a clinic raise now for one client: see `raises()`.
 *
 * @param raised the latest signal of each rule that raised one before
 * @param now rules about dates count from here
 * @unit none
 * @source each rule cites its own: `Rule.source`
 */
export const newSignals = (
  { version, rules }: RuleSet,
  history: History,
  now: Instant,
  raised: readonly RaisedSignal[],
): readonly SignalDetail[] =>
  rules
    .filter((rule) =>
      raises(
        rule,
        history,
        now,
        raised.find((one) => one.rule === rule.id),
      ),
    )
    .map((rule) => ({
      ruleSet: version,
      rule,
      result: evaluate(rule, history, now),
      since: firedSince(rule, history, now) ?? now,
    }));

/**
 * A signal in short.
 *
 * @unit none
 * @source none: this copies fields
 */
export const shortOf = (
  { rule, since }: Pick<SignalDetail, "rule" | "since">,
  { id, raisedAt }: Pick<RaisedSignal, "id" | "raisedAt">,
): RaisedSignal => ({
  id,
  rule: rule.id,
  version: rule.version,
  kind: rule.kind,
  strength: rule.strength,
  ...("measure" in rule && { measure: rule.measure }),
  ...("scale" in rule && { scale: rule.scale }),
  raisedAt,
  firesSince: since,
});

/**
 * The latest signal of each rule, after these came to it.
 *
 * @unit none
 * @source none: this looks things up
 */
export const withNewer = (
  before: readonly RaisedSignal[],
  newer: readonly RaisedSignal[],
): readonly RaisedSignal[] => [
  ...before.filter(({ rule }) => !newer.some((one) => one.rule === rule)),
  ...newer,
];
