import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { err, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { type Alert, openAlert, selectOpenAlerts, selectRecentAlerts } from "./alert.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, openProfile, openSeries } from "./client.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { ClientProfile, Series, StoredCheckIn } from "./record.ts";
import { client, response } from "./schema.ts";
import { openAt, responseRowId } from "./sealed.ts";
import {
  markSeen,
  readVisitor,
  selectVisitor,
  type SessionMac,
  staffIdOf,
  type Visitor,
} from "./staff-session.ts";

export interface SentCheckIn extends StoredCheckIn {
  readonly sentAt: Instant;
}

export interface Report {
  readonly visitor: Visitor;
  readonly client: ClientProfile & { readonly id: ClientId };
  readonly series: Series;
  /** The two latest, newest first. */
  readonly latest: readonly SentCheckIn[];
  /** Came under an id that other answers had taken; not part of the course. Newest first. */
  readonly conflicts: readonly SentCheckIn[];
  /** There are older ones. */
  readonly moreConflicts: boolean;
  readonly openAlerts: readonly Alert[];
  readonly recentAlerts: readonly Alert[];
}

const LATEST = 2;
/** Occasions overlap while their links last, so the latest answers are looked for among these. */
const LOOKED_AT = 6;
/** Whoever holds a link can send many; a page must not grow with them. */
const CONFLICTS = 5;

/**
 * One client's record, for their own therapist: ownership is in every `WHERE`.
 * The view itself is audited before anything is shown. Two round trips.
 */
export async function loadReport(
  deps: Deps,
  session: SessionMac,
  clientId: ClientId,
): Promise<Result<Report, "signed-out" | "not-found" | "try-again">> {
  const { db, now } = deps;
  const chain = chainOfClient(clientId);
  return commit<Report, "signed-out" | "not-found">(deps, async () => {
    const [sessions, people, clinics, heads, ...rows] = await db.batch([
      ...selectVisitor(db, session),
      selectHead(db, chain),
      ...selectRecord(db, session, clientId),
    ]);
    const visitor = await readVisitor(deps, sessions, people, clinics);
    if (!visitor) return answer(err("signed-out"));
    const report = await readReport(deps, visitor, rows);
    if (!report) return answer(err("not-found"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at: now(),
        actor: `staff:${visitor.staffId}`,
        action: "record.view",
        object: clientId,
      },
      writes: visitor.stale ? [markSeen(deps, session)] : [],
      value: report,
    };
  });
}

function selectRecord(db: Db, session: SessionMac, clientId: ClientId) {
  const own = sql`(SELECT id FROM client WHERE id = ${clientId} AND therapist_id = ${staffIdOf(session)})`;
  const responses = (conflict: SQL) =>
    db
      .select()
      .from(response)
      .where(and(eq(response.clientId, own), conflict));
  // The keys come from the partial index alone; without that, every response would be read.
  const conflicts = sql`(occasion_id, submission_id) IN
    (SELECT occasion_id, submission_id FROM response WHERE client_id = ${own} AND conflict = 1)`;
  return [
    db.select().from(client).where(eq(client.id, own)),
    responses(sql`conflict = 0`)
      .orderBy(desc(response.occasionId), desc(response.submissionId))
      .limit(LOOKED_AT),
    responses(conflicts)
      .orderBy(desc(response.seq))
      .limit(CONFLICTS + 1),
    selectOpenAlerts(db, own),
    selectRecentAlerts(db, own),
  ] as const;
}

type RowsOf<Selects extends readonly unknown[]> = {
  readonly [At in keyof Selects]: Awaited<Selects[At]>;
};
type RecordRows = RowsOf<ReturnType<typeof selectRecord>>;

async function readReport(
  { keys }: Pick<Deps, "keys">,
  visitor: Visitor,
  [clients, latest, conflicts, openAlerts, recentAlerts]: RecordRows,
): Promise<Report | undefined> {
  const [row] = clients;
  if (!row) return undefined;
  const dek = await clientDek(keys, row);
  const profile = await openProfile(dek, row);
  const sent = (rows: typeof latest) => Promise.all(rows.map((one) => openSent(dek, one)));
  const alerts = (rows: typeof openAlerts) => Promise.all(rows.map((one) => openAlert(dek, one)));
  return {
    visitor,
    client: { ...profile, id: row.id },
    series: await openSeries(dek, row),
    latest: await sent(latest.toSorted((a, b) => b.seq - a.seq).slice(0, LATEST)),
    conflicts: await sent(conflicts.slice(0, CONFLICTS)),
    moreConflicts: conflicts.length > CONFLICTS,
    openAlerts: await alerts(openAlerts),
    recentAlerts: await alerts(recentAlerts),
  };
}

async function openSent(dek: Dek, row: typeof response.$inferSelect): Promise<SentCheckIn> {
  const place = ["response.answers", responseRowId(row)] as const;
  const stored = await openAt<StoredCheckIn>(dek, place, row.answers);
  return { ...stored, sentAt: row.sentAt };
}
