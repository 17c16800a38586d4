import { and, eq, inArray } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { rewrapDek, type WrappedDek } from "../crypto/envelope.ts";
import type { Keys } from "../crypto/keys.ts";
import { macsOfToken, parseToken } from "../crypto/token.ts";
import { headOf, selectHead } from "./audit.ts";
import { auditKeysToWrite, selectAuditKeys } from "./audit-key.ts";
import { CLINIC, selectClinic } from "./clinic.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { client, clinic } from "./schema.ts";
import { auditKey, supervision } from "./schema-staff.ts";
import { provenBefore, withProof } from "./supervision.ts";
import { markUsed, selectUsed } from "./used-code.ts";

/** Clients and supervisions moved at once: a page of the free plan may ask D1 fifty times. */
const MOST = 15;

export interface Rewrap {
  readonly by: `staff:${StaffId}` | "system";
  /** The break-glass secret as it is set, if it is: used once, it stays used. */
  readonly breakGlass?: string | undefined;
  readonly most?: number;
}

const selectClients = (db: Db, kekIds: readonly number[], most: number) =>
  db
    .select({
      id: client.id,
      wrapped: client.wrapped,
      kekId: client.kekId,
      version: client.version,
    })
    .from(client)
    .where(inArray(client.kekId, [...kekIds]))
    .limit(most);

/** The same data keys under the master secret in use: those that can be opened. */
async function rewrapAll<Row extends WrappedDek>(
  { keys, random }: Pick<Deps, "keys" | "random">,
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
) {
  const moved = await Promise.all(
    rows.map(async (row) => {
      const fresh = await rewrapDek(keys, ownerOf(row), row, random);
      return fresh.ok ? [{ row, fresh: fresh.value }] : [];
    }),
  );
  return moved.flat();
}

/** Marks of the break-glass secret: that of the master secret in use, and those of the others. */
async function marksOf(keys: Keys, breakGlass: string | undefined) {
  const token = await parseToken(breakGlass ?? "", "S");
  const [current, ...earlier] = token.ok ? await macsOfToken(keys, token.value) : [];
  return { current: current ? [current] : [], earlier };
}

/**
 * Puts some of what still hangs on another master secret under the one in use: data keys of clinic
 * and clients, proofs of supervision, audit keys. Nothing is sealed anew, and whoever reads or
 * writes meanwhile notices nothing (decision 033). Says how many things it moved; 0 is the end.
 */
export async function rewrapSome(
  deps: Deps,
  { by, breakGlass, most = MOST }: Rewrap,
): Promise<Result<number, "try-again">> {
  const { db, keys, now } = deps;
  const others = keys.others.map(({ id }) => id);
  if (others.length === 0) return ok(0);
  const { current, earlier } = await marksOf(keys, breakGlass);
  return commit<number, never>(deps, async () => {
    const [heads, clinics, clients, supervisions, auditKeys, marks, oldMarks] = await db.batch([
      selectHead(db, "clinic"),
      selectClinic(db),
      selectClients(db, others, most),
      db.select().from(supervision),
      selectAuditKeys(db),
      selectUsed(db, ...current),
      selectUsed(db, ...earlier),
    ]);
    const ofClinic = clinics.filter(({ kekId }) => others.includes(kekId));
    const movedClinic = await rewrapAll(deps, ofClinic, () => CLINIC);
    const movedClients = await rewrapAll(deps, clients, ({ id }) => id);
    const before = (await provenBefore(keys, supervisions)).slice(0, most - movedClients.length);
    const proven = await Promise.all(before.map(({ row }) => withProof(keys, row)));
    const hanging = [...ofClinic, ...clients].map(({ kekId }) => kekId);
    const kept = await auditKeysToWrite(deps, auditKeys, hanging);
    const isUsed = marks.length === 0 && oldMarks.length > 0;
    // A key that was moved or destroyed meanwhile is not the one that was read.
    const writes: readonly Write[] = [
      ...movedClinic.map(({ row, fresh }) =>
        db.update(clinic).set(fresh).where(eq(clinic.wrapped, row.wrapped)),
      ),
      ...movedClients.map(({ row, fresh }) =>
        db
          .update(client)
          .set(fresh)
          .where(and(eq(client.id, row.id), eq(client.wrapped, row.wrapped))),
      ),
      ...proven.map(({ supervisorId, therapistId, createdAt, proof }) =>
        db
          .update(supervision)
          .set({ proof })
          .where(
            and(
              eq(supervision.supervisorId, supervisorId),
              eq(supervision.therapistId, therapistId),
              eq(supervision.createdAt, createdAt),
            ),
          ),
      ),
      ...kept.map((row) =>
        db
          .insert(auditKey)
          .values(row)
          .onConflictDoUpdate({
            target: auditKey.keyId,
            set: { wrapped: row.wrapped, kekId: row.kekId },
          }),
      ),
      ...(isUsed ? current.map((mac) => markUsed(deps, mac)) : []),
    ];
    // One that does not open was changed by somebody else: it keeps no other from being moved.
    const [stuck] = hanging;
    if (writes.length === 0 && stuck !== undefined) {
      throw new Error(`Cannot unwrap a data key made under master key "${stuck}"`);
    }
    if (writes.length === 0) return answer(ok(0));
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: {
        at: now(),
        actor: by,
        action: "master.rewrap",
        object: CLINIC,
        detail: `${writes.length} to ${keys.id}`,
      },
      writes,
      value: writes.length,
    };
  });
}
