import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { writeRoles } from "../../src/core/staff/roles.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newId } from "../crypto/id.ts";
import { macOfToken, macsOfToken, makeToken, type Token } from "../crypto/token.ts";
import { headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { type Enrolled, enrol, type Enrolment } from "./enrol.ts";
import { addMinutes } from "./instant.ts";
import type { InvitationBody, StaffProfile } from "./record.ts";
import { staff } from "./schema.ts";
import { invitation } from "./schema-staff.ts";
import { openAt, sealAt } from "./sealed.ts";
import { selectBothHeads, toldTwice } from "./told.ts";

/** Long enough for a weekend; a way into the clinic must not lie about. */
export const INVITATION_HOURS = 72;

export type InvitationRow = typeof invitation.$inferSelect;

export interface Invitation extends InvitationBody {
  readonly id: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** What is sealed is believed, and the columns beside it help to find the row. */
export async function openInvitation(dek: Dek, row: InvitationRow): Promise<Invitation> {
  const body = await openAt<InvitationBody>(dek, ["invitation.body", row.id], row.body);
  const { id, createdAt } = row;
  return { ...body, id, createdAt, expiresAt: body.expiresAt ?? row.expiresAt };
}

export const standsAt = ({ ended, expiresAt }: Invitation, at: Instant): boolean =>
  ended === undefined && at < expiresAt;

export const selectOpenInvitations = (db: Db) =>
  db.select().from(invitation).where(isNull(invitation.endedAt));

const selectInvitation = (db: Db, id: string) =>
  db.select().from(invitation).where(eq(invitation.id, id));

/** Asks somebody in, with roles that the invitation fixes. The token is shown once. */
export async function createInvitation(
  deps: Deps,
  by: StaffId,
  { name, roles }: StaffProfile,
): Promise<Result<Token<"I">, "try-again">> {
  const { db, keys, now } = deps;
  const id = newId<string>(deps.random);
  const token = await makeToken("I", deps.random);
  const mac = await macOfToken(keys, token);
  const at = now();
  const expiresAt = addMinutes(at, INVITATION_HOURS * 60);
  const body: InvitationBody = { name, roles, by, expiresAt };
  return commit<Token<"I">, never>(deps, async () => {
    const [heads, clinics, mine] = await db.batch([
      selectHead(db, "clinic"),
      selectClinic(db),
      selectInvitation(db, id),
    ]);
    if (mine.length > 0) return answer(ok(token));
    const dek = await clinicDek(keys, theClinic(clinics));
    const row = {
      id,
      mac,
      pepperId: keys.id,
      createdAt: at,
      expiresAt,
      body: await sealAt(deps, dek, ["invitation.body", id], body),
    };
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: {
        at,
        actor: `staff:${by}`,
        action: "invitation.create",
        object: id,
        detail: writeRoles(roles),
      },
      writes: [db.insert(invitation).values(row)],
      value: token,
    };
  });
}

export type NoInvitation = "unknown" | "over";

/** What an invitation says, to whoever holds it. Looking changes nothing. */
export async function findInvitation(
  { db, keys, now }: Pick<Deps, "db" | "keys" | "now">,
  by: { readonly token: Token<"I"> } | { readonly id: string },
): Promise<Result<Invitation, NoInvitation>> {
  const which =
    "id" in by
      ? eq(invitation.id, by.id)
      : inArray(invitation.mac, [...(await macsOfToken(keys, by.token))]);
  const [clinics, [row]] = await db.batch([
    selectClinic(db),
    db.select().from(invitation).where(which),
  ]);
  const [clinic] = clinics;
  if (!row || !clinic) return err("unknown");
  const found = await openInvitation(await clinicDek(keys, clinic), row);
  return row.endedAt || !standsAt(found, now()) ? err("over") : ok(found);
}

export async function revokeInvitation(
  deps: Deps,
  by: StaffId,
  id: string,
): Promise<Result<void, "unknown" | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  return commit<void, "unknown">(deps, async () => {
    const [heads, clinics, [row]] = await db.batch([
      selectHead(db, "clinic"),
      selectClinic(db),
      selectInvitation(db, id),
    ]);
    if (!row) return answer(err("unknown"));
    if (row.endedAt) return answer(ok(undefined));
    const dek = await clinicDek(keys, theClinic(clinics));
    const { write } = await endInvitation(deps, dek, row, "revoked");
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: { at, actor: `staff:${by}`, action: "invitation.revoke", object: id },
      writes: [write],
      value: undefined,
    };
  });
}

/** The write that ends an invitation. In an object, because a query is run by waiting for it. */
export async function endInvitation(
  deps: Deps,
  dek: Dek,
  row: InvitationRow,
  ended: "used" | "revoked",
) {
  const { db, now } = deps;
  const { name, roles, by, expiresAt } = await openInvitation(dek, row);
  const body: InvitationBody = { name, roles, by, expiresAt, ended };
  const sealed = await sealAt(deps, dek, ["invitation.body", row.id], body);
  return {
    write: db
      .update(invitation)
      .set({ endedAt: now(), body: sealed })
      .where(and(eq(invitation.id, row.id), isNull(invitation.endedAt))),
  };
}

/** Joins the clinic, with passkey, and ends the invitation, in one commit. */
export async function joinClinic(
  deps: Deps,
  { invitationId, name, ...enrolment }: Enrolment & { invitationId: string; name: string },
): Promise<Result<Enrolled, NoInvitation | "try-again">> {
  const { db, keys, now } = deps;
  const { staffId } = enrolment;
  const at = now();
  let kept: Enrolled | undefined;
  return commit<Enrolled, NoInvitation>(deps, async () => {
    const [ofClinic, ofStaff, clinics, [row], [mine]] = await db.batch([
      ...selectBothHeads(db, staffId),
      selectClinic(db),
      selectInvitation(db, invitationId),
      db.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)),
    ]);
    if (mine && kept) return answer(ok(kept));
    if (!row) return answer(err("unknown"));
    const dek = await clinicDek(keys, theClinic(clinics));
    const found = await openInvitation(dek, row);
    if (row.endedAt || !standsAt(found, at)) return answer(err("over"));
    const { roles } = found;
    const profile: StaffProfile = { name, roles };
    const sealed = await sealAt(deps, dek, ["staff.profile", staffId], profile);
    const { writes, enrolled } = await enrol(deps, dek, enrolment);
    kept = enrolled;
    const { write } = await endInvitation(deps, dek, row, "used");
    const words = writeRoles(roles);
    const step = await toldTwice(deps, staffId, [ofClinic, ofStaff], {
      entry: {
        at,
        actor: `staff:${staffId}`,
        action: "invitation.use",
        object: staffId,
        detail: words,
      },
      writes: [
        db.insert(staff).values({ id: staffId, roles: words, profile: sealed, createdAt: at }),
        write,
        ...writes,
      ],
    });
    return { ...step, value: enrolled };
  });
}
