import type { Instant } from "../core/brand.ts";
import type { CareStatus } from "../core/clients/care-status.ts";
import type { ClientState } from "../core/clients/state.ts";
import type { ChangeClass } from "../core/change/verdict.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { Score } from "../core/scoring/score.ts";
import type { FirstScore, TailScore } from "../core/series/tail.ts";
import type { CaseloadQuery } from "./caseload-query.ts";
import type { SignalRow } from "./staff-signals.ts";
import type { StaffFrame } from "./views.ts";

/** Where one scale stands now. */
export interface StandingView {
  /** `id@version`. */
  readonly measure: string;
  readonly scale: string;
  readonly at: Instant;
  readonly score: Score;
  readonly band?: string;
  readonly change?: ChangeClass;
  /** Absent in what was kept before it was asked for. */
  readonly first?: FirstScore;
  /** The latest scores, oldest first; absent as above. */
  readonly tail?: readonly TailScore[];
}

/** Check-ins that wait for an answer. */
export interface Asked {
  /** Moments, whatever was asked on each. */
  readonly count: number;
  readonly first: Instant;
  readonly latest: Instant;
  /** Something that was asked at the first moment is answered. */
  readonly inPart?: true;
}

export interface CaseloadRow {
  readonly clientId: string;
  readonly label: string;
  /** Somebody discharged or restricted is here for an open alert alone. */
  readonly state: ClientState;
  readonly standings: readonly StandingView[];
  readonly openAlerts: number;
  /** Signals that nobody has acknowledged, the oldest first. */
  readonly openSignals: readonly SignalRow[];
  readonly lastAnswered?: Instant;
  /** The last check-in says what the client would like to talk about. */
  readonly wantsToTalk?: true;
  /** When the record was begun. */
  readonly since: Instant;
  /** The last session of the log, whether it took place or not. */
  readonly lastSession?: PlainDate;
  /** The last case review among the events. */
  readonly lastReview?: PlainDate;
  /** Where the care of a current client stands. Absent: active. */
  readonly careStatus?: CareStatus;
  /** Check-ins that were asked for since the last answer, and are not answered. */
  readonly asked?: Asked;
  /** When the client chose not to answer, if they have not answered since. */
  readonly declinedAt?: Instant;
  /** Wishes of the client about their data, and the last day to answer the oldest. */
  readonly wishes?: { readonly count: number; readonly by: Instant };
  /** Whose client it is, where that is not the reader. */
  readonly therapist?: string;
}

export interface CaseloadView extends StaffFrame {
  readonly page: "caseload";
  readonly asked: CaseloadQuery;
  /** A part of a label that was looked for; empty for none. */
  readonly find: string;
  readonly rows: readonly CaseloadRow[];
  /** So many clients were looked through for these rows. */
  readonly opened: number;
  /** How far labels were looked through for the word; absent where one look was enough. */
  readonly searched?: {
    readonly from: number;
    readonly to: number;
    readonly all: number;
    /** So many are looked through next, from behind the mark on; absent after the last. */
    readonly next?: { readonly mark: string; readonly count: number };
  };
  readonly previousPage?: number;
  readonly nextPage?: number;
}
