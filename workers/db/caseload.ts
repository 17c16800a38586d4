import { asc, count, sql } from "drizzle-orm";
import type { ClientId, Instant, OccasionId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { clientDek, openProfile, openSummary } from "./client.ts";
import type { Deps } from "./database.ts";
import type { ClientProfile, Summary } from "./record.ts";
import { alert, client, occasion } from "./schema.ts";
import {
  markSeen,
  readVisitor,
  selectVisitor,
  type SessionMac,
  staffIdOf,
  type Visitor,
} from "./staff-session.ts";

export interface CaseloadEntry {
  readonly id: ClientId;
  readonly profile: ClientProfile;
  readonly summary: Summary;
  /** Alerts that nobody has acknowledged yet. */
  readonly openAlerts: number;
  readonly openOccasions: readonly { readonly id: OccasionId; readonly opensAt: Instant }[];
}

export interface Caseload {
  readonly visitor: Visitor;
  readonly entries: readonly CaseloadEntry[];
  /** Where the next page begins; absent on the last. */
  readonly next?: ClientId;
}

const PAGE = 100;

/** The visitor's own clients, a page at a time. One round trip; a second every five minutes. */
export async function loadCaseload(
  deps: Deps,
  session: SessionMac,
  { after = "", page = PAGE }: { readonly after?: ClientId | ""; readonly page?: number } = {},
): Promise<Result<Caseload, "signed-out">> {
  const { db, keys } = deps;
  const own = sql`therapist_id = ${staffIdOf(session)} AND discharged_at IS NULL AND id > ${after}`;
  const ids = sql`(SELECT id FROM client WHERE ${own} ORDER BY id LIMIT ${page})`;
  const [sessions, people, clinics, clients, alerts, occasions] = await db.batch([
    ...selectVisitor(db, session),
    db
      .select({
        id: client.id,
        therapistId: client.therapistId,
        wrapped: client.wrapped,
        kekId: client.kekId,
        version: client.version,
        profile: client.profile,
        summary: client.summary,
      })
      .from(client)
      .where(own)
      .orderBy(asc(client.id))
      .limit(page),
    db
      .select({ clientId: alert.clientId, open: count() })
      .from(alert)
      .where(sql`client_id IN ${ids} AND acknowledged = 0`)
      .groupBy(alert.clientId),
    db
      .select({ clientId: occasion.clientId, id: occasion.id, opensAt: occasion.opensAt })
      .from(occasion)
      .where(sql`client_id IN ${ids} AND status = 'open'`),
  ]);
  const visitor = await readVisitor(deps, sessions, people, clinics);
  if (!visitor) return err("signed-out");
  if (visitor.stale) await markSeen(deps, session);

  const entries = await Promise.all(
    clients.map(async (row): Promise<CaseloadEntry> => {
      const dek = await clientDek(keys, row);
      return {
        id: row.id,
        profile: await openProfile(dek, row),
        summary: await openSummary(dek, row),
        openAlerts: alerts.find((one) => one.clientId === row.id)?.open ?? 0,
        openOccasions: occasions
          .filter((one) => one.clientId === row.id)
          .map(({ id, opensAt }) => ({ id, opensAt })),
      };
    }),
  );
  const next = clients.length === page ? clients.at(-1)?.id : undefined;
  return ok({ visitor, entries, ...(next && { next }) });
}
