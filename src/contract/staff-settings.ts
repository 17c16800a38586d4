import type { FormView } from "./form.ts";
import type { AuditView } from "./staff-audit.ts";
import type { MasterView } from "./staff-master.ts";
import type { NoticeSettingsView, NoticesView } from "./staff-notices.ts";
import type { StaffFrame } from "./views.ts";

export interface SettingsView extends StaffFrame {
  readonly page: "settings";
}

/** A form of settings, and the state that it was made from. */
interface SettingsForm extends StaffFrame {
  readonly form: FormView;
  readonly rev: number;
  /** What was saved just now is kept. */
  readonly saved: boolean;
  /** The fields as they are kept, where somebody else changed them meanwhile. */
  readonly kept?: Readonly<Record<string, string>>;
}

export interface ClinicSettingsView extends SettingsForm {
  readonly page: "settings-clinic";
}

export interface SafetySettingsView extends SettingsForm {
  readonly page: "settings-safety";
}

export interface RetentionSettingsView extends SettingsForm {
  readonly page: "settings-retention";
  /** How long a session of staff is known after its end. */
  readonly sessionDays: number;
  /** Discharged clients whose answers are older than the clinic wants to keep them. */
  readonly due: readonly { readonly clientId: string; readonly label: string }[];
  /** There are more than stand here. */
  readonly moreDue: boolean;
}

/** Whether a clinic can ask a measure, and what stands in the way. */
export interface MeasureSetting {
  readonly id: string;
  readonly state: "usable" | "terms" | "slot" | "unproven";
  /** Its terms must be accepted before it is asked. */
  readonly mustAccept: boolean;
}

export interface MeasureSettingsView extends SettingsForm {
  readonly page: "settings-measures";
  readonly measures: readonly MeasureSetting[];
}

/** Pages of the clinic's settings. */
export type StaffSettingsView =
  | SettingsView
  | ClinicSettingsView
  | MeasureSettingsView
  | SafetySettingsView
  | AuditView
  | MasterView
  | RetentionSettingsView
  | NoticesView
  | NoticeSettingsView;
