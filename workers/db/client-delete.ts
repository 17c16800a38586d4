import { and, asc, eq, inArray, isNotNull, isNull, lt, sql, type SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import { err } from "../../src/core/result.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { alert, client, link, occasion, response } from "./schema.ts";
import * as work from "./schema-work.ts";

/** Whatever may hang on a client, in the order of what refers to what. A test finds a table that is missing here. */
export const TABLES_OF_CLIENT = [
  work.paperSheet,
  response,
  link,
  occasion,
  alert,
  work.signal,
  work.supportEntry,
  work.therapySession,
  work.event,
  work.goalRating,
  work.goal,
  work.agreement,
  work.dailyEntry,
  work.dailyForm,
  work.consent,
  work.dataRequest,
] as const;

/**
 * Deletes clients with all that hangs on them. Their keys go with their rows: what is left of an
 * answer anywhere else cannot be read any more. The audit stays.
 */
export function deleteClients(db: Db, where: SQL | undefined) {
  const ids = db.select({ id: client.id }).from(client).where(where);
  return [
    ...TABLES_OF_CLIENT.map((table) => db.delete(table).where(inArray(table.clientId, ids))),
    db.delete(client).where(where),
  ];
}

/**
 * Discharged before a moment; neither made up nor restricted, because a restriction keeps a record;
 * and nothing that the client asked for still waits.
 */
const isDue = (before: Instant) =>
  and(
    isNotNull(client.dischargedAt),
    lt(client.dischargedAt, before),
    isNull(client.restrictedAt),
    eq(client.practice, false),
    // A wish that waits for its answer, such as a copy, comes first.
    sql`NOT EXISTS (SELECT 1 FROM data_request WHERE client_id = client.id AND answered = 0)`,
  );

/** Deletes the clients that were discharged before a moment, the longest ago first. Says how many. */
export async function deleteDischarged(
  deps: Deps,
  { before, most }: { readonly before: Instant; readonly most: number },
): Promise<number> {
  const due = await deps.db
    .select({ id: client.id })
    .from(client)
    .where(isDue(before))
    .orderBy(asc(client.dischargedAt), asc(client.id))
    .limit(most);
  let deleted = 0;
  for (const { id } of due) deleted += await deleteOne(deps, id, before);
  return deleted;
}

async function deleteOne(deps: Deps, id: ClientId, before: Instant): Promise<number> {
  const { db, now } = deps;
  const chain = chainOfClient(id);
  const done = await commit<number, "kept">(deps, async () => {
    const [heads, rows] = await db.batch([
      selectHead(db, chain),
      db
        .select({ id: client.id })
        .from(client)
        .where(and(eq(client.id, id), isDue(before))),
    ]);
    // Taken back, or restricted, a moment ago.
    if (rows.length === 0) return answer(err("kept"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: "system", action: "client.delete", object: id },
      writes: deleteClients(db, eq(client.id, id)),
      value: 1,
    };
  });
  return done.ok ? done.value : 0;
}
