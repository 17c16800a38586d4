import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { type Access, staffIdOf } from "./access.ts";
import { clientDek, IDENTITY, openProfile, openSummary } from "./client.ts";
import { deleteClients } from "./client-delete.ts";
import type { Deps } from "./database.ts";
import { changeOwnProfile } from "./own-profile.ts";
import type { ClientProfile, Summary } from "./record.ts";
import { alert, client } from "./schema.ts";
import {
  markSeen,
  type NoVisit,
  readVisitor,
  selectVisitor,
  type Visitor,
} from "./staff-session.ts";

/** A made-up client of the rehearsal, in a space of its own: no list and no count holds it. */
export interface PracticeClient {
  readonly id: ClientId;
  readonly profile: ClientProfile;
  readonly summary: Summary;
  readonly openAlerts: number;
}

export interface Practice {
  readonly visitor: Visitor;
  /** In the order of their labels. */
  readonly clients: readonly PracticeClient[];
}

export const isPracticeOf = (staffId: StaffId | ReturnType<typeof staffIdOf>) =>
  sql`${client.practice} = 1 AND ${client.therapistId} = ${staffId}`;

/** A person's own practice clients. One round trip; a second every five minutes. */
export async function loadPractice(deps: Deps, access: Access): Promise<Result<Practice, NoVisit>> {
  const { db, keys } = deps;
  const mine = isPracticeOf(staffIdOf(access.session));
  const ids = db.select({ id: client.id }).from(client).where(mine);
  const [sessions, people, clinics, supervised, rows, alerts] = await db.batch([
    ...selectVisitor(db, access),
    db
      .select({ ...IDENTITY, summary: client.summary })
      .from(client)
      .where(mine)
      .orderBy(asc(client.createdAt), asc(client.id)),
    db
      .select({ clientId: alert.clientId, open: count() })
      .from(alert)
      .where(and(inArray(alert.clientId, ids), eq(alert.acknowledged, false)))
      .groupBy(alert.clientId),
  ]);
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return asking;
  if (asking.value.stale) await markSeen(deps, access.session);
  const clients = await Promise.all(
    rows.map(async (row): Promise<PracticeClient> => {
      const dek = await clientDek(keys, row);
      return {
        id: row.id,
        profile: await openProfile(dek, row),
        summary: await openSummary(dek, row),
        openAlerts: alerts.find(({ clientId }) => clientId === row.id)?.open ?? 0,
      };
    }),
  );
  const byLabel = clients.toSorted((a, b) => a.profile.label.localeCompare(b.profile.label));
  return ok({ visitor: asking.value, clients: byLabel });
}

/** Deletes a person's practice clients with all that hangs on them, and what they have done. The audit stays. */
export const clearPractice = (
  deps: Deps,
  staffId: StaffId,
): Promise<Result<void, "unknown" | "try-again">> =>
  changeOwnProfile(deps, staffId, {
    detail: "practice cleared",
    change: ({ practised: _gone, ...own }) => own,
    writes: deleteClients(deps.db, isPracticeOf(staffId)),
  });

/** Notes that a person has done a task. */
export const keepPractised = (
  deps: Deps,
  staffId: StaffId,
  task: string,
): Promise<Result<void, "unknown" | "try-again">> =>
  changeOwnProfile(deps, staffId, {
    detail: "practice",
    change: (own) => {
      const { practised = [] } = own;
      return practised.includes(task) ? own : { ...own, practised: [...practised, task] };
    },
  });
