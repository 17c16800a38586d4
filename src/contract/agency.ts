import type { Instant } from "../core/brand.ts";
import type { DeclineReason } from "../core/check-in/decline.ts";
import type { ConsentNeed, Given } from "../core/consent/consent.ts";
import type { RequestKind } from "../core/consent/request.ts";
import type { ForgetView } from "./outbox.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { ClientPage, ClinicView } from "./views.ts";

/** Before the first question: what it is for, who reads, what is kept, and what a client agrees to. */
export interface ConsentView extends ClientPage {
  readonly page: "consent";
  readonly need?: ConsentNeed;
  /** Years after discharge; absent where the clinic has not decided. */
  readonly keepYears?: number;
}

/** "I would rather not fill this in." */
export interface DeclineView extends ClientPage {
  readonly page: "decline";
  /** Something was answered already; it is not sent. */
  readonly begun: boolean;
  readonly problem?: "words-long";
  readonly chosen: readonly DeclineReason[];
  readonly words: string;
}

export interface DeclinedView extends ClientPage {
  readonly page: "declined";
  /** Somebody else than the client said so. */
  readonly byOther?: true;
  /** The client's daily form is open on this device as well, and closes with the link. */
  readonly daily?: true;
}

/** The end of the check-ins. It knows of nobody. */
export interface StoppedView {
  readonly page: "stopped";
  /** Absent where nobody has just stopped: the page was opened again. */
  readonly forget?: ForgetView;
}

/** What a client has asked the clinic for, and by when it answers. */
export interface OpenWish {
  readonly kind: RequestKind;
  readonly by: Instant;
}

/** How often a measure was answered, and since which month; never what. */
export interface StoredMeasure {
  readonly measure: string;
  readonly count: number;
  readonly since: Instant;
}

/** What is kept of a client, in words, and what they can decide about it. */
export interface YourDataView extends ClientPage {
  readonly page: "your-data";
  readonly clinic: ClinicView;
  readonly keepYears?: number;
  readonly given: Given;
  readonly allianceHidden: boolean;
  readonly wishes: readonly OpenWish[];
  /** Only for whoever has sent answers in this very session. */
  readonly stored?: readonly StoredMeasure[];
  /** The same of a daily form, by the client's own clock. */
  readonly daily?: { readonly count: number; readonly since: PlainDate };
  /** What was done just now. */
  readonly done?: "choice" | "asked";
  readonly problem?: "wish-none" | "words-long";
  readonly typed: { readonly kind?: string; readonly words: string };
  /** Where the way back leads. */
  readonly back: "questions" | "sent" | "declined";
}

/** The link is finished on this device. */
export interface ClosedView {
  readonly page: "closed";
  readonly forget: ForgetView;
}

export interface GiveBackView {
  readonly page: "give-back";
}

export type AgencyPages =
  ConsentView | DeclineView | DeclinedView | StoppedView | YourDataView | ClosedView | GiveBackView;
