import type { Bytes, Random } from "../crypto/bytes.ts";
import { unwrapped, wrapDek } from "../crypto/envelope.ts";
import type { Keys, KeySet } from "../crypto/keys.ts";
import type { Db } from "./database.ts";
import { auditKey } from "./schema-staff.ts";

/*
 * Audit keys of master secrets that are no longer in use. Entries are never written anew, so the
 * key of the time stays; whoever stole an old master secret and can write to the database could
 * forge what stands before the first entry of the next one. What they write after it is told.
 */

export type AuditKeyRow = typeof auditKey.$inferSelect;

export const selectAuditKeys = (db: Db) => db.select().from(auditKey);

/** Bound to the number of its master secret: in another row a key does not open. */
const ownerOf = (keyId: number): string => `audit-key/${keyId}`;
const VERSION = 1;

const bytesOf = async (keys: Keys, row: AuditKeyRow): Promise<Bytes | undefined> => {
  const raw = await unwrapped(keys, ownerOf(row.keyId), { ...row, version: VERSION });
  return raw && new Uint8Array(raw);
};

/** Those that the Worker can open, by the number of their master secret. */
export async function openAuditKeys(
  keys: Keys,
  rows: readonly AuditKeyRow[],
): Promise<ReadonlyMap<number, CryptoKey>> {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const raw = await bytesOf(keys, row);
      if (!raw) return [];
      const how = { name: "HMAC", hash: "SHA-256" };
      const key = await crypto.subtle.importKey("raw", raw, how, false, ["verify"]);
      return [[row.keyId, key] as const];
    }),
  );
  return new Map(opened.flat());
}

const exported = async ({ audit }: KeySet): Promise<Bytes> =>
  new Uint8Array((await crypto.subtle.exportKey("raw", audit)) as ArrayBuffer);

/**
 * The rows that are still to be written, so that the audit keys of all master secrets that were in
 * use lie under the one that is. A later number was so only where something hangs on it.
 *
 * @param hanging numbers of master secrets under which the clinic or a client still lies
 */
export async function auditKeysToWrite(
  { keys, random }: { readonly keys: Keys; readonly random: Random },
  rows: readonly AuditKeyRow[],
  hanging: readonly number[],
): Promise<readonly AuditKeyRow[]> {
  const used = keys.others.filter(
    ({ id }) => id < keys.id || hanging.includes(id) || rows.some(({ keyId }) => keyId === id),
  );
  const wrap = async (keyId: number, raw: Bytes): Promise<AuditKeyRow> => ({
    keyId,
    wrapped: await wrapDek(keys, { raw, owner: ownerOf(keyId), version: VERSION }, random),
    kekId: keys.id,
  });
  const ofOthers = used.map(async (set) => {
    const row = rows.find(({ keyId }) => keyId === set.id);
    const kept = row && (await bytesOf(keys, row));
    if (kept && row.kekId === keys.id) return [];
    // What is kept stays, also where another secret was put back under the number.
    return [await wrap(set.id, kept ?? (await exported(set)))];
  });
  // Of master secrets that went before: only the wrapping is old.
  const older = rows
    .filter(({ keyId, kekId }) => kekId !== keys.id && !keys.others.some(({ id }) => id === keyId))
    .map(async (row) => {
      const raw = await bytesOf(keys, row);
      return raw ? [await wrap(row.keyId, raw)] : [];
    });
  return (await Promise.all([...ofOthers, ...older])).flat();
}
