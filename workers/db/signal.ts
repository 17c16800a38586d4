import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import {
  type RaisedSignal,
  shortOf,
  type SignalDetail,
  withNewer,
} from "../../src/core/rules/new-signals.ts";
import { type RuleNow, ruleNowOf } from "../../src/core/rules/rule-now.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newId } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import type { Acknowledgement } from "./alert.ts";
import { openSummary } from "./client.ts";
import type { Write } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import type { Rulebook, Summary } from "./record.ts";
import { client } from "./schema.ts";
import { signal } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";

export interface Signal extends SignalDetail, RuleNow {
  readonly id: string;
  readonly raisedAt: Instant;
  /** Absent until somebody has looked at it and said so. */
  readonly acknowledged?: Acknowledgement;
}

type SignalRow = typeof signal.$inferSelect;

/** All that wait, oldest first; a rule has one at most. */
export const selectOpenSignals = (db: Db, clientId: ClientId | SQL) =>
  db
    .select()
    .from(signal)
    .where(and(eq(signal.clientId, clientId), eq(signal.acknowledged, false)))
    .orderBy(asc(signal.raisedAt), asc(signal.id));

export const selectRecentSignals = (db: Db, clientId: ClientId | SQL, limit = 5) =>
  db
    .select()
    .from(signal)
    .where(and(eq(signal.clientId, clientId), eq(signal.acknowledged, true)))
    .orderBy(desc(signal.raisedAt), desc(signal.id))
    .limit(limit);

/** The sealed acknowledgement is believed, not the column. */
export async function openSignal(dek: Dek, row: SignalRow): Promise<Signal> {
  const detail = await openAt<SignalDetail>(dek, ["signal.detail", row.id], row.detail);
  const { id, raisedAt } = row;
  if (!row.acknowledged) return { ...detail, id, raisedAt };
  if (!row.note) throw new Error("Cannot trust an acknowledgement that nobody wrote");
  const acknowledged = await openAt<Acknowledgement>(dek, ["signal.note", id], row.note);
  return { ...detail, id, raisedAt, acknowledged };
}

export const openSignalRows = (dek: Dek, rows: readonly SignalRow[]): Promise<readonly Signal[]> =>
  Promise.all(rows.map((row) => openSignal(dek, row)));

/** Open signals, with what the summary knows of them. */
export const withSummary = (
  signals: readonly Signal[],
  { signals: shorts = [] }: Summary,
): readonly Signal[] =>
  signals.map((one) => {
    const short = shorts.find(({ id }) => id === one.id);
    return short ? { ...one, ...ruleNowOf(short) } : one;
  });

/** Those of a summary that nobody has acknowledged, the oldest first. */
export const openIn = ({ signals = [] }: Summary): readonly RaisedSignal[] =>
  signals
    .filter(({ acknowledgedAt }) => acknowledgedAt === undefined)
    .toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt));

/** What raising signals writes, and the summary that knows of them. */
export async function raiseSignals(
  deps: Pick<Deps, "db" | "random">,
  dek: Dek,
  at: { readonly clientId: ClientId; readonly raisedAt: Instant; readonly summary: Summary },
  { isOfAlliance }: Pick<Rulebook, "isOfAlliance">,
  details: readonly SignalDetail[],
): Promise<{ readonly writes: readonly Write[]; readonly summary: Summary }> {
  const { clientId, raisedAt, summary } = at;
  if (details.length === 0) return { writes: [], summary };
  const made = await Promise.all(
    details.map(async (detail) => {
      const id = newId<string>(deps.random);
      const sealed = await sealAt(deps, dek, ["signal.detail", id], detail);
      const short = shortOf(detail, { id, raisedAt });
      const alliance = short.measure !== undefined && isOfAlliance(short.measure);
      return {
        row: { clientId, acknowledged: false, raisedAt, id, detail: sealed, alliance },
        short,
      };
    }),
  );
  const shorts = made.map(({ short }) => short);
  return {
    writes: made.map(({ row }) => deps.db.insert(signal).values(row)),
    summary: { ...summary, signals: withNewer(summary.signals ?? [], shorts) },
  };
}

/** The latest signal of each rule, from the rows: for a summary that is made anew. */
export async function raisedSignals(
  db: Db,
  dek: Dek,
  clientId: ClientId,
): Promise<readonly RaisedSignal[]> {
  const rows = await db.select().from(signal).where(eq(signal.clientId, clientId));
  const inOrder = rows.toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt));
  let latest: readonly RaisedSignal[] = [];
  for (const one of await openSignalRows(dek, inOrder)) {
    const { acknowledged } = one;
    const short = {
      ...shortOf(one, one),
      ...(acknowledged && { acknowledgedAt: acknowledged.at }),
    };
    latest = withNewer(latest, [short]);
  }
  return latest;
}

/** Says who looked at a signal and what they make of it. The first to say so stands. */
export const acknowledgeSignal = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    signalId,
    note,
  }: { readonly clientId: ClientId; readonly signalId: string; readonly note: string },
): Promise<Result<void, "already-acknowledged" | NotChanged>> =>
  changeReached<void, "not-found" | "already-acknowledged", ReturnType<typeof selectToAcknowledge>>(
    deps,
    actor,
    {
      clientId,
      action: "signal.acknowledge",
      select: () => selectToAcknowledge(deps.db, clientId, signalId),
      change: async ({ dek }, [[row], [caches]]) => {
        if (!row || !caches) return err("not-found");
        if (row.acknowledged) {
          const { acknowledged } = await openSignal(dek, row);
          const isOurs = acknowledged?.by === actor.staffId && acknowledged.note === note;
          return isOurs ? ok(undefined) : err("already-acknowledged");
        }
        const at = deps.now();
        const said: Acknowledgement = { at, by: actor.staffId, note };
        const summary = await openSummary(dek, caches);
        return {
          object: signalId,
          writes: [
            acknowledgeRow(deps.db, row, {
              acknowledgedAt: at,
              acknowledgedBy: actor.staffId,
              note: await sealAt(deps, dek, ["signal.note", signalId], said),
            }),
            deps.db
              .update(client)
              .set({
                summary: await sealAt(
                  deps,
                  dek,
                  ["client.summary", clientId],
                  acknowledgedIn(summary, signalId, at),
                ),
              })
              .where(eq(client.id, clientId)),
          ],
          value: undefined,
        };
      },
    },
  );

const selectToAcknowledge = (db: Db, clientId: ClientId, signalId: string) =>
  [
    db
      .select()
      .from(signal)
      .where(and(eq(signal.clientId, clientId), eq(signal.id, signalId))),
    db
      .select({ id: client.id, summary: client.summary })
      .from(client)
      .where(eq(client.id, clientId)),
  ] as const;

const acknowledgeRow = (
  db: Db,
  { clientId, raisedAt, id }: SignalRow,
  values: Pick<SignalRow, "acknowledgedAt" | "acknowledgedBy" | "note">,
) =>
  db
    .update(signal)
    .set({ acknowledged: true, ...values })
    .where(
      and(
        eq(signal.clientId, clientId),
        eq(signal.acknowledged, false),
        eq(signal.raisedAt, raisedAt),
        eq(signal.id, id),
      ),
    );

const acknowledgedIn = (summary: Summary, signalId: string, at: Instant): Summary => ({
  ...summary,
  signals: (summary.signals ?? []).map((one) =>
    one.id === signalId ? { ...one, acknowledgedAt: at } : one,
  ),
});
