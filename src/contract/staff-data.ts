import type { Instant } from "../core/brand.ts";
import type { Decline } from "../core/check-in/decline.ts";
import type { ClientState } from "../core/clients/state.ts";
import type { ConsentNeed, ConsentStatement } from "../core/consent/consent.ts";
import type { LevelKey } from "../core/goals/goal.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { FitAnswer } from "../core/sessions/event.ts";
import type { RequestKind } from "../core/consent/request.ts";
import type { FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** A wish of the client that waits, with the last day to answer it. */
export interface WaitingWish {
  readonly id: string;
  readonly kind: RequestKind;
  readonly askedAt: Instant;
  readonly by: Instant;
  readonly words?: string;
}

export interface AnsweredWish {
  readonly kind: RequestKind;
  readonly askedAt: Instant;
  readonly at: Instant;
  readonly note: string;
}

/** "I would rather not fill this in", and when it was said. */
export interface DeclineMark extends Decline {
  readonly at: Instant;
}

/** What a report and a caseload say of it. */
export interface OwnWishes {
  readonly wishes: readonly WaitingWish[];
  /** The latest few, newest first; only those after the last check-in that was answered. */
  readonly declines: readonly DeclineMark[];
  /** The client keeps what they answer about the alliance out of supervision. */
  readonly allianceHidden: boolean;
  /** When the client ended their daily form, lately. */
  readonly dailyEndedAt?: Instant;
}

/** What a client agreed to and asked for, and what staff do about it. */
export interface ClientDataView extends StaffFrame {
  readonly page: "client-data";
  readonly clientId: string;
  readonly label: string;
  readonly state: ClientState;
  /** Newest first; the first one holds. */
  readonly said: readonly ConsentStatement[];
  readonly need?: ConsentNeed;
  readonly wishes: readonly WaitingWish[];
  readonly answered: readonly AnsweredWish[];
  readonly allianceHidden?: Instant;
  /** Of the form that was not taken: what was typed, and what to mend. */
  readonly form: FormView;
}

/** One form, in the words that were read. */
export interface CopiedForm {
  readonly title: string;
  /** Language that the questions were read in. */
  readonly locale: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** All that a client gave, to be printed or saved. */
export interface CopyView extends StaffFrame {
  readonly page: "client-copy";
  readonly clientId: string;
  readonly label: string;
  readonly said: readonly ConsentStatement[];
  readonly waiting: readonly WaitingWish[];
  readonly answered: readonly AnsweredWish[];
  readonly declines: readonly DeclineMark[];
  /** Oldest first. */
  readonly checkIns: readonly {
    readonly at: Instant;
    /** Came under an id that other answers had taken. */
    readonly conflict: boolean;
    /** What the client would like to talk about. */
    readonly talk?: string;
    readonly measures: readonly (CopiedForm & {
      /** Without a value where no score could be worked out. */
      readonly scores: readonly { readonly scale: string; readonly value?: number }[];
    })[];
  }[];
  readonly goals: readonly {
    readonly text: string;
    readonly ratings: readonly {
      readonly on: PlainDate;
      readonly value?: number;
      readonly level?: LevelKey;
    }[];
  }[];
  /** What the client said of the scores, oldest first. */
  readonly fits: readonly {
    readonly at: Instant;
    readonly answer: FitAnswer;
    readonly text?: string;
  }[];
  /** Oldest first, by the client's own clock. */
  readonly daily: readonly (CopiedForm & { readonly day: PlainDate; readonly time: string })[];
}
