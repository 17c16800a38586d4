import type { StaffId } from "../../src/core/brand.ts";
import { auditRow, chainOfStaff, headOf, selectHead } from "./audit.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { Write } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { audit } from "./schema.ts";

type Heads = Parameters<typeof headOf>[1];

/** Both chains in which an act on a member of staff is told. */
export const selectBothHeads = (db: Db, staffId: StaffId) =>
  [selectHead(db, "clinic"), selectHead(db, chainOfStaff(staffId))] as const;

/**
 * An act on the people of a clinic stands in the person's chain and in the clinic's, where every
 * owner reads it. The clinic's is the lock: of two such acts at once, one looks again.
 */
export async function toldTwice(
  { db, keys }: Pick<Deps, "db" | "keys">,
  staffId: StaffId,
  [ofClinic, ofStaff]: readonly [Heads, Heads],
  { entry, writes }: { readonly entry: AuditEntry; readonly writes: readonly Write[] },
) {
  const row = await auditRow(keys, headOf(chainOfStaff(staffId), ofStaff), entry);
  return {
    kind: "write" as const,
    head: headOf("clinic", ofClinic),
    entry,
    writes: [db.insert(audit).values(row), ...writes],
  };
}
