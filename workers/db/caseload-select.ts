import { count, countDistinct, max, min, type Placeholder, sql, type SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { oncePerKey } from "../../src/core/memo.ts";
import type { Reach } from "../auth/policy.ts";
import { isWithin, type Reader, type SessionMac, staffIdOf } from "./access.ts";
import { IDENTITY, IS_ACTIVE } from "./client.ts";
import { large } from "./columns.ts";
import type { Db } from "./database.ts";
import { addDays } from "./instant.ts";
import { alert, client, occasion, staff } from "./schema.ts";
import { selectVisitor } from "./staff-session.ts";
import { blank, written } from "./written.ts";

/** Which clients are asked for; the reader's own and supervised ones in any case. */
export type Shown = "all" | "attention" | "eighth-week" | "silent" | "due";

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
/** When the newest answered occasion was asked for. */
const LAST_ASKED = sql<Instant | null>`(SELECT opens_at FROM occasion WHERE client_id = client.id
  AND id = (SELECT max(occasion_id) FROM response WHERE client_id = client.id AND conflict = 0 AND informant = 0))`;
/** Ids of sessions sort by day. */
const LAST_SESSION = sql<
  string | null
>`(SELECT id FROM therapy_session WHERE client_id = client.id ORDER BY id DESC LIMIT 1)`;
/** Ids of events sort by day, too. */
const LAST_REVIEW = sql<
  string | null
>`(SELECT id FROM event WHERE client_id = client.id AND case_review = 1 ORDER BY id DESC LIMIT 1)`;
/** When the client last chose not to answer. */
const LAST_DECLINED = sql<Instant | null>`(SELECT max(declined_at) FROM occasion
  WHERE client_id = client.id AND declined_at IS NOT NULL AND informant = 0)`;
/** Wishes of the client about their data that wait, and since when the oldest does. */
const OPEN_WISHES = sql<number>`(SELECT count(*) FROM data_request WHERE client_id = client.id AND answered = 0)`;
const WISH_SINCE = sql<Instant | null>`(SELECT min(asked_at) FROM data_request
  WHERE client_id = client.id AND answered = 0)`;
const byNeed = (reader: SQL): SQL =>
  sql`${ALERT_SINCE} ASC NULLS LAST, ${signalSince(reader)} ASC NULLS LAST, ${LAST_SENT} ASC NULLS FIRST, id`;

/**
 * That something still asks for an answer: a link that nobody ended, also one that has run out, or
 * a sheet that was not taken back. Where staff took back all that asked, the client owes nothing:
 * the occasion stays open only so that it can be asked anew.
 */
const STILL_ASKS = sql`(EXISTS (SELECT 1 FROM link
  WHERE client_id = occasion.client_id AND occasion_id = occasion.id AND revoked_at IS NULL)
  OR EXISTS (SELECT 1 FROM paper_sheet
  WHERE client_id = occasion.client_id AND occasion_id = occasion.id AND taken_back_at IS NULL))`;
/**
 * An occasion of this client that came due after the last answer, and is not answered. Sheets come
 * back one by one: one that was printed with the last that was entered, or after it, waits still.
 */
const isAsked = (at: Instant | SQL) =>
  sql`occasion.client_id = client.id AND occasion.status = 'open' AND occasion.informant = 0 AND occasion.opens_at <= ${at}
    AND ${STILL_ASKS}
    AND (occasion.opens_at > coalesce(${LAST_SENT}, '') OR (EXISTS
      (SELECT 1 FROM paper_sheet WHERE client_id = client.id AND occasion_id = occasion.id)
      AND occasion.opens_at >= ${LAST_ASKED}))`;

function isShown({ shown, at, silentSince }: Wanted, who: SQL): SQL {
  switch (shown) {
    case "all":
      return sql`1 = 1`;
    case "attention":
      return sql`(${ALERT_SINCE} IS NOT NULL OR ${signalSince(who)} IS NOT NULL)`;
    // Scores are sealed: whoever has answered may fit, and the caller looks.
    case "eighth-week":
      return sql`${LAST_SENT} IS NOT NULL AND ${IS_ACTIVE}`;
    case "silent":
      return sql`coalesce(${LAST_SENT}, client.created_at) < ${silentSince} AND ${IS_ACTIVE}`;
    case "due":
      return sql`EXISTS (SELECT 1 FROM occasion WHERE ${isAsked(at)}) AND ${IS_ACTIVE}`;
  }
}

/**
 * Current clients within the reader's reach, and those who were discharged or restricted with an
 * alert that nobody has acknowledged. Either part is found by an index of its own.
 */
function isOnCaseload({ reach, session }: Reader): SQL {
  const within = isWithin(reach, staffIdOf(session));
  return sql`((${within} AND ${IS_ACTIVE}) OR (client.id IN
    (SELECT id FROM client AS gone WHERE gone.left_with_alert = 1) AND ${within}
    AND ${ALERT_SINCE} IS NOT NULL)) AND practice = 0`;
}

/** Each but the kind may be a blank that a request fills in. */
export interface Wanted {
  readonly shown: Shown;
  readonly at: Instant | SQL;
  /** Whoever last answered before this is silent, or was added before it and never answered. */
  readonly silentSince: Instant | SQL;
  readonly size: number | SQL;
  /** So many clients stand on the pages before this one. */
  readonly before: number | SQL;
  /** And so many on those up to it. */
  readonly upTo: number | Placeholder;
  /** Of these clients only. */
  readonly among?: readonly string[];
}

/**
 * The statements of a page: its clients, what is open of theirs, and whether there is a page after
 * it. The oldest open alert first, then the oldest open signal, then the longest silence.
 */
export function selectPage(db: Db, reader: Reader, wanted: Wanted) {
  const { at, size, before, upTo, among } = wanted;
  const who = staffIdOf(reader.session);
  const current = sql`${isOnCaseload(reader)} AND ${isShown(wanted, who)}`;
  const own = among ? sql`id IN ${among} AND ${current}` : current;
  const ids = sql`(SELECT id FROM client WHERE ${own} ORDER BY ${byNeed(who)} LIMIT ${size} OFFSET ${before})`;
  return [
    db
      .select({
        ...IDENTITY,
        createdAt: client.createdAt,
        summary: large(client.summary),
        lastSession: LAST_SESSION,
        lastReview: LAST_REVIEW,
        lastDeclined: LAST_DECLINED,
        lastAsked: LAST_ASKED,
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
        // What was asked at the same moment, as sheets of one printing are, was asked once.
        count: countDistinct(occasion.opensAt),
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
      .where(sql`id IN (SELECT therapist_id FROM client WHERE id IN ${ids}) AND id <> ${who}`),
    db.select({ id: client.id }).from(client).where(own).limit(1).offset(upTo),
  ] as const;
}

/** What a request fills in for a page of a caseload. */
export const pageOf = (
  at: Instant,
  { page, size }: { readonly page: number; readonly size: number },
) => ({
  at,
  silentSince: addDays(at, -SILENT_DAYS),
  size,
  before: page * size,
  upTo: (page + 1) * size,
});

const batches = oncePerKey<ReturnType<typeof writePage>>();

/** Who asks, and a page: the same statements for every request, written once for each reach. */
export const askPage = (reach: Reach, shown: Shown) =>
  batches(`${reach} ${shown}`, () => writePage(reach, shown));

const writePage = (reach: Reach, shown: Shown) =>
  written((db) => {
    const reader = { reach, session: blank<SessionMac>("session") };
    const wanted: Wanted = {
      shown,
      at: blank("at"),
      silentSince: blank("silentSince"),
      size: blank("size"),
      before: blank("before"),
      upTo: sql.placeholder("upTo"),
    };
    return [...selectVisitor(db, reader), ...selectPage(db, reader, wanted)] as const;
  });

const MARK = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z) ([0-9a-z]{26})$/;

/** Where a look through labels stopped. The client itself may be gone when it goes on. */
export const markOf = ({ createdAt, id }: { readonly createdAt: Instant; readonly id: ClientId }) =>
  `${createdAt} ${id}`;

/**
 * Clients whose labels are looked through, the newest first, from behind a mark of
 * {@link markOf} on; and how many stand before it, of how many. No mark begins with the first.
 */
export function selectLabels(
  db: Db,
  reader: Reader,
  { mark, most, wanted }: { readonly mark: string; readonly most: number; readonly wanted: Wanted },
) {
  const [, at, id] = MARK.exec(mark) ?? [];
  const isBehind = at && id ? sql`(created_at, client.id) < (${at}, ${id})` : sql`1 = 1`;
  const all = sql`${isOnCaseload(reader)} AND ${isShown(wanted, staffIdOf(reader.session))}`;
  return [
    db
      .select({ ...IDENTITY, createdAt: client.createdAt })
      .from(client)
      .where(sql`${all} AND ${isBehind}`)
      .orderBy(sql`created_at DESC, client.id DESC`)
      .limit(most),
    db
      .select({ all: count(), before: sql<number>`count(*) FILTER (WHERE NOT ${isBehind})` })
      .from(client)
      .where(all),
  ] as const;
}
