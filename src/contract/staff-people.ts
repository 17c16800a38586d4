import type { Instant } from "../core/brand.ts";
import type { StaffRole } from "../core/staff/roles.ts";
import type { FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly createdAt: Instant;
  readonly endedAt?: Instant;
  readonly supervises: readonly string[];
  readonly clients: number;
  /** When they asked to come back, while it waits. */
  readonly askedAt?: Instant;
  readonly isYou: boolean;
}

export interface InvitationView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly expiresAt: Instant;
}

export interface NoticeView {
  readonly at: Instant;
  readonly action: string;
  /** Name of who did it; absent when it was done with a secret or a code. */
  readonly by?: string;
  /** Name of whom it was done to. */
  readonly whom?: string;
}

export interface PeopleView extends StaffFrame {
  readonly page: "people";
  readonly people: readonly PersonView[];
  readonly invitations: readonly InvitationView[];
  readonly notices: readonly NoticeView[];
  readonly form: FormView;
  /** The link of an invitation that was just made; shown once. */
  readonly made?: { readonly name: string; readonly link: string };
  readonly done?: "revoked" | "approved" | "denied" | "ended";
  readonly problem?: "not-asked" | "own-recovery";
}

export interface PersonPageView extends StaffFrame {
  readonly page: "person";
  readonly person: PersonView;
  /** Therapists whom this person may supervise, and to whom clients may go. */
  readonly therapists: readonly { readonly id: string; readonly name: string }[];
  readonly form: FormView;
  readonly done?:
    "roles-changed" | "supervision-changed" | "nothing-changed" | "handed-over" | "sessions-ended";
  /** Clients that are still to be handed over, when there are more than one go can take. */
  readonly left?: number;
  readonly problem?:
    "changed-elsewhere" | "last-owner" | "has-clients" | "yourself" | "not-a-therapist";
}
