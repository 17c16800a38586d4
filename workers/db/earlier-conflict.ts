import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "./database.ts";
import type { LinkRow } from "./link.ts";
import { type Attempt, conflictIdOf, findSame, macOfAttempt } from "./receipt.ts";
import { response } from "./schema.ts";

/**
 * The same answers, kept before as a conflict while another master secret was in use: then they lie
 * under an id that only that one gives. Asked for only where there is another.
 */
export async function findEarlierConflict(
  { db, keys }: Pick<Deps, "db" | "keys">,
  { clientId, occasionId }: Pick<LinkRow, "clientId" | "occasionId">,
  attempt: Attempt,
) {
  if (keys.others.length === 0) return undefined;
  const macs = await Promise.all(keys.others.map((one) => macOfAttempt(one, attempt)));
  const isHere = and(eq(response.clientId, clientId), eq(response.occasionId, occasionId));
  const kept = await db
    .select({ conflict: response.conflict, receipt: response.receipt })
    .from(response)
    .where(and(isHere, inArray(response.submissionId, macs.map(conflictIdOf))));
  return findSame(keys, attempt, kept);
}
