import { and, eq, inArray, sql } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, IDENTITY, openProfile } from "./client.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { ClientProfile } from "./record.ts";
import { client, staff } from "./schema.ts";
import { sealAt } from "./sealed.ts";

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
    const moved = await handOver(deps, id, { from, to, by });
    if (!moved.ok) return moved;
  }
  return ok({ moved: rows.length, left: (all?.count ?? 0) - rows.length });
}

const handOver = (
  deps: Deps,
  clientId: ClientId,
  { from, to, by }: HandOver,
): Promise<Result<void, "unknown" | "try-again">> =>
  commit<void, "unknown">(deps, async () => {
    const { db, keys, now } = deps;
    const chain = chainOfClient(clientId);
    const [heads, [row], known] = await db.batch([
      selectHead(db, chain),
      db
        .select(IDENTITY)
        .from(client)
        .where(inArray(client.id, [clientId])),
      selectTherapist(db, to),
    ]);
    if (known.length === 0) return answer(err("unknown"));
    // Somebody else has handed the client over meanwhile, or this very act came before.
    if (row?.therapistId !== from) return answer(ok(undefined));
    const dek = await clientDek(keys, row);
    const profile: ClientProfile = { ...(await openProfile(dek, row)), therapistId: to };
    const sealed = await sealAt(deps, dek, ["client.profile", clientId], profile);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at: now(),
        actor: `staff:${by}`,
        action: "client.hand-over",
        object: clientId,
        detail: to,
      },
      writes: [
        db.update(client).set({ therapistId: to, profile: sealed }).where(eq(client.id, clientId)),
      ],
      value: undefined,
    };
  });
