/** Whether a session took place. Cancelled: somebody said so before. */
export const ATTENDANCE = ["attended", "missed", "cancelled"] as const;
export type Attendance = (typeof ATTENDANCE)[number];

/** How therapist and client met. */
export const SESSION_MODES = ["in-person", "video", "phone", "writing"] as const;
export type SessionMode = (typeof SESSION_MODES)[number];

/** What a session was spent on, in words that no single school of therapy owns. */
export const WORKED_ON = [
  "getting-to-know",
  "goals",
  "safety",
  "alliance",
  "feelings",
  "thoughts",
  "activity",
  "fears",
  "body-sleep",
  "relationships",
  "loss",
  "trauma",
  "self-worth",
  "substances",
  "work-money",
  "ending",
] as const;
export type WorkedOn = (typeof WORKED_ON)[number];

/** What became of the practice that was agreed the time before. */
export const PRACTICE_DONE = ["done", "partly", "not-done"] as const;
export type PracticeDone = (typeof PRACTICE_DONE)[number];

/** An entry of the session log. Days are of the clinic's calendar: `2026-03-05`. */
export interface SessionEntry {
  readonly day: string;
  readonly attendance: Attendance;
  /** Absent where no session took place. */
  readonly mode?: SessionMode;
  readonly workedOn: readonly WorkedOn[];
  readonly practice?: string;
  readonly practiceDone?: PracticeDone;
  readonly note?: string;
}

/** What a report marks beside the sessions. */
export const EVENT_KINDS = ["medication", "life", "other"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface EventEntry {
  readonly kind: EventKind;
  readonly day: string;
  readonly text: string;
}

/** What a client said to "Does this fit how you have been?". */
export const FIT_ANSWERS = ["fits", "does-not-fit", "not-sure"] as const;
export type FitAnswer = (typeof FIT_ANSWERS)[number];
