import type { FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** Whether this copy of Soundings can send letters. */
export interface MailState {
  readonly isOn: boolean;
  /** Names of secrets that are missing or cannot be used, once one of them is there. */
  readonly lacks: readonly string[];
}

/** What came of a test message. */
export type TestOutcome = "sent" | "unreachable" | "not-private" | "login" | "refused" | "too-slow";

export interface NoticeSettingsView extends StaffFrame {
  readonly page: "settings-notices";
  readonly form: FormView;
  /** Nothing is kept here. */
  readonly saved: false;
  readonly mail: MailState;
  readonly outcome?: TestOutcome;
}

/** A therapist's own choice. */
export interface NoticesView extends StaffFrame {
  readonly page: "notices";
  readonly form: FormView;
  readonly saved: boolean;
  readonly mail: MailState;
}
