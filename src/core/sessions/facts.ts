import { daysFrom, type PlainDate } from "../plain-date.ts";
import type { SessionEntry } from "./entry.ts";

const DAYS_PER_WEEK = 7;

/** How often the practice that was agreed was done, among the sessions that asked. */
export interface PracticeFacts {
  readonly done: number;
  readonly partly: number;
  readonly not: number;
  readonly asked: number;
}

/** What the session log shows, for the report's lane and its sentence. */
export interface SessionFacts {
  readonly attended: number;
  readonly missed: number;
  readonly cancelled: number;
  /** Missed since the last session that took place. A cancelled one neither counts nor breaks the row. */
  readonly missedInARow: number;
  /** The last session that took place. */
  readonly last?: SessionEntry;
  /** Whole weeks since then. */
  readonly weeksSinceLast?: number;
  readonly practice: PracticeFacts;
  /** Every entry in order of time. */
  readonly lane: readonly SessionEntry[];
}

/** Facts of a session log. Two entries of one day stay in the order in which they were written. */
export function sessionFacts(entries: readonly SessionEntry[], today: PlainDate): SessionFacts {
  const lane = entries.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const count = (attended: SessionEntry["attended"]): number =>
    lane.filter((entry) => entry.attended === attended).length;
  const last = lane.findLast(({ attended }) => attended === "yes");
  const since = lane.slice(last ? lane.lastIndexOf(last) + 1 : 0);
  return {
    attended: count("yes"),
    missed: count("missed"),
    cancelled: count("cancelled"),
    missedInARow: since.filter(({ attended }) => attended === "missed").length,
    ...(last && {
      last,
      weeksSinceLast: Math.floor(Math.max(0, daysFrom(last.on, today)) / DAYS_PER_WEEK),
    }),
    practice: practiceFacts(lane),
    lane,
  };
}

function practiceFacts(lane: readonly SessionEntry[]): PracticeFacts {
  const of = (wanted: SessionEntry["practiceDone"]): number =>
    lane.filter(({ practiceDone }) => practiceDone === wanted).length;
  const [done, partly, not] = [of("yes"), of("partly"), of("no")];
  return { done, partly, not, asked: done + partly + not };
}
