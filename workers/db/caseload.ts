import { asc, count, min, sql } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { RaisedSignal } from "../../src/core/rules/new-signals.ts";
import { type Access, isWithin, staffIdOf } from "./access.ts";
import { clientDek, IDENTITY, openProfile, openSummary } from "./client.ts";
import type { Deps } from "./database.ts";
import type { ClientProfile, Summary } from "./record.ts";
import { alert, client } from "./schema.ts";
import { openIn } from "./signal.ts";
import {
  markSeen,
  type NoVisit,
  readVisitor,
  selectVisitor,
  type Visitor,
} from "./staff-session.ts";

export interface CaseloadEntry {
  readonly id: ClientId;
  readonly profile: ClientProfile;
  readonly summary: Summary;
  /** Alerts that nobody has acknowledged yet. */
  readonly openAlerts: number;
  /** When the oldest of them was raised. */
  readonly alertSince?: Instant;
  /** Signals that nobody has acknowledged yet, the oldest first. */
  readonly openSignals: readonly RaisedSignal[];
}

export interface Caseload {
  readonly visitor: Visitor;
  readonly entries: readonly CaseloadEntry[];
  /** Numbers of the pages beside this one, from 0; absent where there is none. */
  readonly previous?: number;
  readonly next?: number;
}

const PAGE = 25;

/** Moment of the oldest open alert. Nobody's comes after everybody's. */
const ALERT_SINCE = sql`(SELECT min(raised_at) FROM alert WHERE client_id = client.id AND acknowledged = 0)`;
/** Moment of the oldest open signal. */
const SIGNAL_SINCE = sql`(SELECT min(raised_at) FROM signal WHERE client_id = client.id AND acknowledged = 0)`;
/** When the newest answered occasion was answered; whoever never answered has been silent longest. */
const LAST_SENT = sql`(SELECT sent_at FROM response WHERE client_id = client.id AND conflict = 0 ORDER BY occasion_id DESC LIMIT 1)`;
const BY_NEED = sql`${ALERT_SINCE} ASC NULLS LAST, ${SIGNAL_SINCE} ASC NULLS LAST, ${LAST_SENT} ASC NULLS FIRST, id`;

/**
 * The visitor's own clients, a page at a time: the oldest open alert first, then the
 * oldest open signal, then the longest silence. In which order they stand within the page is the caller's.
 * One round trip; a second every five minutes.
 */
export async function loadCaseload(
  deps: Deps,
  access: Access,
  { page = 0, size = PAGE }: { readonly page?: number; readonly size?: number } = {},
): Promise<Result<Caseload, NoVisit>> {
  const { db, keys } = deps;
  const within = isWithin(access.reach, staffIdOf(access.session));
  const own = sql`${within} AND discharged_at IS NULL AND restricted_at IS NULL AND practice = 0`;
  const ids = sql`(SELECT id FROM client WHERE ${own} ORDER BY ${BY_NEED} LIMIT ${size} OFFSET ${page * size})`;
  const [sessions, people, clinics, supervised, clients, alerts, beyond] = await db.batch([
    ...selectVisitor(db, access),
    db
      .select({ ...IDENTITY, summary: client.summary })
      .from(client)
      .where(sql`id IN ${ids}`)
      .orderBy(asc(client.id)),
    db
      .select({ clientId: alert.clientId, open: count(), since: min(alert.raisedAt) })
      .from(alert)
      .where(sql`client_id IN ${ids} AND acknowledged = 0`)
      .groupBy(alert.clientId),
    db
      .select({ id: client.id })
      .from(client)
      .where(own)
      .limit(1)
      .offset((page + 1) * size),
  ]);
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return asking;
  const visitor = asking.value;
  if (visitor.stale) await markSeen(deps, access.session);

  const entries = await Promise.all(
    clients.map(async (row): Promise<CaseloadEntry> => {
      const dek = await clientDek(keys, row);
      const open = alerts.find((one) => one.clientId === row.id);
      const summary = await openSummary(dek, row);
      return {
        id: row.id,
        profile: await openProfile(dek, row),
        summary,
        openSignals: openIn(summary),
        openAlerts: open?.open ?? 0,
        ...(open?.since && { alertSince: open.since }),
      };
    }),
  );
  return ok({
    visitor,
    entries,
    ...(page > 0 && { previous: page - 1 }),
    ...(beyond.length > 0 && { next: page + 1 }),
  });
}
