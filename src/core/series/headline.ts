import type { Instant } from "../brand.ts";
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

/** A scale whose latest answer has no score, so that its verdict is of an earlier day. */
export interface UnscoredEntry {
  readonly abbreviation: string;
  /** When the latest score was made. */
  readonly latest: Instant;
  /** When the latest answer, without a score, was given. */
  readonly since: Instant;
}

/**
 * What several scales say together, in one line. `unjudged` is never dropped:
 * a headline about one of two measures says that it is.
 */
export type Headline =
  /** Nobody has answered anything. */
  | { readonly kind: "no-answers" }
  /** Answers, but not one score. */
  | { readonly kind: "no-scores" }
  /** No scale has two scores to compare. */
  | ({ readonly kind: "too-few" } & Entries)
  /** Two scores or more, but no norms, or a change of version between them. */
  | ({ readonly kind: "not-judged" } & Entries)
  | ({ readonly kind: "improved" | "worse" | "mixed" | "no-change" } & JudgedEntries);

interface Entries {
  readonly unjudged: readonly UnjudgedEntry[];
  readonly unscored: readonly UnscoredEntry[];
}

export interface JudgedEntries extends Entries {
  readonly improved: readonly HeadlineEntry[];
  readonly worse: readonly HeadlineEntry[];
  readonly unchanged: readonly HeadlineEntry[];
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
  if (answered.every(hasNoScore)) return { kind: "no-scores" };

  const judged = answered.flatMap(toEntry);
  const unjudged = answered.flatMap(toUnjudged);
  const unscored = answered.flatMap(toUnscored);
  if (judged.length === 0) {
    const compared =
      unjudged.some(({ reason }) => reason !== "no-baseline") ||
      answered.every(({ points }) => points.length === 0);
    return { kind: compared ? "not-judged" : "too-few", unjudged, unscored };
  }
  const of = (wanted: ChangeVerdict["class"]): readonly HeadlineEntry[] =>
    judged.filter(({ verdict }) => verdict.class === wanted);
  const improved = of("reliable-improvement");
  const worse = of("reliable-worsening");
  const unchanged = of("no-reliable-change");
  const kind = kindOf(improved.length, worse.length);
  return { kind, improved, worse, unchanged, unjudged, unscored };
}

function kindOf(improved: number, worse: number): "improved" | "worse" | "mixed" | "no-change" {
  if (improved > 0 && worse > 0) return "mixed";
  if (improved > 0) return "improved";
  return worse > 0 ? "worse" : "no-change";
}

/** Answers to another version may have a score, which is not compared. */
const hasNoScore = ({ points, otherVersions = [] }: Facts): boolean =>
  points.length === 0 && otherVersions.length === 0;

const toUnscored = ({ abbreviation, latest, unscoredSince }: Facts): readonly UnscoredEntry[] =>
  latest && unscoredSince ? [{ abbreviation, latest: latest.at, since: unscoredSince }] : [];

const toEntry = ({ measureId, abbreviation, scale, change }: Facts): readonly HeadlineEntry[] =>
  change.status === "judged" ? [{ measureId, abbreviation, scale, verdict: change }] : [];

const toUnjudged = ({ measureId, abbreviation, scale, change }: Facts): readonly UnjudgedEntry[] =>
  change.status === "judged" ? [] : [{ measureId, abbreviation, scale, reason: change.reason }];
