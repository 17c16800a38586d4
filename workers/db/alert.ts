import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Actor } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, selectReached } from "./client.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { Restricted } from "./reached-record.ts";
import type { AlertDetail } from "./record.ts";
import { alert } from "./schema.ts";
import { openAt, sealAt } from "./sealed.ts";

/** Sealed as a whole: an alert cannot be silenced in the database alone. */
export interface Acknowledgement {
  readonly at: Instant;
  readonly by: StaffId;
  readonly note: string;
}

export interface Alert extends AlertDetail {
  readonly id: string;
  readonly raisedAt: Instant;
  /** Absent until somebody has acted on it. */
  readonly acknowledged?: Acknowledgement;
}

/** All that wait, oldest first; they are never cut off. */
export const selectOpenAlerts = (db: Db, clientId: ClientId | SQL) =>
  db
    .select()
    .from(alert)
    .where(and(eq(alert.clientId, clientId), eq(alert.acknowledged, false)))
    .orderBy(asc(alert.raisedAt), asc(alert.id));

export const selectRecentAlerts = (db: Db, clientId: ClientId | SQL, limit = 5) =>
  db
    .select()
    .from(alert)
    .where(and(eq(alert.clientId, clientId), eq(alert.acknowledged, true)))
    .orderBy(desc(alert.raisedAt), desc(alert.id))
    .limit(limit);

export async function openAlert(dek: Dek, row: typeof alert.$inferSelect): Promise<Alert> {
  const detail = await openAt<AlertDetail>(dek, ["alert.detail", row.id], row.detail);
  const { id, raisedAt } = row;
  if (!row.acknowledged) return { ...detail, id, raisedAt };
  if (!row.note) throw new Error("Cannot trust an acknowledgement that nobody wrote");
  const acknowledged = await openAt<Acknowledgement>(dek, ["alert.note", id], row.note);
  return { ...detail, id, raisedAt, acknowledged };
}

/** Says who acted on an alert and what they did. The first to say so stands. */
export async function acknowledgeAlert(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    alertId,
    note,
  }: {
    readonly clientId: ClientId;
    readonly alertId: string;
    readonly note: string;
  },
): Promise<Result<void, "not-found" | "already-acknowledged" | "try-again" | Restricted>> {
  const { db, keys, now } = deps;
  const at = now();
  const chain = chainOfClient(clientId);
  return commit<void, "not-found" | "already-acknowledged" | Restricted>(deps, async () => {
    const [heads, own, rows] = await db.batch([
      selectHead(db, chain),
      selectReached(db, actor, clientId),
      db
        .select()
        .from(alert)
        .where(and(eq(alert.clientId, clientId), eq(alert.id, alertId))),
    ]);
    const [clientRow] = own;
    const [row] = rows;
    if (!clientRow || !row) return answer(err("not-found"));
    const dek = await clientDek(keys, clientRow);
    if (row.acknowledged) {
      const { acknowledged } = await openAlert(dek, row);
      const isOurs = acknowledged?.by === actor.staffId && acknowledged.note === note;
      return answer(isOurs ? ok(undefined) : err("already-acknowledged"));
    }
    // What was done is a note in the record, and that is kept as it is.
    if (clientRow.restrictedAt) return answer(err({ restrictedSince: clientRow.restrictedAt }));
    const said: Acknowledgement = { at, by: actor.staffId, note };
    const sealed = await sealAt(deps, dek, ["alert.note", alertId], said);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${actor.staffId}`, action: "alert.acknowledge", object: alertId },
      writes: [
        db
          .update(alert)
          .set({
            acknowledged: true,
            acknowledgedAt: at,
            acknowledgedBy: actor.staffId,
            note: sealed,
          })
          .where(
            and(
              eq(alert.clientId, clientId),
              eq(alert.acknowledged, false),
              eq(alert.raisedAt, row.raisedAt),
              eq(alert.id, alertId),
            ),
          ),
      ],
      value: undefined,
    };
  });
}
