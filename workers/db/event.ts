import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { EventEntry, FitAnswer } from "../../src/core/sessions/event.ts";
import type { Dek } from "../crypto/envelope.ts";
import { tailOf } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { idOfDay, isSame, LAST_ID } from "./day-entry.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { event } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";

/** Whether the client found that the scores fit how they have been; kept among the events. */
export interface FitEntry {
  readonly kind: "fit";
  readonly at: Instant;
  readonly answer: FitAnswer;
  readonly text?: string;
  /** `client`: on their own page, behind their link. */
  readonly by: StaffId | "client";
}

/** The sealed part of a row. */
export type StoredEvent = WrittenEvent | FitEntry;

/** What a therapist wrote down. `rev` counts changes; absent: never changed. */
export type WrittenEvent = EventEntry & { readonly by: StaffId; readonly rev?: number };

export type EventRecord = WrittenEvent & { readonly id: string };
export type FitRecord = FitEntry & { readonly id: string };

type Row = typeof event.$inferSelect;

export const openEvent = async (dek: Dek, row: Row): Promise<EventRecord | FitRecord> => ({
  ...(await openAt<StoredEvent>(dek, ["event.body", row.id], row.body)),
  id: row.id,
});

/** The column that repeats the kind: see migration 0035. */
export const isReview = ({ kind }: StoredEvent): boolean => kind === "case-review";

/** The latest, newest first. */
export const selectEvents = (db: Db, own: ClientId | SQL, limit: number) =>
  selectEventsBetween(db, own, { from: "", before: LAST_ID, limit });

/** Whoever writes a hundred events between two sessions reads the latest. */
const AT_ONCE = 100;

export const selectEventsBetween = (
  db: Db,
  own: ClientId | SQL,
  {
    from,
    before,
    limit = AT_ONCE,
  }: { readonly from: string | SQL; readonly before: string; readonly limit?: number },
) =>
  db
    .select()
    .from(event)
    .where(and(eq(event.clientId, own), gte(event.id, from), lt(event.id, before)))
    .orderBy(desc(event.id))
    .limit(limit);

/** By the end of the id, which stays when the day is another. */
const selectEvent = (db: Db, clientId: ClientId, id: string) =>
  db
    .select()
    .from(event)
    .where(and(eq(event.clientId, clientId), sql`substr(${event.id}, 7) = ${tailOf(id)}`));

/** Everything but the moment, which is another when a form is sent again. */
const saidIn = (one: StoredEvent) =>
  one.kind === "fit"
    ? [one.kind, one.answer, one.text, one.by]
    : [one.kind, one.on, one.text, one.by];

/**
 * Adds an event. The key was made with the form: however often it is sent, there is one event.
 * With other words it is refused, so that no correction passes for kept.
 */
export const addEvent = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    key,
    entry,
  }: { readonly clientId: ClientId; readonly key: string; readonly entry: EventEntry },
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const id = idOfDay(entry.on, key);
  const stored: StoredEvent = { ...entry, by: actor.staffId };
  return putEvent(deps, actor, { clientId, id, stored });
};

/** The same for what a client said, on the therapist's screen. */
export const addFit = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    id,
    ...said
  }: { readonly clientId: ClientId; readonly id: string } & Pick<FitEntry, "answer" | "text">,
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const stored: StoredEvent = { kind: "fit", at: deps.now(), ...said, by: actor.staffId };
  return putEvent(deps, actor, { clientId, id, stored });
};

const putEvent = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    id,
    stored,
  }: { readonly clientId: ClientId; readonly id: string; readonly stored: StoredEvent },
): Promise<Result<void, "changed-elsewhere" | NotChanged>> =>
  changeReached<void, "changed-elsewhere", readonly [ReturnType<typeof selectEvent>]>(deps, actor, {
    clientId,
    action: "event.change",
    select: () => [selectEvent(deps.db, clientId, id)],
    change: async ({ dek }, [rows]) => {
      const [row] = rows;
      if (row) {
        const isOurs = isSame(saidIn(await openEvent(dek, row)), saidIn(stored));
        return isOurs ? ok(undefined) : err("changed-elsewhere");
      }
      const body = await sealAt(deps, dek, ["event.body", id], stored);
      const put = deps.db
        .insert(event)
        .values({ clientId, id, body, caseReview: isReview(stored) });
      return { object: id, writes: [put], value: undefined };
    },
  });
