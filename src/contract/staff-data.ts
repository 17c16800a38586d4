import type { Instant } from "../core/brand.ts";
import type { Decline } from "../core/check-in/decline.ts";
import type { ClientState } from "../core/clients/state.ts";
import type { ConsentNeed, ConsentStatement } from "../core/consent/consent.ts";
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
  /** The form that was not taken, and what was typed into it. */
  readonly form?: { readonly name: "answer" | "paper" | "erase"; readonly view: FormView };
}

/** One answered question of a copy. */
export interface CopyAnswer {
  readonly question: string;
  readonly answer: string;
}

/** All that is kept of a client's own, to be printed or saved. */
export interface CopyView extends StaffFrame {
  readonly page: "client-copy";
  readonly clientId: string;
  readonly label: string;
  readonly said: readonly ConsentStatement[];
  readonly wishes: readonly (WaitingWish | AnsweredWish)[];
  readonly declines: readonly DeclineMark[];
  readonly checkIns: readonly {
    readonly at: Instant;
    readonly measures: readonly {
      readonly title: string;
      readonly answers: readonly CopyAnswer[];
      readonly scores: readonly string[];
    }[];
  }[];
  readonly goals: readonly { readonly text: string; readonly ratings: readonly string[] }[];
}
