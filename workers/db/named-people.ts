import { asc } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Db } from "./database.ts";
import type { StaffProfile } from "./record.ts";
import { staff } from "./schema.ts";
import { openStaff, type StaffRow } from "./staff.ts";

/** Somebody of the staff, as pages name them. */
export interface NamedPerson extends StaffProfile {
  readonly staffId: StaffId;
  /** No longer here. */
  readonly ended: boolean;
}

export const selectPeople = (db: Db) => db.select().from(staff).orderBy(asc(staff.id));

/** Everybody of the staff, by name. */
export async function openPeople(
  dek: Dek,
  rows: readonly StaffRow[],
): Promise<readonly NamedPerson[]> {
  const people = await Promise.all(
    rows.map(async (row) => ({
      ...(await openStaff(dek, row)),
      staffId: row.id,
      ended: row.endedAt !== null,
    })),
  );
  return people.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Those who can look after a client. */
export const therapistsOf = (people: readonly NamedPerson[]): readonly NamedPerson[] =>
  people.filter(({ ended, roles }) => !ended && roles.includes("therapist"));
