import { and, eq, min, notExists, sql } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { chainOfClient } from "./audit.ts";
import type { Db } from "./database.ts";
import { audit, client, response } from "./schema.ts";

/**
 * The first number of a client's chain at which there is not what the record says: how it was
 * begun, and the entry that each check-in came with. So a chain that is gone, or cut before its
 * last check-in, is noticed, even if later acts have taken the numbers that were freed.
 */
export async function findGap(db: Db, clientId: ClientId): Promise<number | undefined> {
  const chain = chainOfClient(clientId);
  const ofCheckIn = db
    .select({ one: sql`1` })
    .from(audit)
    .where(
      and(
        eq(audit.chain, chain),
        eq(audit.seq, response.seq),
        eq(audit.object, response.occasionId),
      ),
    );
  const [[record], [first], [lost]] = await db.batch([
    // The check-ins of a practice client were never sent.
    db
      .select({ id: client.id })
      .from(client)
      .where(and(eq(client.id, clientId), eq(client.practice, false))),
    db
      .select({ action: audit.action })
      .from(audit)
      .where(and(eq(audit.chain, chain), eq(audit.seq, 1))),
    db
      .select({ seq: min(response.seq) })
      .from(response)
      .where(and(eq(response.clientId, clientId), notExists(ofCheckIn))),
  ]);
  if (!record) return undefined;
  if (first?.action !== "client.create") return 1;
  return lost?.seq ?? undefined;
}
