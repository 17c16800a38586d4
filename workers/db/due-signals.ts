import { count, eq, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { MS_PER_DAY } from "../../src/core/plain-date.ts";
import { ok } from "../../src/core/result.ts";
import {
  newSignals,
  type RuleSet,
  type SignalDetail,
  withNewer,
} from "../../src/core/rules/new-signals.ts";
import type { RuleKind } from "../../src/core/rules/rule.ts";
import { firingAgain } from "../../src/core/rules/rule-now.ts";
import type { Dek } from "../crypto/envelope.ts";
import { allianceWrites, selectUnmarked } from "./alliance-columns.ts";
import { chainOfClient, type Head, headOf } from "./audit.ts";
import type { AuditAction, AuditEntry } from "./audit-entry.ts";
import {
  clientDek,
  type ClientRow,
  IS_ACTIVE,
  openProfile,
  openSeries,
  openSummary,
} from "./client.ts";
import { clinicDek, selectClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { openRuleSet, selectRuleSet } from "./rule-set.ts";
import type { Circumstances, Rulebook, Summary } from "./record.ts";
import { audit, client, occasion } from "./schema.ts";
import { sealAt } from "./sealed.ts";
import { raiseSignals } from "./signal.ts";

/** The rules that can begin to fire on a day on which nobody answers anything. */
const BY_TIME: readonly RuleKind[] = ["missed-occasions", "clinical-at-end"];

/** Clients looked at in one run: with each some tenth of a millisecond of the free plan's ten. */
const SHARE = 60;
/** Of the 50 that one run may send, with those of the other daily jobs. */
const MOST_STATEMENTS = 40;

/** Signals that are due, with all that their writing needs. */
interface Due {
  readonly clientId: ClientId;
  readonly head: Head;
  readonly dek: Dek;
  /** It says already which open signals fire again. */
  readonly summary: Summary;
  readonly details: readonly SignalDetail[];
  /** Whether an open one fires again. */
  readonly isAgain: boolean;
}

/**
 * Asks the rules about time of clients who were not discharged, raises what is due, and keeps which
 * open signals fire again. In a large clinic each run looks at the next share of clients, in the
 * order of their ids: which one that is follows from the date, so that nothing has to be
 * remembered. What was raised is not raised again, so a run that broke off is finished by the next.
 * As each record is open then, the columns that repeat what it says about the alliance are set as
 * well, where they say otherwise.
 *
 * @returns how many signals were raised
 */
export async function raiseDueSignals(
  deps: Deps,
  rulebook: Rulebook,
  { share = SHARE, statements = MOST_STATEMENTS } = {},
): Promise<number> {
  const { db, keys } = deps;
  const [clinics, sets, totals] = await db.batch([
    selectClinic(db),
    selectRuleSet(db),
    db.select({ clients: count() }).from(client).where(IS_ACTIVE),
  ]);
  const [clinic] = clinics;
  if (!clinic) return 0;
  const [set] = sets;
  const all = set ? await openRuleSet(await clinicDek(keys, clinic), set) : rulebook.builtIn;
  const rules = all.rules.filter(({ kind }) => BY_TIME.includes(kind));
  const at = deps.now();
  const ids = shareOf(at, totals[0]?.clients ?? 0, share);
  const [clients, missed, heads, unmarked] = await db.batch([
    db
      .select()
      .from(client)
      .where(sql`id IN ${ids}`)
      .orderBy(client.id),
    selectMissed(db, at, ids),
    selectHeads(db, ids),
    selectUnmarked(db, ids),
  ]);
  let left = statements - 7;
  let raised = 0;
  let failure: unknown;
  for (const row of clients) {
    try {
      const dek = await clientDek(keys, row);
      const profile = await openProfile(dek, row);
      const own = unmarked.filter(({ clientId }) => clientId === row.id);
      const [first, ...more] = await allianceWrites(
        deps,
        dek,
        { row, profile, unmarked: own },
        rulebook,
      );
      if (first) {
        left -= 1 + more.length;
        if (left < 0) break;
        await db.batch([first, ...more]);
      }
      const due = await dueOf(
        rulebook,
        { version: all.version, rules },
        {
          row,
          dek,
          profile,
          at,
          missed: missed.filter(({ clientId }) => clientId === row.id).map(({ due: day }) => day),
          heads: heads.filter(({ chain }) => chain === chainOfClient(row.id)),
        },
      );
      if (!due) continue;
      left -= due.details.length + 2;
      if (left < 0) break;
      raised += await raise(deps, rulebook, at, due);
    } catch (cause) {
      // One record that does not open must not keep the others from being looked at.
      failure ??= cause;
    }
  }
  if (failure !== undefined) throw failure;
  return raised;
}

/** Ids of the clients whose turn it is, from the one that the date says, round and round. */
function shareOf(at: Instant, clients: number, share: number) {
  const day = Math.floor(Date.parse(at) / MS_PER_DAY);
  const start = clients > share ? (day * share) % clients : 0;
  const first = sql`(SELECT id FROM client WHERE ${IS_ACTIVE} ORDER BY id LIMIT 1 OFFSET ${start})`;
  return sql`(SELECT id FROM client WHERE ${IS_ACTIVE} ORDER BY id < ${first}, id LIMIT ${share})`;
}

/**
 * Occasions that nobody answered and that no link leads to any more, though one did. Whoever says
 * that they would rather not answer has not missed it, nor anything before that day.
 */
export const selectMissed = (db: Db, at: Instant, ids: SQL) =>
  db
    .select({ clientId: occasion.clientId, due: occasion.opensAt })
    .from(occasion)
    .where(
      sql`client_id IN ${ids} AND informant = 0 AND declined_at IS NULL AND opens_at > coalesce((
        SELECT max(declined_at) FROM occasion AS no
        WHERE no.client_id = occasion.client_id AND no.declined_at IS NOT NULL AND no.informant = 0
      ), '') AND (status = 'expired' OR (status = 'open' AND 1 = (
        SELECT max(expires_at) <= ${at} FROM link
        WHERE link.client_id = occasion.client_id AND link.occasion_id = occasion.id
          AND link.revoked_at IS NULL
      )))`,
    );

const selectHeads = (db: Db, ids: SQL) =>
  db
    .select({ chain: audit.chain, seq: audit.seq, mac: audit.mac })
    .from(audit)
    .where(
      sql`(chain, seq) IN (SELECT 'client:' || id, (
        SELECT seq FROM audit WHERE chain = 'client:' || client.id ORDER BY seq DESC LIMIT 1
      ) FROM client WHERE id IN ${ids})`,
    );

async function dueOf(
  rulebook: Rulebook,
  set: RuleSet,
  {
    row,
    dek,
    profile: { plannedEnd, person },
    at,
    missed,
    heads,
  }: {
    readonly row: ClientRow;
    readonly dek: Dek;
    readonly profile: Circumstances;
    readonly at: Instant;
    readonly missed: readonly Instant[];
    readonly heads: Parameters<typeof headOf>[1];
  },
): Promise<Due | undefined> {
  if (missed.length === 0 && plannedEnd === undefined) return undefined;
  const summary = await openSummary(dek, row);
  const { points } = await openSeries(dek, row);
  const { lastAt = "" } = summary;
  const history = rulebook.historyOf({
    points,
    // Answers without a score are no points, and yet somebody answered.
    missed: missed.filter((due) => due > lastAt),
    plannedEnd,
    person,
  });
  const { signals = [] } = summary;
  const details = newSignals(set, history, at, signals);
  const again = firingAgain(signals, set, history, at);
  if (details.length === 0 && again.length === 0) return undefined;
  const head = headOf(chainOfClient(row.id), heads);
  const known = { ...summary, signals: withNewer(signals, again) };
  return { clientId: row.id, head, dek, summary: known, details, isAgain: again.length > 0 };
}

/**
 * Keeps what is due.
 *
 * @returns how many were raised: none if something else happened to the record just now
 */
async function raise(deps: Deps, rulebook: Rulebook, at: Instant, due: Due): Promise<number> {
  const { clientId, head, dek, details, isAgain } = due;
  const raised = await raiseSignals(deps, dek, { ...due, raisedAt: at }, rulebook, details);
  const summary = await sealAt(deps, dek, ["client.summary", clientId], raised.summary);
  const act = (action: AuditAction): AuditEntry => ({
    at,
    actor: "system",
    action,
    object: clientId,
  });
  const again = isAgain ? [act("signal.show-again")] : [];
  const [entry, ...more] = details.length > 0 ? [act("signal.raise"), ...again] : again;
  if (!entry) return 0;
  const done = await commit<number, never>(deps, async (attempt) =>
    attempt > 0
      ? answer(ok(0))
      : {
          kind: "write",
          head,
          entry,
          more,
          writes: [
            ...raised.writes,
            deps.db.update(client).set({ summary }).where(eq(client.id, clientId)),
          ],
          value: details.length,
        },
  );
  return done.ok ? done.value : 0;
}
