import { eq, type SQL, sql } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { err, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, type ClientRow, openProfile } from "./client.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { ClientProfile } from "./record.ts";
import { client } from "./schema.ts";
import {
  markSeen,
  readVisitor,
  selectVisitor,
  type SessionMac,
  staffIdOf,
  type Visitor,
} from "./staff-session.ts";

/** A client's row, opened for the therapist whose client it is. */
export interface OwnRecord {
  readonly visitor: Visitor;
  readonly row: ClientRow;
  readonly profile: ClientProfile;
  readonly dek: Dek;
}

/** What a batch gives back for its statements, one by one. */
export type RowsOf<Selects extends readonly Write[]> = {
  readonly [At in keyof Selects]: Awaited<Selects[At]>;
};

/**
 * Reads a client's record for their own therapist, and audits that before anything is
 * given. Two round trips.
 *
 * @param select what else the page needs, in the same batch. `own` is the client's id if
 * they are the visitor's, else nothing: it belongs in every `WHERE`.
 * @param read what is given; `undefined` if there is no such thing, which is not audited
 */
export async function readOwnRecord<T, const Selects extends readonly Write[]>(
  deps: Deps,
  session: SessionMac,
  {
    clientId,
    action,
    select,
    read,
  }: {
    readonly clientId: ClientId;
    readonly action: "record.view" | "record.export";
    readonly select: (own: SQL) => Selects;
    readonly read: (record: OwnRecord, rows: RowsOf<Selects>) => Promise<T | undefined>;
  },
): Promise<Result<T, "signed-out" | "not-found" | "try-again">> {
  const { db, keys, now } = deps;
  const chain = chainOfClient(clientId);
  const own = sql`(SELECT id FROM client WHERE id = ${clientId} AND therapist_id = ${staffIdOf(session)})`;
  return commit<T, "signed-out" | "not-found">(deps, async () => {
    const [sessions, people, clinics, heads, clients, ...rows] = await db.batch([
      ...selectVisitor(db, session),
      selectHead(db, chain),
      db.select().from(client).where(eq(client.id, own)),
      ...select(own),
    ]);
    const visitor = await readVisitor(deps, sessions, people, clinics);
    if (!visitor) return answer(err("signed-out"));
    const [row] = clients;
    if (!row) return answer(err("not-found"));
    const dek = await clientDek(keys, row);
    const profile = await openProfile(dek, row);
    const value = await read({ visitor, row, profile, dek }, rows as RowsOf<Selects>);
    if (value === undefined) return answer(err("not-found"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: `staff:${visitor.staffId}`, action, object: clientId },
      writes: visitor.stale ? [markSeen(deps, session)] : [],
      value,
    };
  });
}
