import { and, asc, eq, isNull } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { labelKey } from "../../src/core/clients/label.ts";
import { clientDek, IDENTITY, openProfile } from "./client.ts";
import type { Deps } from "./database.ts";
import { client } from "./schema.ts";

/** Labels are sealed: each one costs a decryption, so no more are compared. */
export const MOST_COMPARED = 300;

/**
 * The labels of a therapist's clients who are not discharged, as {@link labelKey} writes them,
 * with whose they are. Of more than {@link MOST_COMPARED} clients the rest is not looked at.
 */
export async function labelsOf(
  { db, keys }: Pick<Deps, "db" | "keys">,
  staffId: StaffId,
): Promise<ReadonlyMap<string, ClientId>> {
  const rows = await db
    .select(IDENTITY)
    .from(client)
    .where(and(eq(client.therapistId, staffId), isNull(client.dischargedAt)))
    .orderBy(asc(client.id))
    .limit(MOST_COMPARED);
  const labels = await Promise.all(
    rows.map(async (row) => {
      const { label } = await openProfile(await clientDek(keys, row), row);
      return [labelKey(label), row.id] as const;
    }),
  );
  return new Map(labels);
}
