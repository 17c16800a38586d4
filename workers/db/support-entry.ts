import { and, desc, eq, type SQL } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { shortOf } from "../../src/core/rules/new-signals.ts";
import type {
  FollowUp,
  SignalRef,
  SupportEntry,
  SupportNote,
} from "../../src/core/support/entry.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { isSame } from "./day-entry.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { signal, supportEntry } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";
import { openSignal, type Signal } from "./signal.ts";

/** What is sealed: the entry, and who wrote what. */
interface EntryBody extends SupportEntry {
  readonly by: StaffId;
  readonly followUps: readonly (FollowUp & { readonly by: StaffId })[];
}

/** One line of the support log as it is kept. */
export interface KeptEntry extends EntryBody {
  readonly id: string;
  /** Counts changes, so that two people do not overwrite each other. */
  readonly rev: number;
}

type EntryRow = typeof supportEntry.$inferSelect;

/** The newest, so many at most. */
export const selectEntries = (db: Db, clientId: ClientId | SQL, most: number) =>
  db
    .select()
    .from(supportEntry)
    .where(eq(supportEntry.clientId, clientId))
    .orderBy(desc(supportEntry.createdAt), desc(supportEntry.id))
    .limit(most);

export async function openEntry(dek: Dek, row: EntryRow): Promise<KeptEntry> {
  const body = await openAt<EntryBody>(dek, ["support_entry.body", row.id], row.body);
  return { ...body, id: row.id, rev: row.rev };
}

const selectEntry = (db: Db, clientId: ClientId, id: string) =>
  db
    .select()
    .from(supportEntry)
    .where(and(eq(supportEntry.clientId, clientId), eq(supportEntry.id, id)));

/** A signal as an entry names it. */
export function refOf(one: Signal): SignalRef {
  const { rule, version, kind, measure, scale } = shortOf(one, one);
  return {
    rule,
    version,
    kind,
    ...(measure !== undefined && { measure }),
    ...(scale !== undefined && { scale }),
    firedAt: one.since,
  };
}

/**
 * Writes a line into the log. The same form sent again is one line; with other words it is not
 * taken for the same, so that no correction is lost.
 *
 * @param entry made with the page, so that a second press is recognised
 */
export const addEntry = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    entryId,
    signalId,
    note,
  }: {
    readonly clientId: ClientId;
    readonly entryId: string;
    readonly signalId: string;
    readonly note: SupportNote;
  },
): Promise<Result<void, "no-signal" | "changed-elsewhere" | NotChanged>> =>
  changeReached<void, "no-signal" | "changed-elsewhere", ReturnType<typeof selectForEntry>>(
    deps,
    actor,
    {
      clientId,
      action: "support.change",
      select: () => selectForEntry(deps.db, clientId, { entryId, signalId }),
      change: async ({ dek }, [[existing], [about]]) => {
        const signal = about && refOf(await openSignal(dek, about));
        if (existing) {
          const kept = await openEntry(dek, existing);
          const isOurs = kept.by === actor.staffId && isSame(saidIn(kept), saidIn(note));
          const isOfIt = !signal || isSame(kept.signal, signal);
          return isOurs && isOfIt ? ok(undefined) : err("changed-elsewhere");
        }
        if (!signal) return err("no-signal");
        const at = deps.now();
        const body: EntryBody = {
          ...note,
          signal,
          at,
          by: actor.staffId,
          followUps: [],
        };
        const sealed = await sealAt(deps, dek, ["support_entry.body", entryId], body);
        const row = { clientId, id: entryId, createdAt: at, rev: 1, body: sealed };
        return {
          object: entryId,
          writes: [deps.db.insert(supportEntry).values(row)],
          value: undefined,
        };
      },
    },
  );

const saidIn = ({ areas, discussed, agreed }: SupportNote) => [areas, discussed, agreed];

const selectForEntry = (
  db: Db,
  clientId: ClientId,
  { entryId, signalId }: { readonly entryId: string; readonly signalId: string },
) =>
  [
    selectEntry(db, clientId, entryId),
    db
      .select()
      .from(signal)
      .where(and(eq(signal.clientId, clientId), eq(signal.id, signalId))),
  ] as const;

/**
 * Adds "what changed since" to a line of the log.
 *
 * @param rev of the entry that the page showed
 */
export const addFollowUp = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    entryId,
    rev,
    text,
  }: {
    readonly clientId: ClientId;
    readonly entryId: string;
    readonly rev: number;
    readonly text: string;
  },
): Promise<Result<void, "changed-elsewhere" | NotChanged>> =>
  changeReached<void, "not-found" | "changed-elsewhere", readonly [ReturnType<typeof selectEntry>]>(
    deps,
    actor,
    {
      clientId,
      action: "support.change",
      select: () => [selectEntry(deps.db, clientId, entryId)],
      change: async ({ dek }, [[row]]) => {
        if (!row) return err("not-found");
        const { id: _id, rev: _rev, ...body } = await openEntry(dek, row);
        if (row.rev !== rev) {
          const last = body.followUps.at(-1);
          const isOurs = row.rev === rev + 1 && last?.by === actor.staffId && last.text === text;
          return isOurs ? ok(undefined) : err("changed-elsewhere");
        }
        const added: FollowUp & { readonly by: StaffId } = {
          at: deps.now() satisfies Instant,
          text,
          by: actor.staffId,
        };
        const next: EntryBody = { ...body, followUps: [...body.followUps, added] };
        const sealed = await sealAt(deps, dek, ["support_entry.body", entryId], next);
        return {
          object: entryId,
          writes: [
            deps.db
              .update(supportEntry)
              .set({ rev: rev + 1, body: sealed })
              .where(and(eq(supportEntry.clientId, clientId), eq(supportEntry.id, entryId))),
          ],
          value: undefined,
        };
      },
    },
  );
