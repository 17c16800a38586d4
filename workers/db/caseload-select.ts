import { count, max, min, sql, type SQL } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import { type Access, isWithin, staffIdOf } from "./access.ts";
import { IDENTITY } from "./client.ts";
import type { Db } from "./database.ts";
import { addDays } from "./instant.ts";
import { alert, client, occasion, staff } from "./schema.ts";

/** Which clients are asked for; the reader's own and supervised ones in any case. */
export type Shown = "all" | "attention" | "silent" | "due";

/** From so many days without an answer a client is called silent; our own choice. */
export const SILENT_DAYS = 28;

/** Moment of the oldest open alert. Nobody's comes after everybody's. */
const ALERT_SINCE = sql`(SELECT min(raised_at) FROM alert WHERE client_id = client.id AND acknowledged = 0)`;
/** Moment of the oldest open signal that this reader may know of: see `entryFor()` in `workers/api`. */
const signalSince = (reader: SQL): SQL =>
  sql`(SELECT min(raised_at) FROM signal WHERE client_id = client.id AND acknowledged = 0
    AND NOT (alliance = 1 AND client.alliance_hidden = 1 AND client.therapist_id <> ${reader}))`;
/** When the newest answered occasion was answered; whoever never answered has been silent longest. */
const LAST_SENT = sql`(SELECT sent_at FROM response WHERE client_id = client.id AND conflict = 0 AND informant = 0 ORDER BY occasion_id DESC LIMIT 1)`;
/** Ids of sessions sort by day. */
const LAST_SESSION = sql<
  string | null
>`(SELECT id FROM therapy_session WHERE client_id = client.id ORDER BY id DESC LIMIT 1)`;
/** When the client last chose not to answer. */
const LAST_DECLINED = sql<Instant | null>`(SELECT max(declined_at) FROM occasion
  WHERE client_id = client.id AND declined_at IS NOT NULL AND informant = 0)`;
/** Wishes of the client about their data that wait, and since when the oldest does. */
const OPEN_WISHES = sql<number>`(SELECT count(*) FROM data_request WHERE client_id = client.id AND answered = 0)`;
const WISH_SINCE = sql<Instant | null>`(SELECT min(asked_at) FROM data_request
  WHERE client_id = client.id AND answered = 0)`;
const byNeed = (reader: SQL): SQL =>
  sql`${ALERT_SINCE} ASC NULLS LAST, ${signalSince(reader)} ASC NULLS LAST, ${LAST_SENT} ASC NULLS FIRST, id`;

/** An occasion of this client that came due after the last answer, and is not answered. */
const isAsked = (at: Instant) =>
  sql`occasion.client_id = client.id AND occasion.status = 'open' AND occasion.informant = 0 AND occasion.opens_at <= ${at}
    AND occasion.opens_at > coalesce(${LAST_SENT}, '')`;

function isShown(shown: Shown, at: Instant, reader: SQL): SQL {
  switch (shown) {
    case "all":
      return sql`1 = 1`;
    case "attention":
      return sql`(${ALERT_SINCE} IS NOT NULL OR ${signalSince(reader)} IS NOT NULL)`;
    case "silent":
      return sql`coalesce(${LAST_SENT}, '') < ${addDays(at, -SILENT_DAYS)}`;
    case "due":
      return sql`EXISTS (SELECT 1 FROM occasion WHERE ${isAsked(at)})`;
  }
}

/** Current clients within the reader's reach. */
export const isCurrent = (access: Access): SQL =>
  sql`${isWithin(access.reach, staffIdOf(access.session))} AND discharged_at IS NULL AND restricted_at IS NULL AND practice = 0`;

export interface Wanted {
  readonly shown: Shown;
  readonly at: Instant;
  readonly page: number;
  readonly size: number;
  /** Of these clients only. */
  readonly among?: readonly string[];
}

/**
 * The statements of a page: its clients, what is open of theirs, and whether there is a page after
 * it. The oldest open alert first, then the oldest open signal, then the longest silence.
 */
export function selectPage(db: Db, access: Access, { shown, at, page, size, among }: Wanted) {
  const reader = staffIdOf(access.session);
  const current = sql`${isCurrent(access)} AND ${isShown(shown, at, reader)}`;
  const own = among ? sql`id IN ${among} AND ${current}` : current;
  const ids = sql`(SELECT id FROM client WHERE ${own} ORDER BY ${byNeed(reader)} LIMIT ${size} OFFSET ${page * size})`;
  return [
    db
      .select({
        ...IDENTITY,
        createdAt: client.createdAt,
        summary: client.summary,
        lastSession: LAST_SESSION,
        lastDeclined: LAST_DECLINED,
        openWishes: OPEN_WISHES,
        wishSince: WISH_SINCE,
      })
      .from(client)
      .where(sql`id IN ${ids}`)
      .orderBy(client.id),
    db
      .select({ clientId: alert.clientId, open: count(), since: min(alert.raisedAt) })
      .from(alert)
      .where(sql`client_id IN ${ids} AND acknowledged = 0`)
      .groupBy(alert.clientId),
    db
      .select({
        clientId: occasion.clientId,
        count: count(),
        first: min(occasion.opensAt),
        latest: max(occasion.opensAt),
      })
      .from(client)
      .innerJoin(occasion, isAsked(at))
      .where(sql`client.id IN ${ids}`)
      .groupBy(occasion.clientId),
    db
      .select()
      .from(staff)
      .where(
        sql`id IN (SELECT therapist_id FROM client WHERE id IN ${ids}) AND id <> ${staffIdOf(access.session)}`,
      ),
    db
      .select({ id: client.id })
      .from(client)
      .where(own)
      .limit(1)
      .offset((page + 1) * size),
  ] as const;
}

/** Clients whose labels are looked through: the newest. */
export const selectLabels = (db: Db, access: Access, most: number) =>
  db
    .select(IDENTITY)
    .from(client)
    .where(isCurrent(access))
    .orderBy(sql`created_at DESC, id`)
    .limit(most);
