import type { Instant } from "../brand.ts";
import type { towards } from "../change/judge.ts";
import type { Misfit } from "../change/norms.ts";
import type { ForeignNorm } from "../change/scale-norms.ts";
import type { ChangeVerdict, NoVerdict } from "../change/verdict.ts";
import type { Cutoff, Scale } from "../measures/measure.ts";
import type { Gap, ScoredPoint } from "./facts.ts";

/** Which way a difference points, so that no sentence needs a bare sign. */
export type Towards = ReturnType<typeof towards>;

/**
 * One sentence of a summary: its key and all it needs. Parts say what was
 * measured, what the numbers are and how they moved; never what they mean
 * for the person. Every difference is a size with its direction in words.
 */
export type SummaryPart =
  /** Nobody has answered yet; the only part then. */
  | { readonly key: "no-answers"; readonly abbreviation: string }
  /** How many scores, and from when to when. `count` is at least 1. */
  | {
      readonly key: "count";
      readonly abbreviation: string;
      readonly count: number;
      readonly from: Instant;
      readonly to: Instant;
    }
  /** Answers, but not one score. */
  | { readonly key: "no-scores"; readonly abbreviation: string; readonly answered: number }
  | {
      readonly key: "direction";
      readonly direction: Scale["direction"];
      readonly about: Scale["about"];
      readonly range: readonly [number, number];
    }
  | { readonly key: "only-score"; readonly score: ScoredPoint }
  | {
      readonly key: "first-latest-lowest-highest";
      readonly first: ScoredPoint;
      readonly latest: ScoredPoint;
      /** Only where a later answer has no score, so that the latest score is not taken for today's. */
      readonly latestAt?: Instant;
      readonly lowest: ScoredPoint;
      readonly highest: ScoredPoint;
    }
  /** Where the latest score lies relative to the cut-off. */
  | { readonly key: "cutoff"; readonly cutoff: Cutoff; readonly clinical: boolean }
  /** The scale has cut-offs, but none of them may serve this person. */
  | { readonly key: "cutoff-not-judged"; readonly reason: Misfit }
  /**
   * From the baseline to the latest score. `points` is the size of the difference;
   * `chosen` is false when the baseline is simply the first score.
   */
  | {
      readonly key: "change";
      readonly since: Instant;
      readonly chosen: boolean;
      readonly points: number;
      readonly towards: Towards;
      readonly verdict: ChangeVerdict;
    }
  | { readonly key: "change-not-judged"; readonly reason: NoVerdict["reason"] }
  /** From the score before the latest; only where it is not the baseline too. */
  | {
      readonly key: "since-last";
      readonly points: number;
      readonly towards: Towards;
      readonly since: Instant;
    }
  /** What the sentences before rest on is not known to come from people of the same language. */
  | {
      readonly key: "norms-in-other-language";
      readonly of: ForeignNorm["of"] | "both";
      /** Absent: the source does not say. */
      readonly normLocale?: string;
      readonly populations: readonly string[];
    }
  | { readonly key: "prorated"; readonly at: readonly Instant[] }
  | { readonly key: "unscorable"; readonly at: readonly Instant[] }
  | { readonly key: "other-versions"; readonly at: readonly Instant[] }
  /** One part for each gap. */
  | ({ readonly key: "gap" } & Gap)
  | { readonly key: "mode-change"; readonly at: readonly Instant[] }
  | { readonly key: "locale-change"; readonly at: readonly Instant[] };
