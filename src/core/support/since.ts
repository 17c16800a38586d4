import { type History, type HistoryScore, scaleIn } from "../rules/history.ts";
import type { RuleResult } from "../rules/result.ts";
import type { SupportEntry } from "./entry.ts";

type DatedScore = Pick<HistoryScore, "at" | "value">;

/** What the records show since an entry was written, apart from what anybody wrote. */
export interface ChangedSince {
  /** What the rule says now; `no-rule` where the clinic has taken it out. */
  readonly signal: RuleResult["status"] | "no-rule";
  /** The rule was edited in between, so that then and now are two questions. */
  readonly otherVersion: boolean;
  /** The last score that the entry could know, and the latest, where the rule looks at a scale. */
  readonly score?: { readonly before: DatedScore; readonly now: DatedScore };
  /** Scores of that scale after the entry. */
  readonly scoresSince: number;
}

/**
 * What changed since an entry was written: what was discussed and agreed can have changed nothing
 * that came before.
 *
 * @param now what the rule with the same id says today; absent where there is none any more
 */
export function changedSince(
  { signal, at: written }: Pick<SupportEntry, "signal" | "at">,
  now: RuleResult | undefined,
  history: History,
): ChangedSince {
  const scale =
    signal.measure === undefined || signal.scale === undefined
      ? undefined
      : scaleIn(history, signal.measure, signal.scale);
  const before = scale?.scores.findLast(({ at }) => at <= written);
  const latest = scale?.scores.at(-1);
  return {
    signal: now?.status ?? "no-rule",
    otherVersion: now !== undefined && now.version !== signal.version,
    ...(before && latest && { score: { before: dated(before), now: dated(latest) } }),
    scoresSince: scale?.scores.filter(({ at }) => at > written).length ?? 0,
  };
}

const dated = ({ at, value }: HistoryScore): DatedScore => ({ at, value });
