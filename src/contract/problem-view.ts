import type { Instant } from "../core/brand.ts";
import type { HeldForm } from "./held.ts";
import type { ForgetView } from "./outbox.ts";
import type { ClinicView } from "./views.ts";

/** Pages that end a way kindly. */
export type ProblemKind =
  | "unknown"
  | "expired"
  | "revoked"
  | "answered"
  | "declined"
  | "session"
  | "agree"
  | "sign-in"
  | "interview-over"
  | "hand-back"
  | "not-found"
  | "busy"
  | "wait"
  | "refused"
  | "too-large";

export interface ProblemView {
  readonly page: "problem";
  readonly kind: ProblemKind;
  readonly clinic?: ClinicView;
  /** When an expired link ended. */
  readonly ended?: Instant;
  /** Somebody else than the client was asked. */
  readonly byOther?: true;
  /** On a device of the clinic that was put into somebody's hands: they have no link to open. */
  readonly handedOver?: true;
  /** Address of the text that has to be agreed to first. */
  readonly consent?: string;
  /** Of a therapist who reads aloud: where they sign in, and the page that they come back to. */
  readonly signIn?: string;
  readonly again?: string;
  /** Where they begin anew, when the interview itself is over. */
  readonly anew?: string;
  /** What a client filled in, when it could not be taken. */
  readonly held?: HeldForm;
  /** A daily form that is over: nothing of it stays on the device. */
  readonly forget?: ForgetView;
  /** Shown to the person and written to the log, so that both can be matched. */
  readonly requestId?: string;
}
