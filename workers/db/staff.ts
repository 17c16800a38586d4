import { and, asc, eq, isNull, like } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { readRoles, writeRoles } from "../../src/core/staff/roles.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newId } from "../crypto/id.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { StaffProfile } from "./record.ts";
import { staff } from "./schema.ts";
import { openAt, sealAt } from "./sealed.ts";

export type StaffRow = typeof staff.$inferSelect;

/** Roles changed in the column alone are not believed. */
export async function openStaff(dek: Dek, row: StaffRow): Promise<StaffProfile> {
  const { role, ...profile } = await openAt<StaffProfile & { readonly role?: string }>(
    dek,
    ["staff.profile", row.id],
    row.profile,
  );
  // A profile sealed before a person could have several roles names one.
  const roles = role === undefined ? profile.roles : readRoles(role === "admin" ? "owner" : role);
  if (writeRoles(roles) !== row.roles) {
    throw new Error("Cannot trust the roles of a member of staff");
  }
  return { ...profile, roles };
}

export async function createStaff(
  deps: Deps,
  profile: StaffProfile,
  actor: StaffId | "system" = "system",
): Promise<Result<StaffId, "try-again">> {
  const { db, keys, now } = deps;
  const id = newId<StaffId>(deps.random);
  const at = now();
  const chain = chainOfStaff(id);
  const roles = writeRoles(profile.roles);
  return commit(deps, async () => {
    const [heads, clinics, existing] = await db.batch([
      selectHead(db, chain),
      selectClinic(db),
      db.select({ id: staff.id }).from(staff).where(eq(staff.id, id)),
    ]);
    if (existing.length > 0) return answer(ok(id));
    const dek = await clinicDek(keys, theClinic(clinics));
    const sealed = await sealAt(deps, dek, ["staff.profile", id], profile);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at,
        actor: actor === "system" ? "system" : `staff:${actor}`,
        action: "staff.create",
        object: id,
        detail: roles,
      },
      writes: [db.insert(staff).values({ id, roles, profile: sealed, createdAt: at })],
      value: id,
    };
  });
}

/** Whom the one-time sign-in of a local copy signs in. */
export async function firstTherapist({ db }: Pick<Deps, "db">): Promise<StaffId | undefined> {
  const [row] = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(like(staff.roles, "%therapist%"), isNull(staff.endedAt)))
    .orderBy(asc(staff.createdAt), asc(staff.id))
    .limit(1);
  return row?.id;
}

/** Whether a person is known, and since when no longer here. */
export const selectEnd = (db: Db, id: StaffId) =>
  db.select({ endedAt: staff.endedAt }).from(staff).where(eq(staff.id, id));
