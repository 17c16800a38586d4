import type { SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { stateOf } from "../../src/core/clients/state.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Access, Actor } from "./access.ts";
import { chainOfClient, type Head, headOf, selectHead } from "./audit.ts";
import type { AuditAction } from "./audit-entry.ts";
import { clientDek, type ClientRow, openProfile, selectReached } from "./client.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { ClientProfile } from "./record.ts";
import { type AskRecord, askOnce } from "./reached-batch.ts";
import { markSeen, type NoVisit, readVisitor, type Visitor } from "./staff-session.ts";
import type { RowsOf } from "./written.ts";

/** A client's row, opened for somebody within whose reach it is. */
export interface ReachedRecord {
  readonly visitor: Visitor;
  readonly row: ClientRow;
  readonly profile: ClientProfile;
  readonly dek: Dek;
}

export type { RowsOf } from "./written.ts";

/** What is read belongs to a page that has just been audited: see `loadOpened()`. */
export const AUDITED_BEFORE = "audited-before";

/**
 * Reads a client's record for somebody within whose reach it is, and audits that before
 * anything is given. Two round trips.
 *
 * @param select what else the page needs, in the same batch; see `askOnce()`
 * @param ask the same for a page that is opened often; see `askOften()`
 * @param read what is given; `undefined` if there is no such thing, which is not audited
 */
export async function readReached<T, const Selects extends readonly Write[]>(
  deps: Deps,
  access: Access,
  {
    clientId,
    action,
    read,
    ...how
  }: {
    readonly clientId: ClientId;
    readonly action: AuditAction | typeof AUDITED_BEFORE;
    readonly read: (record: ReachedRecord, rows: RowsOf<Selects>) => Promise<T | undefined>;
  } & ({ readonly select: (own: SQL) => Selects } | { readonly ask: AskRecord<Selects> }),
): Promise<Result<T, NoVisit | "not-found" | "try-again">> {
  const { db, keys, now } = deps;
  const chain = chainOfClient(clientId);
  const ask = "ask" in how ? how.ask : askOnce(how.select);
  return commit<T, NoVisit | "not-found">(deps, async () => {
    const [sessions, people, clinics, supervised, heads, clients, ...rows] = await ask(
      db,
      access,
      clientId,
    );
    const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
    if (!asking.ok) return answer(asking);
    const [row] = clients;
    if (!row) return answer(err("not-found"));
    const dek = await clientDek(keys, row);
    const profile = await openProfile(dek, row);
    const { careStatus } = profile;
    const visitor: Visitor = {
      ...asking.value,
      ...(row.practice && { practice: true }),
      ...(row.restrictedAt && { restrictedSince: row.restrictedAt }),
      ...(careStatus && seesCare(asking.value, row) && { careStatus }),
    };
    if (!mayReach(visitor, profile)) return answer(err("not-found"));
    const value = await read({ visitor, row, profile, dek }, rows as unknown as RowsOf<Selects>);
    if (value === undefined) return answer(err("not-found"));
    if (action === AUDITED_BEFORE) return answer(ok(value));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: `staff:${visitor.staffId}`, action, object: clientId },
      writes: visitor.stale ? [markSeen(deps, access.session)] : [],
      value,
    };
  });
}

/** The `WHERE` has decided; what is sealed and signed must say the same. */
const mayReach = (
  { reach, roles, staffId, supervises }: Visitor,
  { therapistId }: ClientProfile,
): boolean =>
  therapistId === staffId ||
  (reach === "read" && supervises.includes(therapistId)) ||
  (reach === "send" && roles.includes("assistant")) ||
  (reach === "clinic" && roles.includes("owner"));

/** Of a current client. It is about the therapy: nothing for an assistant or an owner. */
const seesCare = ({ staffId, reach }: Visitor, row: ClientRow): boolean =>
  stateOf(row) === "active" && (row.therapistId === staffId || reach === "read");

/** A client's row without the caches, opened for a change. */
export interface OpenedRecord {
  readonly row: Awaited<ReturnType<typeof selectReached>>[number];
  readonly profile: ClientProfile;
  readonly dek: Dek;
  readonly head: Head;
}

/**
 * What is done in a restricted record: what says by itself that it is restricted, what ends
 * something or answers the client, and the mark that a warning was seen.
 */
const DESPITE_RESTRICTION: ReadonlySet<AuditAction> = new Set<AuditAction>([
  "client.discharge",
  "client.erase",
  "client.hand-over",
  "client.lift",
  "client.readmit",
  "client.restrict",
  "consent.enter",
  "daily.stop",
  "data.answer",
  "signal.acknowledge",
]);

/** The record is kept as it is until somebody lifts that; nothing was written. */
export interface Restricted {
  readonly restrictedSince: Instant;
}

/** Why nothing was changed, whatever it was. */
export type NotChanged = "not-found" | "try-again" | Restricted;

/** What a change writes, and what is told of it. */
export interface Change<T> {
  readonly object: string;
  readonly detail?: string;
  readonly writes: readonly Write[];
  readonly value: T;
}

/**
 * Changes something of a client's record, audited, for somebody within whose reach it is.
 * If anything else happened to the record meanwhile, it is read again. Two round trips.
 *
 * @param change what to write, or a result when nothing is left to do; it must recognise its
 * own work, because an answer can be lost after the write
 */
export async function changeReached<T, E extends string, const Selects extends readonly Write[]>(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    action,
    select,
    change,
  }: {
    readonly clientId: ClientId;
    readonly action: AuditAction;
    readonly select: (clientId: ClientId) => Selects;
    readonly change: (
      record: OpenedRecord,
      rows: RowsOf<Selects>,
    ) => Promise<Change<T> | Result<T, E>>;
  },
): Promise<Result<T, E | NotChanged>> {
  const { db, keys, now } = deps;
  const chain = chainOfClient(clientId);
  return commit<T, E | "not-found" | Restricted>(deps, async () => {
    const [heads, found, ...rows] = await db.batch([
      selectHead(db, chain),
      selectReached(db, actor, clientId),
      ...select(clientId),
    ]);
    const [row] = found;
    if (!row) return answer(err("not-found"));
    // Also from a page that was open before: a restricted record is kept as it is.
    if (row.restrictedAt && !DESPITE_RESTRICTION.has(action)) {
      return answer(err({ restrictedSince: row.restrictedAt }));
    }
    const dek = await clientDek(keys, row);
    const profile = await openProfile(dek, row);
    const head = headOf(chain, heads);
    const step = await change({ row, profile, dek, head }, rows as RowsOf<Selects>);
    if ("ok" in step) return answer<T, E | "not-found" | Restricted>(step);
    const { object, detail, writes, value } = step;
    return {
      kind: "write",
      head,
      entry: {
        at: now(),
        actor: `staff:${actor.staffId}`,
        action,
        object,
        ...(detail !== undefined && { detail }),
      },
      writes,
      value,
    };
  });
}
