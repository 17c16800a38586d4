import { err, ok, type Result } from "../../src/core/result.ts";
import { writeRoles } from "../../src/core/staff/roles.ts";
import { newDek } from "../crypto/envelope.ts";
import { CLINIC, selectClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { type Enrolled, enrol, type Enrolment } from "./enrol.ts";
import type { ClinicSettings, StaffProfile } from "./record.ts";
import { clinic, staff } from "./schema.ts";
import { sealAt } from "./sealed.ts";
import { selectBothHeads, toldTwice } from "./told.ts";

export interface FirstOwner extends Enrolment {
  readonly settings: ClinicSettings;
  readonly profile: StaffProfile;
}

/** Whether there is a clinic: until then, and never again, somebody may set one up. */
export async function isSetUp({ db }: { readonly db: Db }): Promise<boolean> {
  const [row] = await db.select({ id: clinic.id }).from(clinic).limit(1);
  return row !== undefined;
}

/**
 * Makes the clinic and its first owner, with passkey, in one commit. The table has room for one
 * clinic, and the first row of its chain can be written once: of many set-ups at once, one wins.
 */
export async function setUpClinic(
  deps: Deps,
  { settings, profile, ...enrolment }: FirstOwner,
): Promise<Result<Enrolled, "already-set-up" | "try-again">> {
  const { db, keys, now } = deps;
  const { staffId } = enrolment;
  const { dek, stored } = await newDek(keys, CLINIC, deps.random);
  const at = now();
  const row = {
    id: 1,
    ...stored,
    isDemo: false,
    settings: await sealAt(deps, dek, ["clinic.settings", CLINIC], settings),
    createdAt: at,
  };
  const roles = writeRoles(profile.roles);
  const sealed = await sealAt(deps, dek, ["staff.profile", staffId], profile);
  const { writes, enrolled } = await enrol(deps, dek, enrolment);
  return commit<Enrolled, "already-set-up">(deps, async () => {
    const [ofClinic, ofStaff, existing] = await db.batch([
      ...selectBothHeads(db, staffId),
      selectClinic(db),
    ]);
    const [found] = existing;
    if (found) {
      const isOurs = found.wrapped.every((byte, at) => byte === row.wrapped[at]);
      return answer(isOurs ? ok(enrolled) : err("already-set-up"));
    }
    const step = await toldTwice(deps, staffId, [ofClinic, ofStaff], {
      entry: {
        at,
        actor: `staff:${staffId}`,
        action: "clinic.create",
        object: CLINIC,
        detail: roles,
      },
      writes: [
        db.insert(clinic).values(row),
        db.insert(staff).values({ id: staffId, roles, profile: sealed, createdAt: at }),
        ...writes,
      ],
    });
    return { ...step, value: enrolled };
  });
}
