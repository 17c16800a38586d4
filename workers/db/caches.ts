import { and, eq, sql } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { err, type Result } from "../../src/core/result.ts";
import type { SentRating } from "../../src/core/goals/sent-rating.ts";
import { isoDay } from "../../src/core/i18n/format.ts";
import { withRuleNowAnew } from "../../src/core/rules/rule-now.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Dek } from "../crypto/envelope.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, openProfile, sealSeries } from "./client.ts";
import { loadClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { Rulebook, Series, Summarise, Summary } from "./record.ts";
import { loadRules } from "./rule-set.ts";
import { client, response } from "./schema.ts";
import { openResponse, sealAt } from "./sealed.ts";
import { raisedSignals } from "./signal.ts";

export interface Caches {
  readonly summary: Summary;
  readonly series: Series;
}

/** What one response adds. */
export interface Added {
  readonly sentAt: Instant;
  readonly points: readonly Point[];
  readonly ratings?: readonly SentRating[] | undefined;
  /** The client wrote what they would like to talk about. */
  readonly wantsToTalk?: boolean;
  /** Time zone of the clinic, where it was typed in from a sheet of paper. */
  readonly sheetIn?: string | undefined;
}

/** Adds one response. Points keep the order of time, and of arrival within a minute. */
export function addToCaches(
  { summary: { wantsToTalk: wanted, ...summary }, series }: Caches,
  { sentAt, points, ratings = [], wantsToTalk = false, sheetIn }: Added,
  summarise: Summarise,
): Caches {
  const all = [...series.points, ...points].toSorted((a, b) =>
    a.at < b.at ? -1 : Number(a.at > b.at),
  );
  const rated = [...(series.ratings ?? []), ...ratings];
  const lastAt = summary.lastAt && summary.lastAt > sentAt ? summary.lastAt : sentAt;
  // Sheets of one day are typed in one after another: a wish on one of them stands for all.
  const isOfSameDay =
    sheetIn !== undefined && isoDay(sheetIn)(sentAt) === isoDay(sheetIn)(summary.lastAt ?? sentAt);
  const wishes = isOfSameDay ? [wanted, wantsToTalk] : [lastAt === sentAt ? wantsToTalk : wanted];
  return {
    summary: {
      ...summary,
      lastAt,
      standings: summarise(all),
      ...(wishes.includes(true) && { wantsToTalk: true }),
    },
    series: { points: all, ...(rated.length > 0 && { ratings: rated }) },
  };
}

export const EMPTY: Caches = { summary: { standings: [] }, series: { points: [] } };

/** The two columns of the client row. */
export async function sealCaches(
  deps: Pick<Deps, "random">,
  dek: Dek,
  { summary, series }: Caches,
) {
  return {
    summary: await sealAt(deps, dek, ["client.summary", dek.owner], summary),
    series: await sealSeries(deps, dek, series),
  };
}

const PAGE = 100;

/** Every response of a client, read in pages by its key, in the order of arrival. */
async function allResponses(db: Db, clientId: ClientId) {
  const rows: (typeof response.$inferSelect)[] = [];
  for (;;) {
    const last = rows.at(-1);
    const after = sql`(occasion_id, submission_id) > (${last?.occasionId ?? ""}, ${last?.submissionId ?? ""})`;
    const page = await db
      .select()
      .from(response)
      .where(and(eq(response.clientId, clientId), after))
      .orderBy(response.occasionId, response.submissionId)
      .limit(PAGE);
    rows.push(...page);
    if (page.length < PAGE) return rows.toSorted((a, b) => a.seq - b.seq);
  }
}

/** Rows are the truth: reads them all and writes summary and series anew. */
export async function rebuildCaches(
  deps: Deps,
  clientId: ClientId,
  { summarise, rulebook }: { readonly summarise: Summarise; readonly rulebook: Rulebook },
): Promise<Result<Caches, "not-found" | "try-again">> {
  const { db, keys, now } = deps;
  const rules = await loadRules(deps, rulebook.builtIn);
  const timeZone = (await loadClinic(deps))?.timeZone;
  const chain = chainOfClient(clientId);
  return commit<Caches, "not-found">(deps, async () => {
    const [heads, rows] = await db.batch([
      selectHead(db, chain),
      db.select().from(client).where(eq(client.id, clientId)),
    ]);
    const [row] = rows;
    if (!row) return answer(err("not-found"));
    const dek = await clientDek(keys, row);
    const { plannedEnd, person } = await openProfile(dek, row);
    const seen: { readonly at: Instant; readonly history: ReturnType<Rulebook["historyOf"]> }[] =
      [];
    let caches = EMPTY;
    for (const stored of await allResponses(db, clientId)) {
      if (stored.conflict || stored.informant) continue;
      const {
        checkIn,
        points,
        ratings,
        answeredAt = stored.sentAt,
      } = await openResponse(dek, stored);
      const wantsToTalk = checkIn.talk !== undefined;
      const sheetIn = checkIn.mode === "paper" ? timeZone : undefined;
      const added = { sentAt: answeredAt, points, ratings, wantsToTalk, sheetIn };
      caches = addToCaches(caches, added, (all) => summarise(all, person));
      const course = { points: caches.series.points, missed: [], plannedEnd, person };
      seen.push({ at: stored.sentAt, history: rulebook.historyOf(course) });
    }
    const signals = withRuleNowAnew(await raisedSignals(db, dek, clientId), rules, seen);
    if (signals.length > 0) caches = { ...caches, summary: { ...caches.summary, signals } };
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: "system", action: "client.rebuild", object: clientId },
      writes: [
        db
          .update(client)
          .set(await sealCaches(deps, dek, caches))
          .where(eq(client.id, clientId)),
      ],
      value: caches,
    };
  });
}
