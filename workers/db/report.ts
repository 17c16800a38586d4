import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { type ClientState, stateOf } from "../../src/core/clients/state.ts";
import type { DailyEntry } from "../../src/core/daily/entry.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import type { Result } from "../../src/core/result.ts";
import type { RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Access } from "./access.ts";
import { type Alert, openAlert, selectOpenAlerts, selectRecentAlerts } from "./alert.ts";
import { openSeries, openSummary } from "./client.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { firstShownDay, openEntries, selectEntries } from "./daily-form.ts";
import { large } from "./columns.ts";
import type { Db, Deps } from "./database.ts";
import { askOften } from "./reached-batch.ts";
import { AUDITED_BEFORE, type ReachedRecord, readReached, type RowsOf } from "./reached-record.ts";
import type { ClientProfile, Series, StoredCheckIn } from "./record.ts";
import { openRuleSet, selectRuleSet } from "./rule-set.ts";
import { response } from "./schema.ts";
import { openResponse } from "./sealed.ts";
import { type GoalRecord, openGoals, selectGoals } from "./goal.ts";
import { openLane, selectLane } from "./lane.ts";
import {
  type DeclinedCheckIn,
  openDeclines,
  openWishes,
  type OwnWishes,
  selectDeclines,
  selectWishes,
} from "./own-wishes.ts";
import {
  openSignalRows,
  selectOpenSignals,
  selectRecentSignals,
  type Signal,
  withSummary,
} from "./signal.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";
import { blank } from "./written.ts";

export interface SentCheckIn extends StoredCheckIn {
  readonly sentAt: Instant;
}

export interface Report {
  readonly visitor: Visitor;
  readonly client: ClientProfile & { readonly id: ClientId; readonly state: ClientState };
  readonly series: Series;
  /** A few of the latest, newest first. */
  readonly latest: readonly SentCheckIn[];
  /** The very first; absent where it is among the latest. */
  readonly first?: SentCheckIn;
  /** Came under an id that other answers had taken; not part of the course. Newest first. */
  readonly conflicts: readonly SentCheckIn[];
  /** What somebody else answered about the client, newest first; not part of the course. */
  readonly byOthers: readonly SentCheckIn[];
  /** Who else would rather not answer, and has not since. Newest first. */
  readonly othersDeclined: readonly DeclinedCheckIn[];
  /** There are older ones. */
  readonly moreConflicts: boolean;
  readonly openAlerts: readonly Alert[];
  readonly recentAlerts: readonly Alert[];
  readonly openSignals: readonly Signal[];
  /** Acknowledged ones, newest first. */
  readonly recentSignals: readonly Signal[];
  readonly lane: Awaited<ReturnType<typeof openLane>>;
  readonly goals: readonly GoalRecord[];
  /** Answers to a daily form in the last weeks, oldest first. */
  readonly daily: readonly DailyEntry[];
  readonly wishes: OwnWishes;
  /** Absent while the clinic keeps to the built-in rules. */
  readonly ruleSet?: RuleSet;
}

/** Not every measure is asked each time, so what was answered before is looked for among these. */
const LATEST = 6;
/** Whoever holds a link can send many; a page must not grow with them. */
const CONFLICTS = 5;

/** What others sent; older ones are kept, and not shown. */
const BY_OTHERS = 24;

/** One client's record; the view itself is audited. */
export const loadReport = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<Report, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    ask: askReport({ since: firstShownDay(deps.now()) }),
    read: (record, rows) => readReport(deps, record, rows),
  });

/** Who opened whose record. */
export interface Opened {
  readonly staffId: StaffId;
  readonly clientId: ClientId;
}

/**
 * The same record once more, for what follows a page that was audited when it was opened. Whoever
 * did not open it, or no longer may, is given nothing. One round trip.
 */
export const loadOpened = (
  deps: Deps,
  access: Access,
  opened: Opened,
): Promise<Result<Report, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId: opened.clientId,
    action: AUDITED_BEFORE,
    ask: askReport({ since: firstShownDay(deps.now()) }),
    read: async (record, rows) =>
      record.visitor.staffId === opened.staffId ? readReport(deps, record, rows) : undefined,
  });

/** What is shown of a check-in that was sent. */
const SENT = {
  occasionId: response.occasionId,
  submissionId: response.submissionId,
  seq: response.seq,
  sentAt: response.sentAt,
  answers: large(response.answers),
} as const;

type SentRow = Pick<typeof response.$inferSelect, keyof typeof SENT>;

function selectSent(db: Db, own: SQL) {
  const responses = (conflict: SQL) =>
    db
      .select(SENT)
      .from(response)
      .where(and(eq(response.clientId, own), conflict));
  // The keys come from the partial index alone; without that, every response would be read.
  const conflicts = sql`(occasion_id, submission_id) IN
    (SELECT occasion_id, submission_id FROM response WHERE client_id = ${own} AND conflict = 1)`;
  const byOthers = sql`(occasion_id, submission_id) IN
    (SELECT occasion_id, submission_id FROM response WHERE client_id = ${own} AND informant = 1)
    AND conflict = 0`;
  return [
    responses(sql`conflict = 0 AND informant = 0`)
      .orderBy(desc(response.occasionId), desc(response.submissionId))
      .limit(LATEST),
    responses(sql`conflict = 0 AND informant = 0`)
      .orderBy(asc(response.occasionId), asc(response.submissionId))
      .limit(1),
    responses(conflicts)
      .orderBy(desc(response.seq))
      .limit(CONFLICTS + 1),
    selectOpenAlerts(db, own),
    selectRecentAlerts(db, own),
    selectOpenSignals(db, own),
    selectRecentSignals(db, own),
    ...selectLane(db, own),
    ...selectGoals(db, own),
    ...selectWishes(db, own),
    responses(byOthers).orderBy(desc(response.seq)).limit(BY_OTHERS),
    selectEntries(db, own, blank<PlainDate>("since")),
    selectDeclines(db, own, { byOthers: true }),
    selectRuleSet(db),
    selectClinic(db),
  ] as const;
}

/** Exported for whoever writes its statements before somebody asks. */
export const askReport = askOften(selectSent);

async function readReport(
  { keys, now }: Deps,
  { visitor, row, profile, dek }: ReachedRecord,
  rows: RowsOf<ReturnType<typeof selectSent>>,
): Promise<Report> {
  const [latest, firsts, conflicts, openAlerts, recentAlerts, openSignals, recentSignals] = rows;
  const [, , , , , , , sessions, events, goals, ratings, requests, declines, ...others] = rows;
  const [forms, byOthers, daily, othersDeclined, [set], clinics] = others;
  const summary = await openSummary(dek, row);
  const [first] = firsts;
  const isAmongLatest = latest.some(({ occasionId }) => occasionId === first?.occasionId);
  const series = await openSeries(dek, row);
  const sent = (some: typeof latest) => Promise.all(some.map((one) => openSent(dek, one)));
  const answered = newestFirst(await sent(byOthers));
  const alerts = (some: typeof openAlerts) => Promise.all(some.map((one) => openAlert(dek, one)));
  return {
    visitor,
    client: { ...profile, id: row.id, state: stateOf(row) },
    series,
    latest: newestFirst(await sent(latest.toSorted((a, b) => b.seq - a.seq))),
    ...(first && !isAmongLatest && { first: await openSent(dek, first) }),
    conflicts: await sent(conflicts.slice(0, CONFLICTS)),
    byOthers: answered,
    othersDeclined: (await openDeclines(dek, othersDeclined)).filter(
      ({ at, informant }) =>
        !answered.some(({ sentAt, checkIn }) => checkIn.informant === informant && sentAt > at),
    ),
    moreConflicts: conflicts.length > CONFLICTS,
    openAlerts: await alerts(openAlerts),
    recentAlerts: await alerts(recentAlerts),
    openSignals: withSummary(await openSignalRows(dek, openSignals), summary),
    recentSignals: await openSignalRows(dek, recentSignals),
    lane: await openLane(dek, [sessions, events], visitor.clinic.timeZone),
    goals: await openGoals(dek, [goals, ratings], series.ratings),
    daily: await openEntries(dek, daily),
    wishes: await openWishes(dek, [requests, declines, forms], {
      profile,
      now: now(),
      ...(summary.lastAt && { lastAt: summary.lastAt }),
    }),
    ...(set && { ruleSet: await openRuleSet(await clinicDek(keys, theClinic(clinics)), set) }),
  };
}

/** By when they were answered; of the same minute, the one that came last is first. */
const newestFirst = (sent: readonly SentCheckIn[]): readonly SentCheckIn[] =>
  sent.toSorted((a, b) => (a.sentAt > b.sentAt ? -1 : Number(a.sentAt < b.sentAt)));

async function openSent(dek: Dek, row: SentRow): Promise<SentCheckIn> {
  const stored = await openResponse(dek, row);
  // A sheet that was entered stands where it was filled in.
  return { ...stored, sentAt: stored.answeredAt ?? row.sentAt };
}
