import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SignalDetail } from "../../src/core/rules/new-signals.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { ClientRow } from "./client.ts";
import type { Write } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { ClientProfile, Rulebook } from "./record.ts";
import { client } from "./schema.ts";
import { signal } from "./schema-work.ts";
import { openAt } from "./sealed.ts";

/*
 * Two columns repeat what is sealed, so that a list can be put in order by them: whether a signal
 * is about the alliance, and whether the client keeps that out of supervision. A migration cannot
 * fill them, because it opens nothing; so they are set where a record is opened anyway.
 */

/** Open signals that do not say that they are about the alliance. */
export const selectUnmarked = (db: Db, ids: SQL) =>
  db
    .select({ id: signal.id, clientId: signal.clientId, detail: signal.detail })
    .from(signal)
    .where(sql`client_id IN ${ids} AND acknowledged = 0 AND alliance = 0`);

/** What sets both columns of one record to what is sealed; nothing where they say it already. */
export async function allianceWrites(
  { db }: Pick<Deps, "db">,
  dek: Dek,
  {
    row,
    profile,
    unmarked,
  }: {
    readonly row: ClientRow;
    readonly profile: Pick<ClientProfile, "allianceHidden">;
    readonly unmarked: Awaited<ReturnType<typeof selectUnmarked>>;
  },
  { isOfAlliance }: Pick<Rulebook, "isOfAlliance">,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  const allianceHidden = profile.allianceHidden !== undefined;
  if (row.allianceHidden !== allianceHidden) {
    // The client may have said otherwise since the profile was read.
    const isAsRead = and(eq(client.id, row.id), eq(client.profile, row.profile));
    writes.push(db.update(client).set({ allianceHidden }).where(isAsRead));
  }
  for (const { id, clientId, detail } of unmarked) {
    const { rule } = await openAt<SignalDetail>(dek, ["signal.detail", id], detail);
    if (!("measure" in rule) || !isOfAlliance(rule.measure)) continue;
    const isIt = and(eq(signal.clientId, clientId), eq(signal.id, id));
    writes.push(db.update(signal).set({ alliance: true }).where(isIt));
  }
  return writes;
}
