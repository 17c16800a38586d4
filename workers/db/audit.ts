import { and, asc, desc, eq, gt, type SQL } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { type Bytes, lengthPrefixed, sameBytes } from "../crypto/bytes.ts";
import { type Keys, keysOf } from "../crypto/keys.ts";
import { sign, verify } from "../crypto/mac.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { openAuditKeys, selectAuditKeys } from "./audit-key.ts";
import type { Db } from "./database.ts";
import { audit } from "./schema.ts";

/** One chain per client, per member of staff, one for the clinic itself, and one of anchors. */
export type Chain = `client:${string}` | `staff:${string}` | "clinic" | "anchor";

/** The chain of anchors, each of which says where the others end. */
export const ANCHOR = "anchor" satisfies Chain;
export const chainOfClient = (id: ClientId): Chain => `client:${id}`;
export const chainOfStaff = (id: StaffId): Chain => `staff:${id}`;

export type AuditRow = typeof audit.$inferSelect;

/** Where a chain ends. Anchors name it, so that a shortened chain is noticed. */
export interface Head {
  readonly chain: Chain;
  /** 0 for a chain that has not begun. */
  readonly seq: number;
  readonly mac: Bytes;
}

const BEGINNING: Bytes = new Uint8Array(32);

/** `chain` may be an expression, for an id that the same batch looks up. */
export const selectHead = (db: Db, chain: Chain | SQL) =>
  db
    .select({ seq: audit.seq, mac: audit.mac })
    .from(audit)
    .where(eq(audit.chain, chain))
    .orderBy(desc(audit.seq))
    .limit(1);

export const headOf = (
  chain: Chain,
  rows: readonly { readonly seq: number; readonly mac: Bytes }[],
): Head => ({ chain, seq: rows[0]?.seq ?? 0, mac: rows[0]?.mac ?? BEGINNING });

const canonical = (row: Omit<AuditRow, "mac">): Bytes =>
  lengthPrefixed(
    "soundings/v1/audit",
    row.chain,
    row.seq,
    row.at,
    row.actor,
    row.action,
    row.object,
    row.detail,
    row.keyId,
    row.prev,
  );

/** The row that follows `head`. Its key is the lock: only one act can take the number. */
export async function auditRow(keys: Keys, head: Head, entry: AuditEntry): Promise<AuditRow> {
  const row = {
    chain: head.chain,
    seq: head.seq + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    object: entry.object,
    detail: entry.detail ?? "",
    keyId: keys.id,
    prev: head.mac,
  };
  return { ...row, mac: await sign(keys.audit, canonical(row)) };
}

/** The rows of acts that were done together. */
export async function auditRows(
  keys: Keys,
  head: Head,
  entries: readonly AuditEntry[],
): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for (const entry of entries) {
    rows.push(await auditRow(keys, headOf(head.chain, [rows.at(-1) ?? head]), entry));
  }
  return rows;
}

/**
 * `seq` is the first number at which the chain is not what was written, or at which that cannot be
 * told, because the Worker does not have the master secret that the entry was made with. `back`:
 * numbers of entries of a lower master secret than the entry before. They are there while the next
 * one comes into use, after a clinic went back, and where somebody who stole the lower wrote on.
 */
export type ChainVerdict =
  | {
      readonly status: "intact";
      readonly head: Head;
      readonly more: boolean;
      readonly back: readonly number[];
    }
  | { readonly status: "broken"; readonly seq: number }
  | { readonly status: "no-key"; readonly seq: number; readonly keyId: number };

/** The key of each master secret that some entries were made with: that which was kept, if it was. */
async function auditKeysFor(
  db: Db,
  keys: Keys,
  rows: readonly Pick<AuditRow, "keyId">[],
): Promise<(keyId: number) => CryptoKey | undefined> {
  const isEarlier = rows.some(({ keyId }) => keyId !== keys.id);
  const kept = isEarlier ? await openAuditKeys(keys, await selectAuditKeys(db)) : new Map();
  return (keyId) => kept.get(keyId) ?? keysOf(keys, keyId)?.audit;
}

/** Rows read in one call: 500 cost 4 ms. */
const PAGE = 500;

/**
 * Checks one page of a chain, starting after `after`. A chain cut at its end
 * looks intact by itself: it takes an `anchor`, a head noted earlier elsewhere.
 */
export async function verifyChain(
  db: Db,
  keys: Keys,
  chain: Chain,
  {
    after,
    anchor,
    page = PAGE,
  }: {
    readonly after?: Head & { readonly keyId?: number };
    readonly anchor?: Head;
    readonly page?: number;
  } = {},
): Promise<ChainVerdict> {
  const start = after ?? headOf(chain, []);
  const rows = await db
    .select()
    .from(audit)
    .where(and(eq(audit.chain, chain), gt(audit.seq, start.seq)))
    .orderBy(asc(audit.seq))
    .limit(page);
  const auditKeyOf = await auditKeysFor(db, keys, rows);
  let head = start;
  let last = after?.keyId ?? 0;
  const back: number[] = [];
  for (const row of rows) {
    const seq = head.seq + 1;
    const follows = row.seq === seq && sameBytes(row.prev, head.mac);
    const key = auditKeyOf(row.keyId);
    if (follows && !key) return { status: "no-key", seq, keyId: row.keyId };
    const sound = follows && key !== undefined && (await verify(key, canonical(row), row.mac));
    if (!sound || (anchor?.seq === seq && !sameBytes(anchor.mac, row.mac))) {
      return { status: "broken", seq };
    }
    head = { chain, seq, mac: row.mac };
    if (row.keyId < last) back.push(seq);
    last = row.keyId;
  }
  const more = rows.length === page;
  if (!more && anchor && anchor.seq > head.seq) return { status: "broken", seq: head.seq + 1 };
  return { status: "intact", head, more, back };
}
