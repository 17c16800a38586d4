import { and, eq, ne } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import type { CareStatus } from "../../src/core/clients/care-status.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { allows, type Reach } from "../auth/policy.ts";
import { type Access, type Reader, type SessionMac, staffIdOf } from "./access.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { type Clinic, clinicDek, type ClinicRow, openClinic, selectClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { addMinutes } from "./instant.ts";
import type { StaffProfile } from "./record.ts";
import { staff, staffSession } from "./schema.ts";
import {
  isOurSession,
  isOver,
  newSession,
  type NewSession,
  selectSession,
  type SessionRow,
  type StartedSession,
} from "./session-row.ts";
import type { supervision } from "./schema-staff.ts";
import { openStaff, selectEnd, type StaffRow } from "./staff.ts";
import { readSupervised, selectSupervised } from "./supervision.ts";

/** Seen is written at most this often: a page view should not cost a row. */
const SEEN_EVERY_MINUTES = 5;
/** How long a passkey asked for once more counts. */
const STEP_UP_MINUTES = 10;

export { macOfSession } from "./session-row.ts";

/** A person's sessions, but for the one that asks. */
export const otherSessions = (staffId: StaffId, { session }: { readonly session: SessionMac }) =>
  and(eq(staffSession.staffId, staffId), ne(staffSession.mac, session));

/** Who is asking, proved by a session. */
export interface Visitor extends StaffProfile {
  readonly staffId: StaffId;
  readonly session: SessionMac;
  readonly clinic: Clinic;
  /** Therapists whose clients this person may read. */
  readonly supervises: readonly StaffId[];
  /** Whose records the route reaches. */
  readonly reach: Reach;
  /** When a passkey was last asked for once more. */
  readonly steppedUpAt?: Instant;
  /** The record that is read is a practice client's; the page says so. */
  readonly practice?: true;
  /** The record that is read is restricted: it is kept, and nobody writes in it. */
  readonly restrictedSince?: Instant;
  /** `lastSeenAt` is old enough to be written again. */
  readonly stale: boolean;
  /** Where care stands in the record that is read, for whoever reads records. Absent: active. */
  readonly careStatus?: CareStatus;
}

/** Signs in. The secret is for the cookie and is not kept. */
export async function startSession(
  deps: Deps,
  staffId: StaffId,
  how: NewSession = {},
): Promise<Result<StartedSession, "unknown" | "try-again">> {
  const { db, now } = deps;
  const { row, started } = await newSession(deps, staffId, how);
  const chain = chainOfStaff(staffId);
  return commit(deps, async () => {
    const [heads, people, mine] = await db.batch([
      selectHead(db, chain),
      selectEnd(db, staffId),
      selectSession(db, row.mac),
    ]);
    if (mine.length > 0) return answer(ok(started));
    if (!people[0] || people[0].endedAt) return answer(err("unknown"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: `staff:${staffId}`, action: "session.start", object: staffId },
      writes: [db.insert(staffSession).values(row)],
      value: started,
    };
  });
}

/** The statements that settle who is asking; part of a page's own batch, so that they cost no trip. */
export const selectVisitor = (db: Db, { session }: Pick<Reader, "session">) =>
  [
    selectSession(db, session),
    db
      .select()
      .from(staff)
      .where(eq(staff.id, staffIdOf(session))),
    selectClinic(db),
    selectSupervised(db, staffIdOf(session)),
  ] as const;

/**
 * `signed-out`: the session is unknown, forged, over or idle, or the person has left.
 * `not-allowed`: the route is for others. `step-up`: a passkey must be asked for first.
 */
export type NoVisit = "signed-out" | "not-allowed" | "step-up";

type VisitorRows = readonly [
  readonly SessionRow[],
  readonly StaffRow[],
  readonly ClinicRow[],
  readonly (typeof supervision.$inferSelect)[],
];

/** Who is asking, if the route is for them. */
export async function readVisitor(
  { keys, now }: Pick<Deps, "keys" | "now">,
  access: Access,
  [[session], [person], [clinic], supervised]: VisitorRows,
): Promise<Result<Visitor, NoVisit>> {
  if (!session || !person || !clinic || person.endedAt) return err("signed-out");
  if (!(await isOurSession(keys, session))) return err("signed-out");
  const at = now();
  if (isOver(session, at)) return err("signed-out");
  const dek = await clinicDek(keys, clinic);
  const profile = await openStaff(dek, person);
  if (!allows(access, profile.roles)) return err("not-allowed");
  const { steppedUpAt } = session;
  const isFresh = steppedUpAt !== null && at < addMinutes(steppedUpAt, STEP_UP_MINUTES);
  if (access.stepUp && !isFresh) return err("step-up");
  return ok({
    ...profile,
    staffId: person.id,
    session: session.mac,
    clinic: await openClinic(dek, clinic),
    supervises: await readSupervised(keys, supervised),
    reach: access.reach,
    ...(steppedUpAt && { steppedUpAt }),
    stale: at >= addMinutes(session.lastSeenAt, SEEN_EVERY_MINUTES),
  });
}

export const markSeen = ({ db, now }: Pick<Deps, "db" | "now">, session: SessionMac) =>
  db.update(staffSession).set({ lastSeenAt: now() }).where(eq(staffSession.mac, session));

/** For routes that write; pages that read take the {@link Access} and save this trip. */
export async function findSession(
  deps: Pick<Deps, "db" | "keys" | "now">,
  access: Access,
): Promise<Result<Visitor, NoVisit>> {
  const rows = await deps.db.batch([...selectVisitor(deps.db, access)]);
  const visitor = await readVisitor(deps, access, rows);
  if (visitor.ok && visitor.value.stale) await markSeen(deps, access.session);
  return visitor;
}

export async function endSession(
  deps: Deps,
  { staffId, session }: Pick<Visitor, "staffId" | "session">,
): Promise<Result<void, "try-again">> {
  const { db, now } = deps;
  const at = now();
  const chain = chainOfStaff(staffId);
  return commit(deps, async () => ({
    kind: "write",
    head: headOf(chain, await selectHead(db, chain)),
    entry: { at, actor: `staff:${staffId}`, action: "session.end", object: staffId },
    writes: [db.delete(staffSession).where(eq(staffSession.mac, session))],
    value: undefined,
  }));
}
