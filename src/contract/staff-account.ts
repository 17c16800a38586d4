import type { Instant } from "../core/brand.ts";
import type { FormView } from "./form.ts";
import type { CeremonyProblem } from "./staff-way-in.ts";
import type { StaffFrame } from "./views.ts";

/** Characters of the name that somebody gives a passkey. */
export const LONGEST_PASSKEY_NAME = 60;

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt?: Instant;
  readonly synced: boolean;
}

export interface SessionView {
  readonly id: string;
  readonly browser: "edge" | "samsung" | "opera" | "firefox" | "chrome" | "safari" | "other";
  readonly system: "ios" | "android" | "windows" | "mac" | "chromeos" | "linux" | "other";
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isThis: boolean;
}

/** What has just been done, said once on the page that follows. */
export const ACCOUNT_DONE = [
  "passkey-added",
  "passkey-removed",
  "passkey-named",
  "session-ended",
  "sessions-ended",
] as const;
export type AccountDone = (typeof ACCOUNT_DONE)[number];

export interface AccountView extends StaffFrame {
  readonly page: "account";
  readonly passkeys: readonly PasskeyView[];
  readonly sessions: readonly SessionView[];
  readonly codeMadeAt?: Instant;
  readonly done?: AccountDone;
  readonly problem?: "last-passkey" | "name-too-long";
  /** The name that was refused, and of which passkey. */
  readonly typed?: { readonly id: string; readonly name: string };
}

export interface NewPasskeyView extends StaffFrame {
  readonly page: "new-passkey";
  readonly form: FormView;
  readonly problem?: CeremonyProblem | "used";
}

/** The recovery code, until the person says that it is on paper. */
export interface RecoveryCodeView extends StaffFrame {
  readonly page: "recovery-code";
  /** Absent when it has been put away, or its ten minutes are over. */
  readonly code?: string;
  readonly problem?: "not-the-end";
}
