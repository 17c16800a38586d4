import type { Change, ChangeVerdict } from "../change/verdict.ts";
import type { Facts } from "./facts.ts";

/** One scale in a headline, with the change it was judged by. */
export interface HeadlineEntry {
  readonly measureId: string;
  readonly abbreviation: string;
  readonly scale: string;
  readonly verdict: ChangeVerdict;
}

/** A scale without a verdict, and why. */
export interface UnjudgedEntry {
  readonly measureId: string;
  readonly abbreviation: string;
  readonly scale: string;
  readonly reason: Extract<Change, { status: "not-judged" }>["reason"];
}

/**
 * What several scales say together, in one line. `unjudged` is never dropped:
 * a headline about one of two measures says that it is.
 */
export type Headline =
  /** Nobody has answered anything. */
  | { readonly kind: "no-answers" }
  /** Answers, but no scale has two scores to compare. */
  | { readonly kind: "too-few"; readonly unjudged: readonly UnjudgedEntry[] }
  /** Two scores or more, but no norms, or a change of version between them. */
  | { readonly kind: "not-judged"; readonly unjudged: readonly UnjudgedEntry[] }
  | ({ readonly kind: "improved" | "worse" | "mixed" | "no-change" } & JudgedEntries);

export interface JudgedEntries {
  readonly improved: readonly HeadlineEntry[];
  readonly worse: readonly HeadlineEntry[];
  readonly unchanged: readonly HeadlineEntry[];
  readonly unjudged: readonly UnjudgedEntry[];
}

/**
 * A headline over several scales of one client: improved if any improved
 * reliably and none worsened reliably, worse the other way round, mixed if
 * both happened. Scales nobody answered are left out.
 *
 * @unit none; the entries carry verdicts in points of their scales
 * @source NHS England, NHS Talking Therapies annual reports, metadata: reliable
 *   improvement is a reliable improvement on either measure and a reliable deterioration on
 *   neither (copy: github.com/bennettoxford/nhstt, commit f65c91b)
 */
export function verdictOf(allFacts: readonly Facts[]): Headline {
  const answered = allFacts.filter((facts) => facts.answered > 0);
  if (answered.length === 0) return { kind: "no-answers" };

  const judged = answered.flatMap(toEntry);
  const unjudged = answered.flatMap(toUnjudged);
  if (judged.length === 0) {
    const compared = unjudged.some(({ reason }) => reason !== "no-baseline");
    return { kind: compared ? "not-judged" : "too-few", unjudged };
  }
  const of = (wanted: ChangeVerdict["class"]): readonly HeadlineEntry[] =>
    judged.filter(({ verdict }) => verdict.class === wanted);
  const improved = of("reliable-improvement");
  const worse = of("reliable-worsening");
  const unchanged = of("no-reliable-change");
  return { kind: kindOf(improved.length, worse.length), improved, worse, unchanged, unjudged };
}

function kindOf(improved: number, worse: number): "improved" | "worse" | "mixed" | "no-change" {
  if (improved > 0 && worse > 0) return "mixed";
  if (improved > 0) return "improved";
  return worse > 0 ? "worse" : "no-change";
}

const toEntry = ({ measureId, abbreviation, scale, change }: Facts): readonly HeadlineEntry[] =>
  change.status === "judged" ? [{ measureId, abbreviation, scale, verdict: change }] : [];

const toUnjudged = ({ measureId, abbreviation, scale, change }: Facts): readonly UnjudgedEntry[] =>
  change.status === "judged" ? [] : [{ measureId, abbreviation, scale, reason: change.reason }];
