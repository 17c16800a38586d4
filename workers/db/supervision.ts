import { eq, type SQL } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { type Bytes, lengthPrefixed } from "../crypto/bytes.ts";
import { allSets, type Keys } from "../crypto/keys.ts";
import { sign, verify, verifyAny } from "../crypto/mac.ts";
import type { Db } from "./database.ts";
import { supervision } from "./schema-staff.ts";

type SupervisionRow = typeof supervision.$inferSelect;

const proofOf = (row: Omit<SupervisionRow, "proof">): Bytes =>
  lengthPrefixed("soundings/v1/supervision", row.supervisorId, row.therapistId, row.createdAt);

export const withProof = async (
  keys: Keys,
  row: Omit<SupervisionRow, "proof">,
): Promise<SupervisionRow> => ({ ...row, proof: await sign(keys.session, proofOf(row)) });

/** Those that another master secret proves, and not the one in use; each with its number. */
export async function provenBefore(keys: Keys, rows: readonly SupervisionRow[]) {
  const found = rows.map(async (row) => {
    for (const { id, session } of allSets(keys)) {
      if (await verify(session, proofOf(row), row.proof)) {
        return id === keys.id ? [] : [{ keyId: id, row }];
      }
    }
    return [];
  });
  return (await Promise.all(found)).flat();
}

/** Whose clients a person may read, as the database has it. */
export const selectSupervised = (db: Db, supervisorId: StaffId | SQL) =>
  db.select().from(supervision).where(eq(supervision.supervisorId, supervisorId));

/** A row that nobody of ours wrote stops everything: it must not be taken for an honest mistake. */
export async function readSupervised(
  keys: Keys,
  rows: readonly SupervisionRow[],
): Promise<readonly StaffId[]> {
  const signers = allSets(keys).map(({ session }) => session);
  const genuine = await Promise.all(rows.map((row) => verifyAny(signers, proofOf(row), row.proof)));
  if (genuine.includes(false)) throw new Error("Cannot trust a supervision");
  return rows.map(({ therapistId }) => therapistId);
}
