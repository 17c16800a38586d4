import { type History, scaleIn } from "../rules/history.ts";
import type { RuleResult } from "../rules/result.ts";
import type { SignalRef } from "./entry.ts";

/** What the records show since a signal, apart from what anybody wrote. */
export interface ChangedSince {
  /** What the rule says now; `no-rule` where the clinic has taken it out. */
  readonly signal: RuleResult["status"] | "no-rule";
  /** The rule was edited in between, so that then and now are two questions. */
  readonly otherVersion: boolean;
  /** The score at the signal and the latest one, where the rule looks at a scale. */
  readonly score?: { readonly atSignal: number; readonly now: number };
  /** Scores of that scale after the signal. */
  readonly scoresSince: number;
}

/**
 * What changed since a signal.
 *
 * @param now what the rule with the same id says today; absent where there is none any more
 */
export function changedSince(
  signal: SignalRef,
  now: RuleResult | undefined,
  history: History,
): ChangedSince {
  const scale =
    signal.measure === undefined || signal.scale === undefined
      ? undefined
      : scaleIn(history, signal.measure, signal.scale);
  const atSignal = scale?.scores.findLast(({ at }) => at <= signal.firedAt);
  const latest = scale?.scores.at(-1);
  return {
    signal: now?.status ?? "no-rule",
    otherVersion: now !== undefined && now.version !== signal.version,
    ...(atSignal && latest && { score: { atSignal: atSignal.value, now: latest.value } }),
    scoresSince: scale?.scores.filter(({ at }) => at > signal.firedAt).length ?? 0,
  };
}
