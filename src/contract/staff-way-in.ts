import type { Instant } from "../core/brand.ts";
import type { HeldForm } from "./held.ts";
import type { FormView } from "./form.ts";
import type { StaffRole } from "../core/staff/roles.ts";
import type { StaffFrame } from "./views.ts";

/** Why a passkey did not open the way. `missing`: the form came without one. */
export type CeremonyProblem = "expired" | "refused" | "missing";

/** What was typed into the field for a code, given back to somebody who came too often. */
interface TypedCode {
  readonly code?: string;
}

/** Where a person goes on afterwards: to a page, or with a form that they had filled in. */
interface Onward {
  readonly to?: string;
  readonly held?: HeldForm;
}

export interface SignInView extends Onward {
  readonly page: "sign-in";
  /** The one-time sign-in of a local copy is offered. */
  readonly local: boolean;
  /** `other-master`: no passkey can open what another master secret has sealed. */
  readonly problem?: CeremonyProblem | "malformed" | "used" | "too-many" | "other-master";
  /** Number of the master secret that is missed, or another. */
  readonly missed?: number;
}

export interface StepUpView extends StaffFrame, Onward {
  readonly page: "step-up";
  readonly hasPasskey: boolean;
  readonly problem?: CeremonyProblem;
}

/** The form of before, ready to be sent in the session of now. */
export interface SendAgainView {
  readonly page: "send-again";
  readonly csrf: string;
  readonly held: HeldForm;
  /** The page was made in another session; else the person has just signed in or stepped up. */
  readonly stale: boolean;
}

/** A sheet that was taken back as lost, and whose check-ins have the way to use it again. */
export interface LostSheet {
  readonly code: string;
  readonly since: Instant;
  readonly timeZone: string;
  readonly clientId: string;
}

/** Why nothing was saved. `gone`: it is not there for this person any more, or never was. */
export interface NotSavedView {
  readonly page: "not-saved";
  readonly why: "restricted" | "lost-sheet" | "gone" | "busy";
  readonly csrf: string;
  /** What was typed; it can be sent again unless there is nothing left to send it to. */
  readonly held?: HeldForm;
  readonly restriction?: {
    readonly since: Instant;
    readonly timeZone: string;
    /** Whose details say more, and lift it. */
    readonly clientId?: string;
  };
  /** What was typed from a sheet that was taken back. */
  readonly lostSheet?: LostSheet;
}

/** There is nothing at this address for this member of staff. */
export interface NothingHereView extends StaffFrame {
  readonly page: "nothing-here";
}

export type SetUpStep = "code" | "sheet" | "clinic" | "you" | "passkey";

export interface SetUpView extends TypedCode {
  readonly page: "set-up";
  readonly step: SetUpStep;
  readonly form: FormView;
  readonly problem?: CeremonyProblem | "malformed-code" | "not-on-sheet" | "too-many";
  /** Numbers of the groups of the recovery sheet that are asked for. */
  readonly asked?: readonly number[];
  /** What was typed in earlier steps, on the last page. */
  readonly summary?: { readonly clinic: string; readonly owner: string };
}

export interface JoinView extends TypedCode {
  readonly page: "join";
  /** Absent until an invitation was shown. */
  readonly invitation?: { readonly roles: readonly StaffRole[]; readonly clinic: string };
  readonly form: FormView;
  readonly problem?: CeremonyProblem | "malformed-code" | "over" | "too-many";
}

export interface RecoverView extends TypedCode {
  readonly page: "recover";
  readonly step: "code" | "waiting" | "passkey";
  readonly name?: string;
  /** There is no other owner: the clinic's secret takes the place of a second person. */
  readonly isOnlyOwner?: boolean;
  readonly problem?:
    CeremonyProblem | "malformed-code" | "unknown-code" | "not-the-secret" | "used" | "too-many";
}

export type WayInPages =
  | SignInView
  | StepUpView
  | SendAgainView
  | NotSavedView
  | NothingHereView
  | SetUpView
  | JoinView
  | RecoverView;
