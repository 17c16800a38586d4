import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import type { AuditAction } from "./audit-entry.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import type { Db, Deps } from "./database.ts";
import { type Invitation, openInvitation, selectOpenInvitations, standsAt } from "./invitation.ts";
import type { StaffProfile } from "./record.ts";
import { openRecovery, type RecoveryState, selectRecoveries, stateOf } from "./recovery.ts";
import { audit, client, staff } from "./schema.ts";
import { supervision } from "./schema-staff.ts";
import {
  markSeen,
  type NoVisit,
  readVisitor,
  selectVisitor,
  type Visitor,
} from "./staff-session.ts";
import { openStaff } from "./staff.ts";
import { readSupervised } from "./supervision.ts";

export interface Person extends StaffProfile {
  readonly id: StaffId;
  readonly createdAt: Instant;
  readonly endedAt?: Instant;
  /** Therapists whose clients this person may read. */
  readonly supervises: readonly StaffId[];
  /** Clients of theirs, discharged ones too: somebody must answer for each record. */
  readonly clients: number;
  readonly recovery: RecoveryState;
  readonly askedAt?: Instant;
}

/** An act on the people of the clinic, as the clinic's chain tells it. */
export interface Notice {
  readonly at: Instant;
  readonly actor: string;
  readonly action: AuditAction;
  readonly object: string;
}

export interface People {
  readonly visitor: Visitor;
  readonly people: readonly Person[];
  readonly invitations: readonly Invitation[];
  readonly notices: readonly Notice[];
}

/** What every owner is to notice, because it lets somebody in or keeps somebody out. */
export const NOTICED = [
  "clinic.break-glass",
  "clinic.create",
  "invitation.create",
  "invitation.revoke",
  "invitation.use",
  "recovery.approve",
  "recovery.ask",
  "recovery.deny",
  "recovery.use",
  "session.end-all",
  "staff.change",
  "staff.end",
  "supervision.change",
] as const satisfies readonly AuditAction[];

const NOTICES = 20;

/** Everything that is known of the people of a clinic, as {@link readPeople} opens it. */
export const selectPeople = (db: Db) =>
  [
    selectClinic(db),
    db.select().from(staff),
    db.select().from(supervision),
    selectRecoveries(db),
    db
      .select({ staffId: client.therapistId, all: sql<number>`count(*)` })
      .from(client)
      .where(eq(client.practice, false))
      .groupBy(client.therapistId),
  ] as const;

type Rows = readonly [
  Awaited<ReturnType<typeof selectClinic>>,
  readonly (typeof staff.$inferSelect)[],
  readonly (typeof supervision.$inferSelect)[],
  Awaited<ReturnType<typeof selectRecoveries>>,
  readonly { readonly staffId: StaffId; readonly all: number }[],
];

export async function readPeople(
  { keys, now }: Pick<Deps, "keys" | "now">,
  [clinics, rows, supervisions, recoveries, counts]: Rows,
): Promise<readonly Person[]> {
  const dek = await clinicDek(keys, theClinic(clinics));
  const at = now();
  return Promise.all(
    rows.map(async (row): Promise<Person> => {
      const code = recoveries.find(({ staffId }) => staffId === row.id);
      const body = code && (await openRecovery(dek, code));
      const mine = supervisions.filter(({ supervisorId }) => supervisorId === row.id);
      return {
        ...(await openStaff(dek, row)),
        id: row.id,
        createdAt: row.createdAt,
        ...(row.endedAt && { endedAt: row.endedAt }),
        supervises: await readSupervised(keys, mine),
        clients: counts.find(({ staffId }) => staffId === row.id)?.all ?? 0,
        recovery: body ? stateOf(body, at) : "idle",
        ...(body?.askedAt && { askedAt: body.askedAt }),
      };
    }),
  );
}

/** The people of the clinic, for its owners. One round trip; a second every five minutes. */
export async function loadPeople(deps: Deps, access: Access): Promise<Result<People, NoVisit>> {
  const { db, keys } = deps;
  const [sessions, visitors, clinics, supervised, invitations, notices, ...rows] = await db.batch([
    ...selectVisitor(db, access),
    selectOpenInvitations(db),
    db
      .select({ at: audit.at, actor: audit.actor, action: audit.action, object: audit.object })
      .from(audit)
      .where(and(eq(audit.chain, "clinic"), inArray(audit.action, [...NOTICED])))
      .orderBy(desc(audit.seq))
      .limit(NOTICES),
    ...selectPeople(db),
  ]);
  const asking = await readVisitor(deps, access, [sessions, visitors, clinics, supervised]);
  if (!asking.ok) return asking;
  if (asking.value.stale) await markSeen(deps, access.session);
  const dek = await clinicDek(keys, theClinic(clinics));
  const at = deps.now();
  const open = await Promise.all(invitations.map((row) => openInvitation(dek, row)));
  return ok({
    visitor: asking.value,
    people: await readPeople(deps, rows),
    invitations: open.filter((one) => standsAt(one, at)),
    notices,
  });
}
