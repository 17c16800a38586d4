import type { Instant } from "../brand.ts";
import { evaluate } from "./evaluate.ts";
import type { History } from "./history.ts";
import type { RaisedSignal, RuleSet } from "./new-signals.ts";
import { firedSince } from "./since.ts";

/**
 * What its rule says of a signal, as of the latest check-in, or of the day on which it was found to
 * fire again: at most one of the three, and none where nothing more is known. A signal stays open
 * until it is acknowledged, whatever its rule says.
 */
export interface RuleNow {
  /** The check-in, or the day, from which its rule fires without a pause. */
  readonly firesSince?: Instant;
  /** The check-in from which its rule no longer fires. */
  readonly quietSince?: Instant;
  /** The check-in from which its rule could not be judged, or was no longer there. */
  readonly unjudgedSince?: Instant;
}

/** How a signal stands, with the moments that say it. */
export interface Stands {
  /** `kept`: nothing came since it was raised that says more. */
  readonly state: "fires" | "fires-again" | "quiet" | "unjudged" | "kept";
  readonly first: Instant;
  readonly since: Instant;
}

/**
 * How a signal stands: what report, support page and clinical line say of it.
 *
 * @param since when its rule began to fire, as it was raised
 * @unit none
 * @source none: this looks things up
 */
export function standsNow({
  since: first,
  firesSince,
  quietSince,
  unjudgedSince,
}: RuleNow & { readonly since: Instant }): Stands {
  if (quietSince !== undefined) return { state: "quiet", first, since: quietSince };
  if (unjudgedSince !== undefined) return { state: "unjudged", first, since: unjudgedSince };
  if (firesSince === undefined) return { state: "kept", first, since: first };
  return { state: firesSince > first ? "fires-again" : "fires", first, since: firesSince };
}

/**
 * Whether a signal asks to be looked at now: its rule has not gone quiet, and can be judged.
 *
 * @unit none
 * @source none: this looks things up
 */
export const isFiring = ({ quietSince, unjudgedSince }: RuleNow): boolean =>
  quietSince === undefined && unjudgedSince === undefined;

/**
 * What is known of the rule of a signal, and nothing else.
 *
 * @unit none
 * @source none: this copies fields
 */
export const ruleNowOf = ({ firesSince, quietSince, unjudgedSince }: RuleNow): RuleNow => ({
  ...(firesSince !== undefined && { firesSince }),
  ...(quietSince !== undefined && { quietSince }),
  ...(unjudgedSince !== undefined && { unjudgedSince }),
});

/**
 * Open signals with what their rules say now, seen at a check-in.
 *
 * @param now when the check-in was sent
 * @unit none
 * @source each rule's own: `Rule.source`
 */
export const withRuleNow = (
  raised: readonly RaisedSignal[],
  { rules }: Pick<RuleSet, "rules">,
  history: History,
  now: Instant,
): readonly RaisedSignal[] =>
  raised.map((one) => {
    if (one.acknowledgedAt !== undefined) return one;
    const { firesSince: before, quietSince = now, unjudgedSince = now, ...signal } = one;
    const rule = rules.find(({ id }) => id === one.rule);
    const status = rule ? evaluate(rule, history, now).status : "not-asked";
    switch (status) {
      case "fired": {
        const asked = (rule && firedSince(rule, history, now)) ?? now;
        // A rule that was only edited has not paused.
        const goesOn = before !== undefined && isFiring(one) && before < asked;
        return { ...signal, firesSince: goesOn ? before : asked };
      }
      case "quiet":
        return { ...signal, quietSince };
      case "not-asked":
        return { ...signal, unjudgedSince };
    }
  });

/**
 * Open signals whose rules had paused and fire again with no check-in between, as those about dates
 * can: nobody who stopped answering sends the check-in that would say so.
 *
 * @param raised the latest signal of each rule
 * @param now rules about dates count from here
 * @returns those alone, with what their rules say now
 * @unit none
 * @source each rule's own: `Rule.source`
 */
export const firingAgain = (
  raised: readonly RaisedSignal[],
  rules: Pick<RuleSet, "rules">,
  history: History,
  now: Instant,
): readonly RaisedSignal[] => {
  const paused = raised.filter((one) => one.acknowledgedAt === undefined && !isFiring(one));
  return withRuleNow(paused, rules, history, now).filter(isFiring);
};

/** A check-in, with what the rules are asked about as it was known then. */
interface Seen {
  readonly at: Instant;
  readonly history: History;
}

/**
 * As {@link withRuleNow}, for signals of which only their rows are left: the check-ins are gone
 * through once more, oldest first. The rules are asked as they are now.
 *
 * @unit none
 * @source each rule's own: `Rule.source`
 */
export const withRuleNowAnew = (
  raised: readonly RaisedSignal[],
  rules: Pick<RuleSet, "rules">,
  checkIns: readonly Seen[],
): readonly RaisedSignal[] =>
  checkIns.reduce(
    (known, { at, history }) =>
      known.map((one) => {
        const { acknowledgedAt, ...open } = one;
        const wasClosed = acknowledgedAt !== undefined && acknowledgedAt <= at;
        if (one.raisedAt >= at || wasClosed) return one;
        const [seen = open] = withRuleNow([open], rules, history, at);
        return acknowledgedAt === undefined ? seen : { ...seen, acknowledgedAt };
      }),
    raised,
  );
