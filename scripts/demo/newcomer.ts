import { and, desc, eq, isNull } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import type { Deps } from "../../workers/db/database.ts";
import { client } from "../../workers/db/schema.ts";

/**
 * The client whom this therapist added last and who can be asked. Whoever tries the demo clinic
 * may have discharged or restricted any of its clients.
 */
export async function newestInTherapy(
  { db }: Pick<Deps, "db">,
  therapist: StaffId,
): Promise<ClientId | undefined> {
  const [row] = await db
    .select({ id: client.id })
    .from(client)
    .where(
      and(
        eq(client.therapistId, therapist),
        eq(client.practice, false),
        isNull(client.dischargedAt),
        isNull(client.restrictedAt),
      ),
    )
    .orderBy(desc(client.createdAt), desc(client.id))
    .limit(1);
  return row?.id;
}
