import * as z from "zod/mini";
import type { PlainDate } from "../core/plain-date.ts";
import { type SessionEntry } from "../core/sessions/entry.ts";
import { EVENT_KINDS, type EventEntry } from "../core/sessions/event.ts";
import { day, type FormView, oneOf, requiredText } from "./form.ts";
import type { StaffFrame } from "./views.ts";

export const SAVED_OF_LOG = ["session", "event", "session-removed", "event-removed"] as const;

/** An entry of the session log as the page shows it. */
export interface SessionLine extends SessionEntry {
  readonly id: string;
}

export interface EventLine extends EventEntry {
  readonly id: string;
}

export interface SessionsView extends StaffFrame {
  readonly page: "sessions";
  readonly clientId: string;
  readonly label: string;
  /** The reader may write here; a supervisor only reads. */
  readonly mayWrite: boolean;
  readonly sessions: readonly SessionLine[];
  readonly events: readonly EventLine[];
  /** Where the page of older entries begins. */
  readonly older?: string;
  /** This is not the first page. */
  readonly isLater: boolean;
  /** What was agreed the last time. */
  readonly lastPractice?: { readonly on: PlainDate; readonly text: string };
  readonly sessionForm: FormView;
  readonly eventForm: FormView;
  /** What was kept just now, and the day that it is of. */
  readonly saved?: { readonly what: (typeof SAVED_OF_LOG)[number]; readonly on: PlainDate };
  /** The day that has a session already: whether another is meant is asked first. */
  readonly second?: PlainDate;
  /** The entry as it is kept now, when somebody else changed it meanwhile. */
  readonly kept?: SessionLine;
  /** The same of an event. */
  readonly keptEvent?: EventLine;
}

export const EVENT_FIELDS = z.object({
  "event-on": day(),
  "event-kind": oneOf(EVENT_KINDS),
  "event-text": requiredText(300),
});

type Form = Readonly<Record<string, string>>;

/** The other way: an entry as its form shows it. */
export const sessionFormOf = (entry: SessionEntry): Form => ({
  on: entry.on,
  attended: entry.attended,
  mode: entry.mode ?? "",
  ...Object.fromEntries(entry.tags.map((tag) => [`tags.${tag}`, "yes"])),
  "practice-agreed": entry.practiceAgreed,
  "practice-done": entry.practiceDone,
  note: entry.note,
});

export const eventFormOf = ({ on, kind, text }: EventEntry): Form => ({
  "event-on": on,
  "event-kind": kind,
  "event-text": text,
});
