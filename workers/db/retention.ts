import { and, asc, eq, isNotNull, lt } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { clientDek, IDENTITY, openProfile } from "./client.ts";
import type { Deps } from "./database.ts";
import { addDays } from "./instant.ts";
import { client, staffSession } from "./schema.ts";

/** How long a session that has ended is still known. */
export const SESSION_DAYS = 30;
const LISTED = 50;

/** The same day and hour some years before. */
export function yearsBefore(at: Instant, years: number): Instant {
  const year = String(Number(at.slice(0, 4)) - years).padStart(4, "0");
  return `${year}${at.slice(4)}` as Instant;
}

/** Clients who were discharged longer ago than the clinic wants to keep their answers. */
export async function dueClients(
  { db, keys, now }: Pick<Deps, "db" | "keys" | "now">,
  keepYears: number,
): Promise<{
  readonly due: readonly { readonly clientId: ClientId; readonly label: string }[];
  readonly more: boolean;
}> {
  const rows = await db
    .select(IDENTITY)
    .from(client)
    .where(
      and(
        isNotNull(client.dischargedAt),
        lt(client.dischargedAt, yearsBefore(now(), keepYears)),
        eq(client.practice, false),
      ),
    )
    .orderBy(asc(client.dischargedAt), asc(client.id))
    .limit(LISTED + 1);
  const due = await Promise.all(
    rows.slice(0, LISTED).map(async (row) => {
      const { label } = await openProfile(await clientDek(keys, row), row);
      return { clientId: row.id, label };
    }),
  );
  return { due, more: rows.length > LISTED };
}

/** Forgets sessions of staff that ended long ago. Says how many. */
export async function forgetEndedSessions({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
  const forgotten = await db
    .delete(staffSession)
    .where(lt(staffSession.expiresAt, addDays(now(), -SESSION_DAYS)))
    .run();
  return forgotten.meta.changes;
}
