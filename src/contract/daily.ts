import type { Instant } from "../core/brand.ts";
import type { ConsentNeed } from "../core/consent/consent.ts";
import type { AskedDaily } from "../core/daily/own-items.ts";
import type { ForgetView, OutboxView } from "./outbox.ts";
import type { StaffDailyView } from "./staff-daily.ts";
import type { ClinicView, FieldProblem } from "./views.ts";

/** A form that is answered several times a day, behind its own lasting link. It shows no answer. */
export interface DailyView {
  readonly page: "daily";
  readonly clinic: ClinicView;
  readonly csrf: string;
  readonly outbox: OutboxView;
  readonly asked: AskedDaily;
  /** Address of the same form without anything of this visit, for a time without a network. */
  readonly blank: string;
  /** Locale the questions are asked in. */
  readonly wording: string;
  readonly until: Instant;
  /** Idempotency key of the entry; the page's script makes one of its own. */
  readonly submissionId: string;
  /** Shown again after a refused post. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly field: string; readonly problem: FieldProblem }[];
  /** It was sent without an answer. */
  readonly nothing?: true;
  /** Nothing more is taken of that day. */
  readonly tooMany?: true;
}

/** The form in a client's own words, as their device keeps it. It knows of nobody and holds no answer. */
export interface DailyBlankView {
  readonly page: "daily-blank";
  readonly asked: AskedDaily;
}

export interface DailySentView {
  readonly page: "daily-sent";
  readonly clinic: ClinicView;
  readonly csrf: string;
  readonly outbox: OutboxView;
  /** It was answered so often today that nobody expects more. */
  readonly many?: true;
}

/** Before the first question of a daily link. */
export interface DailyConsentView {
  readonly page: "daily-consent";
  readonly clinic: ClinicView;
  readonly csrf: string;
  readonly need?: ConsentNeed;
  /** Years after discharge; absent where the clinic has not decided. */
  readonly keepYears?: number;
}

/** "I would rather not": whether the client means it. */
export interface DailyStopView {
  readonly page: "daily-stop";
  readonly clinic: ClinicView;
  readonly csrf: string;
}

/** The daily form has ended, as the client wanted it. */
export interface DailyStoppedView {
  readonly page: "daily-stopped";
  readonly forget: ForgetView;
}

export type DailyPages =
  | DailyView
  | DailyBlankView
  | DailySentView
  | DailyConsentView
  | DailyStopView
  | DailyStoppedView
  | StaffDailyView;
