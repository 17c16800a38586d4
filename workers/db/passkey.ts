import { and, asc, count, eq, type SQL } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { PasskeyKey } from "../auth/passkey.ts";
import type { Dek } from "../crypto/envelope.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { macOfChallenge, markUsed, selectUsed } from "./used-code.ts";
import { staffSession } from "./schema.ts";
import { passkey } from "./schema-staff.ts";
import { openAt, sealAt } from "./sealed.ts";
import { otherSessions, type Visitor } from "./staff-session.ts";

export type PasskeyRow = typeof passkey.$inferSelect;

/** The sealed part of a passkey's row. */
export interface PasskeyBody extends Omit<PasskeyKey, "id"> {
  /** Repeats the column, so that a passkey given to somebody else in the database is noticed. */
  readonly staffId: StaffId;
  /** What its owner calls it; empty when they gave it no name. */
  readonly name: string;
}

export interface Passkey extends PasskeyBody {
  readonly id: string;
  readonly createdAt: Instant;
  readonly lastUsedAt?: Instant;
}

/** A staff member changed in the column alone is not believed. */
export async function openPasskey(dek: Dek, row: PasskeyRow): Promise<Passkey> {
  const body = await openAt<PasskeyBody>(dek, ["passkey.body", row.id], row.body);
  if (body.staffId !== row.staffId) throw new Error("Cannot trust the owner of a passkey");
  const { id, createdAt, lastUsedAt } = row;
  return { ...body, id, createdAt, ...(lastUsedAt && { lastUsedAt }) };
}

export const selectPasskey = (db: Db, id: string) =>
  db.select().from(passkey).where(eq(passkey.id, id));

export const selectPasskeysOf = (db: Db, staffId: StaffId | SQL) =>
  db.select().from(passkey).where(eq(passkey.staffId, staffId)).orderBy(asc(passkey.createdAt));

/** The row of a passkey that is not stored yet. */
export async function newPasskey(
  deps: Pick<Deps, "now" | "random">,
  dek: Dek,
  { staffId, key, name = "" }: NewPasskey,
): Promise<PasskeyRow> {
  const { id, ...rest } = key;
  const body: PasskeyBody = { ...rest, staffId, name };
  const sealed = await sealAt(deps, dek, ["passkey.body", id], body);
  return { id, staffId, createdAt: deps.now(), lastUsedAt: null, body: sealed };
}

export interface NewPasskey {
  readonly staffId: StaffId;
  readonly key: PasskeyKey;
  readonly name?: string;
}

/** A passkey as a ceremony shows it, before anything is believed of it. */
export async function findPasskey(
  { db, keys }: Pick<Deps, "db" | "keys">,
  id: string,
): Promise<Passkey | undefined> {
  const [clinics, [row]] = await db.batch([selectClinic(db), selectPasskey(db, id)]);
  const [clinic] = clinics;
  return row && clinic && openPasskey(await clinicDek(keys, clinic), row);
}

/** Adds one more passkey to a person who has signed in. */
export async function addPasskey(
  deps: Deps,
  wanted: NewPasskey,
  challenge: string,
): Promise<Result<void, "used" | "try-again">> {
  const { db, keys, now } = deps;
  const { staffId, key } = wanted;
  const chain = chainOfStaff(staffId);
  const at = now();
  const answered = await macOfChallenge(deps, challenge);
  return commit<void, "used">(deps, async () => {
    const [heads, clinics, existing, used] = await db.batch([
      selectHead(db, chain),
      selectClinic(db),
      selectPasskey(db, key.id),
      selectUsed(db, answered),
    ]);
    if (existing[0]) return answer(existing[0].staffId === staffId ? ok(undefined) : err("used"));
    if (used.length > 0) return answer(err("used"));
    const row = await newPasskey(deps, await clinicDek(keys, theClinic(clinics)), wanted);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${staffId}`, action: "passkey.add", object: staffId },
      writes: [db.insert(passkey).values(row), markUsed(deps, answered)],
      value: undefined,
    };
  });
}

const own = (staffId: StaffId, id: string) => and(eq(passkey.staffId, staffId), eq(passkey.id, id));

/**
 * Takes a passkey away, and ends every other session of its owner, because it may have begun one.
 * The last one stays: without it the person could not come back.
 */
export async function removePasskey(
  deps: Deps,
  { staffId, session }: Pick<Visitor, "staffId" | "session">,
  id: string,
): Promise<Result<void, "last" | "try-again">> {
  const { db, now } = deps;
  const chain = chainOfStaff(staffId);
  return commit<void, "last">(deps, async () => {
    const [heads, found, [has]] = await db.batch([
      selectHead(db, chain),
      db.select({ id: passkey.id }).from(passkey).where(own(staffId, id)),
      db.select({ all: count() }).from(passkey).where(eq(passkey.staffId, staffId)),
    ]);
    if (found.length === 0) return answer(ok(undefined));
    if ((has?.all ?? 0) < 2) return answer(err("last"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: `staff:${staffId}`, action: "passkey.remove", object: staffId },
      writes: [
        db.delete(passkey).where(own(staffId, id)),
        db.delete(staffSession).where(otherSessions(staffId, { session })),
      ],
      value: undefined,
    };
  });
}

/** What a passkey is called helps its owner alone; it is not told. */
export async function namePasskey(
  deps: Deps,
  staffId: StaffId,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Result<void, "unknown">> {
  const { db, keys } = deps;
  const [clinics, [row]] = await db.batch([selectClinic(db), selectPasskey(db, id)]);
  if (row?.staffId !== staffId) return err("unknown");
  const dek = await clinicDek(keys, theClinic(clinics));
  const {
    id: _id,
    createdAt: _createdAt,
    lastUsedAt: _lastUsedAt,
    ...body
  } = await openPasskey(dek, row);
  const sealed = await sealAt(deps, dek, ["passkey.body", id], { ...body, name });
  // A sign-in meanwhile has moved the counter on: then the name is lost rather than the counter.
  const changed = await db
    .update(passkey)
    .set({ body: sealed })
    .where(and(own(staffId, id), eq(passkey.body, row.body)))
    .returning({ id: passkey.id });
  return changed.length > 0 ? ok(undefined) : err("unknown");
}
