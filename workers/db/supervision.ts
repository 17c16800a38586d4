import { eq, type SQL } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { type Bytes, lengthPrefixed } from "../crypto/bytes.ts";
import { allSets, type Keys } from "../crypto/keys.ts";
import { sign, verifyAny } from "../crypto/mac.ts";
import type { Db } from "./database.ts";
import { supervision } from "./schema-staff.ts";

type SupervisionRow = typeof supervision.$inferSelect;

const proofOf = (row: Omit<SupervisionRow, "proof">): Bytes =>
  lengthPrefixed("soundings/v1/supervision", row.supervisorId, row.therapistId, row.createdAt);

export const withProof = async (
  keys: Keys,
  row: Omit<SupervisionRow, "proof">,
): Promise<SupervisionRow> => ({ ...row, proof: await sign(keys.session, proofOf(row)) });

/** Those that were proven with another master secret, and by nobody else, with that in use. */
export async function provenAnew(
  keys: Keys,
  rows: readonly SupervisionRow[],
): Promise<readonly SupervisionRow[]> {
  const earlier = keys.others.map(({ session }) => session);
  const isEarlier = await Promise.all(
    rows.map((row) => verifyAny(earlier, proofOf(row), row.proof)),
  );
  return Promise.all(
    rows.filter((_, index) => isEarlier[index]).map((row) => withProof(keys, row)),
  );
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
