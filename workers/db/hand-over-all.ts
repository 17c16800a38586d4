import { and, eq, sql } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Db, Deps } from "./database.ts";
import { handOver } from "./hand-over.ts";
import { client, staff } from "./schema.ts";

/** Clients in one go: each is a commit of its own, and a request has a limited number of queries. */
const AT_ONCE = 15;

interface HandOver {
  readonly from: StaffId;
  readonly to: StaffId;
  /** Who does it. */
  readonly by: StaffId;
}

const selectTherapist = (db: Db, id: StaffId) =>
  db
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(eq(staff.id, id), sql`ended_at IS NULL`, sql`(' ' || roles || ' ') LIKE '% therapist %'`),
    );

/**
 * Gives the clients of somebody who leaves to another therapist, each with its own entry in its own
 * chain. Reads no answer and no score. `left`: how many are still to go; the same call goes on.
 */
export async function handOverAll(
  deps: Deps,
  { from, to, by }: HandOver,
): Promise<Result<{ readonly moved: number; readonly left: number }, "unknown" | "try-again">> {
  const { db } = deps;
  const theirs = and(eq(client.therapistId, from), eq(client.practice, false));
  const [known, rows, [all]] = await db.batch([
    selectTherapist(db, to),
    db.select({ id: client.id }).from(client).where(theirs).limit(AT_ONCE),
    db
      .select({ count: sql<number>`count(*)` })
      .from(client)
      .where(theirs),
  ]);
  if (known.length === 0 || from === to) return err("unknown");
  for (const { id } of rows) {
    const which = { clientId: id, from, to, restricted: true };
    const moved = await handOver(deps, { staffId: by, reach: "clinic" }, which);
    // Somebody else has handed the client over meanwhile: nothing is left to do.
    if (!moved.ok && moved.error === "try-again") return err("try-again");
  }
  return ok({ moved: rows.length, left: (all?.count ?? 0) - rows.length });
}
