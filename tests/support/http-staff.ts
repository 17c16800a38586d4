import type { LocaleTag, StaffId } from "../../src/core/brand.ts";
import type { StaffRole } from "../../src/core/staff/roles.ts";
import { createClient } from "../../workers/db/client.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { must } from "./clinic.ts";
import type { Device, Site } from "./http.ts";

/** A new member of staff with these roles. */
export const personWith = async (
  { deps }: Pick<Site, "deps">,
  roles: readonly StaffRole[],
  name = "Somebody",
): Promise<StaffId> => must(await createStaff(deps, { name, roles }));

/** The browser of a member of staff who has signed in. */
export async function signedInAs(site: Site, staffId: StaffId): Promise<Device> {
  const device = site.device();
  device.cookies.set("snd_s", must(await startSession(site.deps, staffId)).secret);
  return device;
}

export const clientOf = async (
  { deps }: Pick<Site, "deps">,
  staffId: StaffId,
  label: string,
): Promise<string> =>
  must(
    await createClient(deps, staffId, {
      label,
      locale: "en" as LocaleTag,
      plan: ["phq-9", "gad-7"],
    }),
  );

/** What the chain of a client tells, oldest first: who, what, and the detail. */
export async function told(
  { d1 }: Pick<Site, "d1">,
  chain: string,
): Promise<readonly { actor: string; action: string; detail: string }[]> {
  const found = await d1
    .prepare("SELECT actor, action, detail FROM audit WHERE chain = ? ORDER BY seq")
    .bind(chain)
    .all<{ actor: string; action: string; detail: string }>();
  return found.results;
}
