import type { SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { noonOf } from "../../src/core/i18n/noon.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import type { FitAnswer } from "../../src/core/sessions/event.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Db } from "./database.ts";
import { openEvent, selectEvents } from "./event.ts";
import type { RowsOf } from "./reached-record.ts";
import { openSession, selectSessions } from "./session-log.ts";

/** A mark in the lane under a report's charts. */
export interface LaneEntry {
  readonly at: Instant;
  readonly kind: "session" | "missed" | "medication" | "case-review" | "life" | "other";
  /** What was written of an event. */
  readonly text?: string;
}

/** What the client said of the scores, for a sign under the score that it is about. */
export interface Fit {
  readonly at: Instant;
  readonly answer: FitAnswer;
  readonly text?: string;
}

/** A report draws so many marks; the session log has them all. */
const LANE = { sessions: 80, events: 60 };

/** The latest sessions and events, for a batch of the caller's. */
export const selectLane = (db: Db, own: ClientId | SQL) =>
  [selectSessions(db, own, LANE.sessions), selectEvents(db, own, LANE.events)] as const;

/** Both oldest first. A session that was cancelled in time leaves no mark. */
export async function openLane(
  dek: Dek,
  [sessionRows, eventRows]: RowsOf<ReturnType<typeof selectLane>>,
  timeZone: string,
): Promise<{ readonly entries: readonly LaneEntry[]; readonly fits: readonly Fit[] }> {
  const clock = wallClock(timeZone);
  const sessions = await Promise.all(sessionRows.map((row) => openSession(dek, row)));
  const events = await Promise.all(eventRows.map((row) => openEvent(dek, row)));
  const entries = [
    ...sessions.flatMap(({ on, attended }): readonly LaneEntry[] =>
      attended === "cancelled"
        ? []
        : [{ at: noonOf(clock, on), kind: attended === "yes" ? "session" : "missed" }],
    ),
    ...events.flatMap((one): readonly LaneEntry[] =>
      one.kind === "fit" ? [] : [{ at: noonOf(clock, one.on), kind: one.kind, text: one.text }],
    ),
  ];
  const fits = events.flatMap((one): readonly Fit[] =>
    one.kind === "fit"
      ? [{ at: one.at, answer: one.answer, ...(one.text !== undefined && { text: one.text }) }]
      : [],
  );
  return { entries: entries.toSorted(byMoment), fits: fits.toSorted(byMoment) };
}

const byMoment = (a: { readonly at: Instant }, b: { readonly at: Instant }): number =>
  a.at < b.at ? -1 : Number(a.at > b.at);
