import type { Instant } from "../core/brand.ts";
import type { Helped } from "../core/check-in/helped.ts";
import type { OwnPart } from "../core/check-in/own-parts.ts";
import type { Relation } from "../core/informants/relation.ts";
import type { AnswerProblem } from "../core/answers/answers.ts";
import type { Answers } from "../core/measures/answers.ts";
import type { CareStatus } from "../core/clients/care-status.ts";
import type { StaffRole } from "../core/staff/roles.ts";
import type { DailyPages } from "./daily.ts";
import type { ProblemView } from "./problem-view.ts";
import type { ForgetView, OutboxView } from "./outbox.ts";
import type {
  OwnAnswersView,
  OwnProgressView,
  ProgressShownView,
  ProgressView,
} from "./progress.ts";
import type { AgencyPages } from "./agency.ts";
import type { ClientDataView, CopyView } from "./staff-data.ts";
import type { AgreementShownView, AgreementView } from "./staff-agreement.ts";
import type { GoalsView } from "./staff-goals.ts";
import type { SessionsView } from "./staff-sessions.ts";
import type { CheckInPages } from "./staff-links.ts";
import type { AccountView, NewPasskeyView, RecoveryCodeView } from "./staff-account.ts";
import type { PeopleView, PersonPageView } from "./staff-people.ts";
import type { WayInPages } from "./staff-way-in.ts";
import type { RulePresetsView } from "./staff-rule-presets.ts";
import type { RuleVersionView, RulesView } from "./staff-rules.ts";
import type { ClientSupportView } from "./staff-signals.ts";
import type { PracticeTaskView, PracticeView } from "./staff-practice.ts";
import type { StaffClientsView } from "./staff-clients.ts";
import type { StaffSettingsView } from "./staff-settings.ts";
import type { CaseloadView } from "./staff-caseload.ts";
import type { MethodsView } from "./staff-methods.ts";
import type { PanelView, ReportView } from "./staff-report.ts";

/** What the Worker hands to a page: plain facts, already allowed to be seen by this reader. */

export interface ClinicView {
  readonly name: string;
  /** How a client reaches the clinic, in its own words. */
  readonly contact: string;
  /** ISO 3166-1 alpha-2: whose help lines come first. */
  readonly region: string;
  /** Whose come next, in this order. */
  readonly moreRegions?: readonly string[];
  readonly timeZone: string;
  readonly isDemo: boolean;
  /** "Leave this page" stands on every check-in page. */
  readonly quickExit: boolean;
  /** What is shown is about a practice client of the staff. */
  readonly practice?: true;
}

/** One part of a check-in and what is answered so far. */
export interface PartView {
  readonly measureId: string;
  /** What it is made of, where it is no pack's measure. */
  readonly own?: OwnPart;
  /** Locale the questions are asked in; absent when the reader must choose one first. */
  readonly locale?: string;
  readonly answers: Answers;
  /** Rows of numbers are shown as lists of large buttons. */
  readonly bigger?: true;
  /** The person has seen this part and went on. */
  readonly done: boolean;
  /** Answers of before that a shared device does not show. */
  readonly hidden?: number;
}

/** Whose hands a browser is in that is not the client's own: see `Way` in workers/crypto/signed.ts. */
export type WayKind = "handed-over" | "read-aloud" | "own-rating";

/** A therapist fills the form in, signed in, in their own browser. */
export const isInterview = (way: WayKind | undefined): way is Exclude<WayKind, "handed-over"> =>
  way === "read-aloud" || way === "own-rating";

export interface ClientPage {
  readonly clinic: ClinicView;
  /** Absent where the client opened the link. */
  readonly way?: WayKind;
  /** Who answers, where that is not the client. */
  readonly informant?: Relation;
  /** Session-bound value that every form sends back. */
  readonly csrf: string;
  /** Absent where nothing may be kept: on a device of the clinic, or one that others use, too. */
  readonly outbox?: OutboxView;
  /** Others use this device, too. */
  readonly shared?: true;
}

export interface IntroView extends ClientPage {
  readonly page: "intro";
  readonly expires: Instant;
  readonly parts: readonly PartView[];
  /** Address of the first page that waits. */
  readonly next: string;
  /** How somebody helps, if it was said. */
  readonly helped?: Helped;
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
  /** The one item that the page shows; without it the page shows all. An unknown one shows none. */
  readonly only?: string;
  /** The page is kept quiet: large, without numbers and without colour. */
  readonly quiet?: true;
  /** The page was opened to change an answer, or to fill a gap, and leads back there. */
  readonly from?: "answers" | "check";
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
  /** `id@version` of each measure asked. */
  readonly measures: readonly string[];
  /**
   * The parts that have an answer: `id@version` of measures, `goals`, `talk`. Absent where they
   * were sent from another browser.
   */
  readonly named?: readonly string[];
  readonly at: Instant;
  readonly reference: string;
  /** What the answers say: only if clinic, therapist and client have agreed to it. */
  readonly told?: OwnAnswersView;
  /** There is a way to the client's own page: therapist and client have agreed to it. */
  readonly mayLook?: true;
  /** The visit to a device that others use has ended with this page. */
  readonly forget?: ForgetView;
  /** The client's daily form is open on this device as well, and closes with the link. */
  readonly daily?: true;
}

export interface SupportView extends ClientPage {
  readonly page: "support";
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
  /** What is shown is about a practice client. */
  readonly practice?: true;
  /** Where the care of this page's client stands. Absent: active, left, or not for this reader. */
  readonly careStatus?: CareStatus;
}

export type View =
  | AgencyPages
  | ClientDataView
  | CopyView
  | IntroView
  | PartPageView
  | ReviewView
  | SentView
  | SupportView
  | ProblemView
  | OpenView
  | DailyPages
  | CaseloadView
  | PanelView
  | ReportView
  | MethodsView
  | GoalsView
  | AgreementView
  | AgreementShownView
  | ProgressView
  | ProgressShownView
  | OwnProgressView
  | SessionsView
  | CheckInPages
  | ClientSupportView
  | RulesView
  | RuleVersionView
  | RulePresetsView
  | WayInPages
  | AccountView
  | NewPasskeyView
  | RecoveryCodeView
  | PeopleView
  | PersonPageView
  | PracticeView
  | PracticeTaskView
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
