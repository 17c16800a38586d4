import type { Comparison, Rule, RuleSource } from "./rule.ts";

/** Why a rule could not be asked. It has not fired, and it has not cleared anything either. */
export type NotAsked =
  | "no-scores"
  | "too-few-scores"
  /** Before the session from which the rule looks. */
  | "too-early"
  | "no-norms"
  | "no-cutoff"
  /** The first score is so good that a reliable improvement does not exist. */
  | "no-room"
  | "no-model"
  | "assumed-model"
  | "first-score-outside-support"
  | "session-outside-support"
  | "no-planned-end"
  | "end-not-near"
  | "never-answered";

/** A number that a rule compared, by name. */
export interface Compared {
  readonly name:
    | "first"
    | "previous"
    | "latest"
    /** Size of the difference that counts. */
    | "threshold"
    | "difference"
    | "session"
    | "sessions-needed"
    /** Worse end of the expected band at the latest session. */
    | "band-end"
    | "in-a-row"
    | "in-a-row-needed"
    | "limit"
    | "cutoff"
    | "risk-answer"
    | "risk-above"
    | "days-to-end"
    | "days-before";
  readonly value: number;
  /** For `threshold` and `limit`: whether a number just as large counts. */
  readonly comparison?: Comparison;
}

/**
 * What would have changed the verdict: the nearest possible number with which the
 * rule would have said the opposite, everything else as it was.
 */
export interface Flip {
  readonly name: "latest" | "risk-answer" | "in-a-row";
  readonly from: number;
  readonly to: number;
}

/** Cautions that belong to a verdict wherever it is shown. */
export type Caution =
  /**
   * Some people with depression change little until session six and then quickly: Saunders et
   * al. (2019), J Affect Disord, 327–335, https://pmc.ncbi.nlm.nih.gov/articles/PMC6428692.
   */
  | "late-responders"
  /** The expected course rests on few persons or one site. */
  | "experimental-model";

/** What a rule said about a history. */
export interface RuleResult {
  readonly rule: string;
  readonly version: number;
  readonly kind: Rule["kind"];
  readonly strength: Rule["strength"];
  readonly source: RuleSource;
  readonly status: "fired" | "quiet" | "not-asked";
  /** Only where the status is `not-asked`. */
  readonly reason?: NotAsked;
  readonly compared: readonly Compared[];
  /** All of them together; empty where no possible number would have changed the verdict. */
  readonly flips: readonly Flip[];
  readonly cautions: readonly Caution[];
}
