import { daysFrom, isPlainDate, type PlainDate } from "../plain-date.ts";
import { err, ok, type Result } from "../result.ts";
import {
  choiceFaults,
  textFaults,
  textIn,
  tickedFaults,
  tickedIn,
  type Written,
  type WrittenFault,
} from "../written.ts";

export const ATTENDED = ["yes", "missed", "cancelled"] as const;
export type Attendance = (typeof ATTENDED)[number];

export const MEETINGS = ["in-person", "video", "phone", "chat"] as const;
/** How client and therapist met. */
export type Meeting = (typeof MEETINGS)[number];

export const PRACTICE = ["yes", "partly", "no", "not-agreed"] as const;
/** Whether what was agreed last time was done. */
export type PracticeDone = (typeof PRACTICE)[number];

/** What was worked on. A closed list, so that a tag means one thing in every session. */
export const TAGS = [
  "getting-to-know",
  "goals",
  "scores",
  "safety",
  "feelings",
  "thoughts",
  "activity",
  "facing-fears",
  "body",
  "past",
  "trauma",
  "relationships",
  "working-together",
  "daily-life",
  "life-event",
  "medicine",
  "skills",
  "family-session",
  "ending",
] as const;
export type SessionTag = (typeof TAGS)[number];

/** One line of the session log, written in under a minute. */
export interface SessionEntry {
  readonly on: PlainDate;
  readonly attended: Attendance;
  /** Only of a session that took place. */
  readonly mode?: Meeting;
  readonly tags: readonly SessionTag[];
  readonly practiceAgreed: string;
  readonly practiceDone: PracticeDone;
  readonly note: string;
}

export type SessionField =
  "on" | "attended" | "mode" | "tags" | "practice-agreed" | "practice-done" | "note";

/**
 * Characters that the texts may have, and days that a session may lie back.
 *
 * @source our own choice: a line, a paragraph, ten years of history that is typed in
 */
export const SESSION_LIMITS = { practice: 300, note: 1000, daysBack: 3653 };

/**
 * A line of the log from the fields of a form (a box `tags.goals` for each tag), or every field that
 * cannot be kept. Of a session that did not take place, only the day, the practice and the note
 * are kept.
 *
 * @param today a session lies on this day or before
 */
export function readSession(
  form: Written,
  today: PlainDate,
): Result<SessionEntry, readonly WrittenFault<SessionField>[]> {
  const on = textIn(form, "on");
  const attended = textIn(form, "attended");
  const mode = textIn(form, "mode");
  const chosen = tickedIn(form, "tags");
  const practiceAgreed = textIn(form, "practice-agreed");
  const practiceDone = textIn(form, "practice-done") || "not-agreed";
  const note = textIn(form, "note");
  const tookPlace = attended === "yes";
  const problems: readonly WrittenFault<SessionField>[] = [
    ...dayFaults(on, today),
    ...choiceFaults("attended", attended, ATTENDED),
    ...(tookPlace ? choiceFaults("mode", mode, MEETINGS) : []),
    ...tickedFaults("tags", chosen, TAGS),
    ...textFaults("practice-agreed", practiceAgreed, {
      limit: SESSION_LIMITS.practice,
      needed: false,
    }),
    ...choiceFaults("practice-done", practiceDone, PRACTICE),
    ...textFaults("note", note, { limit: SESSION_LIMITS.note, needed: false }),
  ];
  if (problems.length > 0) return err(problems);
  return ok({
    on: on as PlainDate,
    attended: attended as Attendance,
    ...(tookPlace && { mode: mode as Meeting }),
    tags: tookPlace ? TAGS.filter((tag) => chosen.includes(tag)) : [],
    practiceAgreed,
    practiceDone: practiceDone as PracticeDone,
    note,
  });
}

function dayFaults(on: string, today: PlainDate): readonly WrittenFault<"on">[] {
  if (on === "") return [{ field: "on", problem: "empty" }];
  if (!isPlainDate(on)) return [{ field: "on", problem: "not-a-day" }];
  if (on > today) return [{ field: "on", problem: "too-late" }];
  return daysFrom(on, today) > SESSION_LIMITS.daysBack
    ? [{ field: "on", problem: "too-early" }]
    : [];
}
