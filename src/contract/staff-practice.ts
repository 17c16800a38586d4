import type { StandingView } from "./staff-caseload.ts";
import type { StaffFrame } from "./views.ts";
import type { SignalRow } from "./staff-signals.ts";

export interface PracticeRow {
  readonly clientId: string;
  readonly label: string;
  readonly standings: readonly StandingView[];
  readonly openAlerts: number;
  readonly openSignals: readonly SignalRow[];
}

export interface PracticeView extends StaffFrame {
  readonly page: "practice";
  /** Empty until the rehearsal was begun. */
  readonly rows: readonly PracticeRow[];
  /** How many clients the rehearsal has in all. */
  readonly all: number;
  readonly tasks: readonly { readonly id: string; readonly isDone: boolean }[];
}

/** What came of an answer to a task. */
export type TaskOutcome = "right" | "not-right" | "not-done-yet" | "none-chosen";

export interface PracticeTaskView extends StaffFrame {
  readonly page: "practice-task";
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Where to look, behind `/:locale/staff`. */
  readonly path: string;
  /** Label of the client that the task is about; absent where it is about the list. */
  readonly label?: string;
  readonly options: readonly { readonly value: string; readonly label?: string }[];
  readonly chosen?: string;
  readonly outcome?: TaskOutcome;
  readonly isDone: boolean;
  readonly source: string;
  /** Id of the task that comes after. */
  readonly next?: string;
}
