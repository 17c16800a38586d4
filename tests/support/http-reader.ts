import type { StaffId } from "../../src/core/brand.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { supervision } from "../../workers/db/schema-staff.ts";
import { withProof } from "../../workers/db/supervision.ts";
import { must } from "./clinic.ts";
import type { Device, Reply, Site } from "./http.ts";

/** A browser in which a member of staff has signed in. */
export async function signedIn(site: Site, staffId: StaffId): Promise<Device> {
  const device = site.device();
  device.cookies.set("snd_s", must(await startSession(site.deps, staffId)).secret);
  return device;
}

/** A new supervisor of a therapist, signed in. */
export async function supervisorOf(site: Site, therapistId: StaffId): Promise<Device> {
  const { db, keys, now } = site.deps;
  const person = { name: "Supervisor", roles: ["supervisor"] } as const;
  const supervisorId = must(await createStaff(site.deps, person));
  const row = await withProof(keys, { supervisorId, therapistId, createdAt: now() });
  await db.insert(supervision).values(row);
  return signedIn(site, supervisorId);
}

/** What a person reads on a page, in one line. */
export const wordsOf = ({ text }: Pick<Reply, "text">): string =>
  text
    .replaceAll(/<(script|style)[^]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
