import { and, between, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { SessionEntry } from "../../src/core/sessions/entry.ts";
import type { Dek } from "../crypto/envelope.ts";
import { tailOf, TIME } from "../crypto/id.ts";
import type { Access, Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { idOfDay, isSame, LAST_ID, LOG_PAGE } from "./day-entry.ts";
import { type EventRecord, openEvent, selectEventsBetween } from "./event.ts";
import {
  changeReached,
  type NotChanged,
  type ReachedRecord,
  readReached,
  type RowsOf,
} from "./reached-record.ts";
import { event, therapySession } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";
import type { NoVisit } from "./staff-session.ts";

/** The sealed part of a row of the session log. */
export type StoredSession = SessionEntry & { readonly by: StaffId };

export interface SessionRecord extends StoredSession {
  readonly id: string;
  readonly rev: number;
}

/** A page of the log: sessions, and the events of the same days, newest first. */
export interface SessionLog extends Pick<ReachedRecord, "visitor" | "profile"> {
  readonly sessions: readonly SessionRecord[];
  readonly events: readonly EventRecord[];
  /** The entry that is asked for by its id. */
  readonly chosen?: SessionRecord;
  /** The event that is asked for. */
  readonly chosenEvent?: EventRecord;
  /** The latest session that took place, whatever the page. */
  readonly last?: SessionRecord;
  /** Where the next page begins, if there are older sessions. */
  readonly older?: string;
}

type Row = typeof therapySession.$inferSelect;

/** The latest sessions, newest first. */
export const selectSessions = (db: Db, own: ClientId | SQL, limit: number, before = LAST_ID) =>
  db
    .select()
    .from(therapySession)
    .where(and(eq(therapySession.clientId, own), lt(therapySession.id, before)))
    .orderBy(desc(therapySession.id))
    .limit(limit);

export const openSession = async (dek: Dek, { id, rev, body }: Row): Promise<SessionRecord> => ({
  ...(await openAt<StoredSession>(dek, ["therapy_session.body", id], body)),
  id,
  rev,
});

/** An entry by its id, or, when its day may have been changed, by what stays of the id. */
type Chosen = { readonly id: string } | { readonly tail: string };

/** Reads a page of the log. The view is audited. */
export const loadSessionLog = (
  deps: Deps,
  access: Access,
  {
    clientId,
    before = LAST_ID,
    chosen = { id: "" },
    chosenEvent = { id: "" },
  }: {
    readonly clientId: ClientId;
    readonly before?: string;
    readonly chosen?: Chosen;
    readonly chosenEvent?: Chosen;
  },
): Promise<Result<SessionLog, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    select: (own) => selectLog(deps.db, own, { before, chosen, chosenEvent }),
    read: (record, rows) => readLog(record, rows),
  });

const is = (column: typeof therapySession.id | typeof event.id, one: Chosen): SQL =>
  "id" in one ? eq(column, one.id) : sql`substr(${column}, 7) = ${one.tail}`;

const selectLog = (
  db: Db,
  own: SQL,
  {
    before,
    chosen,
    chosenEvent,
  }: { readonly before: string; readonly chosen: Chosen; readonly chosenEvent: Chosen },
) => {
  const lowest = sql`(SELECT id FROM therapy_session WHERE client_id = ${own} AND id < ${before}
    ORDER BY id DESC LIMIT 1 OFFSET ${LOG_PAGE - 1})`;
  return [
    selectSessions(db, own, LOG_PAGE + 1, before),
    selectEventsBetween(db, own, { from: sql`coalesce(${lowest}, '')`, before }),
    db
      .select()
      .from(therapySession)
      .where(and(eq(therapySession.clientId, own), is(therapySession.id, chosen))),
    selectSessions(db, own, LOG_PAGE),
    db
      .select()
      .from(event)
      .where(and(eq(event.clientId, own), is(event.id, chosenEvent))),
  ] as const;
};

async function readLog(
  { visitor, profile, dek }: ReachedRecord,
  [page, events, chosen, latest, chosenEvents]: RowsOf<ReturnType<typeof selectLog>>,
): Promise<SessionLog> {
  const open = (rows: readonly Row[]) => Promise.all(rows.map((row) => openSession(dek, row)));
  const shown = page.slice(0, LOG_PAGE);
  const [one] = await open(chosen);
  const [chosenEvent] = await written(dek, chosenEvents);
  const last = await latestAttended(dek, latest);
  const end = shown.at(-1)?.id;
  return {
    visitor,
    profile,
    sessions: await open(shown),
    events: await written(dek, events),
    ...(one && { chosen: one }),
    ...(chosenEvent && { chosenEvent }),
    ...(last && { last }),
    ...(page.length > LOG_PAGE && end !== undefined && { older: end }),
  };
}

/** What a client said stands elsewhere. */
const written = async (
  dek: Dek,
  rows: readonly (typeof event.$inferSelect)[],
): Promise<readonly EventRecord[]> =>
  (await Promise.all(rows.map((row) => openEvent(dek, row)))).flatMap((opened) =>
    opened.kind === "fit" ? [] : [opened],
  );

async function latestAttended(
  dek: Dek,
  newestFirst: readonly Row[],
): Promise<SessionRecord | undefined> {
  for (const row of newestFirst) {
    const opened = await openSession(dek, row);
    if (opened.attended === "yes") return opened;
  }
  return undefined;
}

/** What a form says, and of which entry. A new one has no `id` yet, only the key that it will have. */
export interface SessionChange {
  readonly clientId: ClientId;
  readonly key: string;
  readonly id?: string;
  readonly rev?: number;
  /** Without it the entry is taken away. */
  readonly entry?: SessionEntry;
  /** Another session of the same day is meant. */
  readonly isSecond?: boolean;
}

/**
 * Writes, changes or takes away one entry of the log. The key was made with the form: sent again
 * with other words or another day, it is refused, so that no correction passes for kept. A second
 * session of one day is asked for first.
 */
export const saveSession = (
  deps: Deps,
  actor: Actor,
  { clientId, key, id, rev = 0, entry, isSecond = false }: SessionChange,
): Promise<Result<void, "changed-elsewhere" | "same-day" | NotChanged>> => {
  const { db } = deps;
  const tail = id === undefined ? key : tailOf(id);
  const next = entry && idOfDay(entry.on, tail);
  // A new entry is known by its key, whichever day was typed: sent again, it is no second one.
  const these =
    id === undefined
      ? sql`substr(${therapySession.id}, ${TIME + 1}) = ${key}`
      : inArray(therapySession.id, next === undefined ? [id] : [id, next]);
  const ofDay =
    entry && between(therapySession.id, idOfDay(entry.on, ""), idOfDay(entry.on, LAST_ID));
  const of = (which: string) =>
    and(eq(therapySession.clientId, clientId), eq(therapySession.id, which));
  return changeReached<
    void,
    "changed-elsewhere" | "same-day",
    readonly [ReturnType<typeof selectThese>]
  >(deps, actor, {
    clientId,
    action: "therapy-session.change",
    select: () => [selectThese(db, clientId, or(these, ofDay))],
    change: async ({ dek }, [rows]) => {
      const stored = entry && { ...entry, by: actor.staffId };
      const all = await Promise.all(rows.map((row) => openSession(dek, row)));
      const found = all.filter((one) => tailOf(one.id) === tail);
      const old = found.find((one) => one.id === id);
      const done = found.find((one) => one.id === next && one.rev === rev + 1);
      const { id: _id, rev: _rev, ...kept } = done ?? {};
      if (stored && done && isSame(kept, stored)) return ok(undefined);
      if (!entry && !old) return ok(undefined);
      if (old ? old.rev !== rev : id !== undefined || found.length > 0) {
        return err("changed-elsewhere");
      }
      if (!stored || next === undefined) {
        const gone = db.delete(therapySession).where(of(id ?? ""));
        return { object: id ?? "", detail: "removed", writes: [gone], value: undefined };
      }
      // One that stays on its day was asked about when it came there.
      const isNewThere = old?.on !== stored.on;
      if (isNewThere && !isSecond && all.length > found.length) return err("same-day");
      const body = await sealAt(deps, dek, ["therapy_session.body", next], stored);
      const row = { clientId, id: next, rev: rev + 1, body };
      return {
        object: next,
        writes: [
          ...(old ? [db.delete(therapySession).where(of(old.id))] : []),
          db.insert(therapySession).values(row),
        ],
        value: undefined,
      };
    },
  });
};

const selectThese = (db: Db, clientId: ClientId, these: SQL | undefined) =>
  db
    .select()
    .from(therapySession)
    .where(and(eq(therapySession.clientId, clientId), these));
