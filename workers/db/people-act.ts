import { eq, or } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type StaffRole, writeRoles } from "../../src/core/staff/roles.ts";
import { clinicDek, theClinic } from "./clinic.ts";
import {
  endInvitation,
  type InvitationRow,
  openInvitation,
  selectOpenInvitations,
} from "./invitation.ts";
import { answer, commit, type Step, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { type Person, readPeople, selectPeople } from "./people.ts";
import type { AuditAction } from "./audit-entry.ts";
import type { StaffProfile } from "./record.ts";
import { staff, staffSession } from "./schema.ts";
import { passkey, recoveryCode, supervision } from "./schema-staff.ts";
import { sealAt } from "./sealed.ts";
import { otherSessions, type Visitor } from "./staff-session.ts";
import { withProof } from "./supervision.ts";
import { selectBothHeads, toldTwice } from "./told.ts";

/** Whose hand it is, and the session that it comes from: an act on oneself does not end that one. */
type By = Pick<Visitor, "staffId" | "session">;

export type NoChange =
  "unknown" | "changed-elsewhere" | "last-owner" | "has-clients" | "yourself" | "not-a-therapist";

interface Look {
  readonly people: readonly Person[];
  readonly person: Person;
  readonly clinics: Parameters<typeof theClinic>[0];
  readonly invitations: readonly InvitationRow[];
}

interface Change {
  readonly action: AuditAction;
  readonly detail?: string;
  readonly writes: readonly Write[];
}

/** Looks at everybody, decides, and tells it in both chains. */
const act = (
  deps: Deps,
  by: By,
  staffId: StaffId,
  decide: (look: Look) => Promise<Result<Change | "done", NoChange>>,
): Promise<Result<void, NoChange | "try-again">> =>
  commit<void, NoChange>(deps, async (): Promise<Step<void, NoChange>> => {
    const { db, now } = deps;
    const [ofClinic, ofStaff, invitations, ...rows] = await db.batch([
      ...selectBothHeads(db, staffId),
      selectOpenInvitations(db),
      ...selectPeople(db),
    ]);
    const people = await readPeople(deps, rows);
    const person = people.find(({ id }) => id === staffId);
    if (!person) return answer(err("unknown"));
    const decided = await decide({ people, person, clinics: rows[0], invitations });
    if (!decided.ok) return answer(decided);
    if (decided.value === "done") return answer(ok(undefined));
    const { action, detail, writes } = decided.value;
    const step = await toldTwice(deps, staffId, [ofClinic, ofStaff], {
      entry: {
        at: now(),
        actor: `staff:${by.staffId}`,
        action,
        object: staffId,
        ...(detail !== undefined && { detail }),
      },
      writes,
    });
    return { ...step, value: undefined };
  });

const isOnlyOwner = ({ people, person }: Look): boolean =>
  person.roles.includes("owner") &&
  !people.some(({ id, roles, endedAt }) => id !== person.id && !endedAt && roles.includes("owner"));

/** What is sealed of a person, without what was read beside it. */
const profileOf = ({ name, roles, practised, notices }: Person): StaffProfile => ({
  name,
  roles,
  ...(practised && { practised }),
  ...(notices && { notices }),
});

/** Ends what a person has asked others in by: it would be a door that they keep. */
async function endTheirInvitations(
  deps: Deps,
  { person, clinics, invitations }: Look,
): Promise<readonly Write[]> {
  const dek = await clinicDek(deps.keys, theClinic(clinics));
  const opened = await Promise.all(
    invitations.map(async (row) => ({ row, by: (await openInvitation(dek, row)).by })),
  );
  const theirs = opened.filter(({ by }) => by === person.id);
  const ends = await Promise.all(theirs.map(({ row }) => endInvitation(deps, dek, row, "revoked")));
  return ends.map(({ write }) => write);
}

const words = (ids: readonly string[]): string => ids.toSorted().join(" ");

/**
 * Gives a person other roles. Their sessions end, so that no page of before does what they may no
 * longer do. What hangs on a role that goes, goes with it.
 */
export const changeRoles = (
  deps: Deps,
  by: By,
  { staffId, roles, was }: { staffId: StaffId; roles: readonly StaffRole[]; was: string },
): Promise<Result<void, NoChange | "try-again">> =>
  act(deps, by, staffId, async (look) => {
    const { person, clinics } = look;
    const { db, keys } = deps;
    const next = writeRoles(roles);
    const now = writeRoles(person.roles);
    if (person.endedAt) return err("unknown");
    if (now === next) return ok("done");
    if (now !== was) return err("changed-elsewhere");
    if (!roles.includes("owner") && isOnlyOwner(look)) return err("last-owner");
    const leaves = (role: StaffRole) => person.roles.includes(role) && !roles.includes(role);
    if (leaves("therapist") && person.clients > 0) return err("has-clients");
    const dek = await clinicDek(keys, theClinic(clinics));
    const profile: StaffProfile = { ...profileOf(person), roles };
    const sealed = await sealAt(deps, dek, ["staff.profile", staffId], profile);
    return ok({
      action: "staff.change",
      detail: next,
      writes: [
        db.update(staff).set({ roles: next, profile: sealed }).where(eq(staff.id, staffId)),
        db.delete(staffSession).where(otherSessions(staffId, by)),
        ...(leaves("owner") ? await endTheirInvitations(deps, look) : []),
        ...(leaves("supervisor")
          ? [db.delete(supervision).where(eq(supervision.supervisorId, staffId))]
          : []),
        ...(leaves("therapist")
          ? [db.delete(supervision).where(eq(supervision.therapistId, staffId))]
          : []),
      ],
    });
  });

/**
 * Ends a person's sessions in every browser, as when a laptop is lost. Their ways in stay, and the
 * session that this comes from goes on.
 */
export const endSessions = (
  deps: Deps,
  by: By,
  staffId: StaffId,
): Promise<Result<void, NoChange | "try-again">> =>
  act(deps, by, staffId, async ({ person }) => {
    const { db } = deps;
    if (person.endedAt) return err("unknown");
    const theirs = otherSessions(staffId, by);
    const open = await db
      .select({ of: staffSession.staffId })
      .from(staffSession)
      .where(theirs)
      .limit(1);
    if (open.length === 0) return ok("done");
    return ok({ action: "session.end-all", writes: [db.delete(staffSession).where(theirs)] });
  });

/** Says whose clients a supervisor may read, by name. */
export const changeSupervision = (
  deps: Deps,
  by: By,
  { staffId, therapists, was }: { staffId: StaffId; therapists: readonly StaffId[]; was: string },
): Promise<Result<void, NoChange | "try-again">> =>
  act(deps, by, staffId, async ({ person, people }) => {
    const { db, keys, now } = deps;
    if (person.endedAt || !person.roles.includes("supervisor")) return err("unknown");
    const next = words(therapists);
    if (words(person.supervises) === next) return ok("done");
    if (words(person.supervises) !== was) return err("changed-elsewhere");
    const known = (id: StaffId) =>
      id !== staffId &&
      people.some((one) => one.id === id && !one.endedAt && one.roles.includes("therapist"));
    if (!therapists.every(known)) return err("not-a-therapist");
    const at = now();
    const rows = await Promise.all(
      therapists.map((therapistId) =>
        withProof(keys, { supervisorId: staffId, therapistId, createdAt: at }),
      ),
    );
    return ok({
      action: "supervision.change",
      detail: next,
      writes: [
        db.delete(supervision).where(eq(supervision.supervisorId, staffId)),
        ...rows.map((row) => db.insert(supervision).values(row)),
      ],
    });
  });

/** Ends a person's access at once, with every way back. The rows they wrote stay. */
export const endPerson = (
  deps: Deps,
  by: By,
  staffId: StaffId,
): Promise<Result<void, NoChange | "try-again">> =>
  act(deps, by, staffId, async (look) => {
    const { db, now } = deps;
    const { person } = look;
    if (person.endedAt) return ok("done");
    if (staffId === by.staffId) return err("yourself");
    if (isOnlyOwner(look)) return err("last-owner");
    if (person.clients > 0) return err("has-clients");
    const [asSupervisor, asTherapist] = [supervision.supervisorId, supervision.therapistId];
    return ok({
      action: "staff.end",
      writes: [
        db.update(staff).set({ endedAt: now() }).where(eq(staff.id, staffId)),
        db.delete(staffSession).where(eq(staffSession.staffId, staffId)),
        db.delete(passkey).where(eq(passkey.staffId, staffId)),
        db.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId)),
        db.delete(supervision).where(or(eq(asSupervisor, staffId), eq(asTherapist, staffId))),
        ...(await endTheirInvitations(deps, look)),
      ],
    });
  });
