import type { Instant } from "../core/brand.ts";
import type { ChangeClass } from "../core/change/verdict.ts";
import type { AnswerProblem } from "../core/answers/answers.ts";
import type { ClientState } from "../core/clients/state.ts";
import type { Answers } from "../core/measures/answers.ts";
import type { Score } from "../core/scoring/score.ts";
import type { Point } from "../core/series/point.ts";
import type { StaffRole } from "../core/staff/roles.ts";
import type { CheckInPages } from "./staff-links.ts";
import type { AccountView, NewPasskeyView, RecoveryCodeView } from "./staff-account.ts";
import type { PeopleView, PersonPageView } from "./staff-people.ts";
import type {
  JoinView,
  RecoverView,
  SendAgainView,
  SetUpView,
  SignInView,
  StepUpView,
} from "./staff-way-in.ts";
import type { RuleVersionView, RulesView } from "./staff-rules.ts";
import type { ClientSupportView, SignalRow, SignalView } from "./staff-signals.ts";
import type { OwnProgressView, ProgressShownView, ProgressView } from "./progress.ts";
import type { AgreementShownView, AgreementView } from "./staff-agreement.ts";
import type { GoalsView } from "./staff-goals.ts";
import type { SessionsView } from "./staff-sessions.ts";
import type { StaffClientsView } from "./staff-clients.ts";
import type { StaffSettingsView } from "./staff-settings.ts";
import type { TableQuery } from "./table-query.ts";

/** What the Worker hands to a page: plain facts, already allowed to be seen by this reader. */

export interface ClinicView {
  readonly name: string;
  /** How a client reaches the clinic, in its own words. */
  readonly contact: string;
  /** ISO 3166-1 alpha-2: whose help lines come first. */
  readonly region: string;
  readonly timeZone: string;
  readonly isDemo: boolean;
  /** "Leave this page" stands on every check-in page. */
  readonly quickExit: boolean;
}

/** One measure of a check-in and what is answered so far. */
export interface PartView {
  readonly measureId: string;
  /** Locale the questions are asked in; absent when the reader must choose one first. */
  readonly locale?: string;
  readonly answers: Answers;
  /** The person has seen this part and went on. */
  readonly done: boolean;
}

/** Whose hands a browser is in that is not the client's own: see `Way` in workers/crypto/signed.ts. */
export type WayKind = "handed-over" | "read-aloud";

interface ClientPage {
  readonly clinic: ClinicView;
  /** Absent where the client opened the link. */
  readonly way?: WayKind;
  /** Session-bound value that every form sends back. */
  readonly csrf: string;
}

export interface IntroView extends ClientPage {
  readonly page: "intro";
  readonly expires: Instant;
  readonly parts: readonly PartView[];
}

/** Why a field was refused; the value itself is never repeated. */
export type FieldProblem = AnswerProblem["problem"] | "wrong-measure";

export interface PartPageView extends ClientPage {
  readonly page: "part";
  readonly parts: readonly PartView[];
  /** State of the draft the page was made from; an older one is joined, not believed. */
  readonly rev: number;
  /** Position of the part that is shown, from 0. */
  readonly index: number;
  /** Shown instead of what is stored, after a refused post. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly field: string; readonly problem: FieldProblem }[];
  /** The person went on with questions unanswered and is asked once whether that is meant. */
  readonly confirmSkipped: boolean;
}

export interface ReviewView extends ClientPage {
  readonly page: "review";
  readonly parts: readonly PartView[];
  /** Idempotency key of the submission, made when the page is made. */
  readonly submissionId: string;
  /** SHA-256 of the answers as they are shown, hex. */
  readonly digest: string;
  readonly problem?: "nothing-to-send" | "changed-elsewhere";
}

export interface SentView extends ClientPage {
  readonly page: "sent";
  /** `id@version` of each measure sent. */
  readonly measures: readonly string[];
  readonly at: Instant;
  readonly reference: string;
  /** The client may go on to their own progress page. */
  readonly progress?: true;
}

export interface SupportView extends ClientPage {
  readonly page: "support";
}

export interface ClosedView {
  readonly page: "closed";
}

export interface GiveBackView {
  readonly page: "give-back";
}

/** Pages that end a way kindly. */
export type ProblemKind =
  | "unknown"
  | "expired"
  | "revoked"
  | "answered"
  | "session"
  | "not-found"
  | "busy"
  | "refused"
  | "too-large";

export interface ProblemView {
  readonly page: "problem";
  readonly kind: ProblemKind;
  readonly clinic?: ClinicView;
  /** When an expired link ended. */
  readonly ended?: Instant;
  /** Shown to the person and written to the log, so that both can be matched. */
  readonly requestId?: string;
}

export interface OpenView {
  readonly page: "open";
  readonly problem: "malformed-code" | "mistyped-code" | "wrong-kind-code";
}

export interface StaffFrame {
  readonly clinic: ClinicView;
  readonly staffName: string;
  /** What the reader may be shown a way to; what they may do, the routes decide. */
  readonly roles: readonly StaffRole[];
  readonly csrf: string;
  readonly now: Instant;
}

export interface AlertView {
  readonly id: string;
  readonly raisedAt: Instant;
  readonly items: readonly {
    readonly measure: string;
    readonly item: string;
    readonly value: number;
  }[];
  /** `by` is absent when it was not the reader. */
  readonly acknowledged?: { readonly at: Instant; readonly by?: string; readonly note: string };
}

/** Where one scale stands now. */
export interface StandingView {
  /** `id@version`. */
  readonly measure: string;
  readonly scale: string;
  readonly at: Instant;
  readonly score: Score;
  readonly band?: string;
  readonly change?: ChangeClass;
}

export interface CaseloadRow {
  readonly clientId: string;
  readonly label: string;
  readonly standings: readonly StandingView[];
  readonly openAlerts: number;
  /** Signals that nobody has acknowledged, the oldest first. */
  readonly openSignals: readonly SignalRow[];
  readonly lastAnswered?: Instant;
}

export interface CaseloadView extends StaffFrame {
  readonly page: "caseload";
  readonly rows: readonly CaseloadRow[];
  readonly previousPage?: number;
  readonly nextPage?: number;
}

/** The answers of one check-in, as the report shows them. */
export interface AnsweredCheckIn {
  readonly at: Instant;
  readonly measures: readonly {
    readonly measure: string;
    readonly locale: string;
    readonly answers: Answers;
    /** Items the person chose to leave empty, as against items never seen. */
    readonly skipped: readonly string[];
    /** Marked on paper so that nobody can tell which answer is meant. */
    readonly unclear?: readonly string[];
  }[];
}

/** What was typed about alerts, or about signals, and is not kept, after a post. */
export interface NotesView {
  /** By alert. For one that is open it stands in its field; for another it is there to be copied. */
  readonly typed: Readonly<Record<string, string>>;
  /** The alert that was to be acknowledged without saying what was done. */
  readonly missingFor?: string;
  /** Whether the alert whose button was pressed is acknowledged; absent if none was pressed. */
  readonly saved?: boolean;
}

export interface ReportView extends StaffFrame {
  readonly page: "report";
  readonly clientId: string;
  readonly label: string;
  readonly state: ClientState;
  readonly points: readonly Point[];
  readonly alerts: readonly AlertView[];
  /** Open ones first, those to look at today on top; then a few that were acknowledged, the newest on top. */
  readonly signals: readonly SignalView[];
  /** The reader is the client's own therapist, and may write. */
  readonly isOwn: boolean;
  /** Newest first; at most the last two. */
  readonly latest: readonly AnsweredCheckIn[];
  /** Sent for a check-in that had been answered already; not in the course. Newest first. */
  readonly conflicts: readonly AnsweredCheckIn[];
  readonly moreConflicts: boolean;
  readonly table: TableQuery;
  readonly notes?: NotesView;
  /** What this clinic does about an alert, in its own words. */
  readonly safety?: string;
  readonly signalNotes?: NotesView;
}

export type View =
  | IntroView
  | PartPageView
  | ReviewView
  | SentView
  | SupportView
  | ClosedView
  | GiveBackView
  | ProblemView
  | OpenView
  | CaseloadView
  | ReportView
  | CheckInPages
  | ClientSupportView
  | RulesView
  | RuleVersionView
  | SignInView
  | StepUpView
  | SendAgainView
  | SetUpView
  | JoinView
  | RecoverView
  | AccountView
  | NewPasskeyView
  | RecoveryCodeView
  | PeopleView
  | PersonPageView
  | GoalsView
  | AgreementView
  | AgreementShownView
  | ProgressView
  | ProgressShownView
  | OwnProgressView
  | SessionsView
  | StaffClientsView
  | StaffSettingsView;

/** The view a page was made for. A page cannot be reached without one. */
export function viewOf<P extends View["page"]>(
  locals: { readonly view?: View },
  page: P,
): Extract<View, { readonly page: P }> {
  const { view } = locals;
  if (view?.page !== page) throw new TypeError(`Page "${page}" was given "${view?.page}"`);
  return view as Extract<View, { readonly page: P }>;
}
