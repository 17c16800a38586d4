import type { ClientId, LocaleTag, StaffId } from "../../src/core/brand.ts";
import type { StaffRole } from "../../src/core/staff/roles.ts";
import type { Deps } from "../../workers/db/database.ts";
import { createClient } from "../../workers/db/client.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { supervision } from "../../workers/db/schema-staff.ts";
import type { NewSession } from "../../workers/db/session-row.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { withProof } from "../../workers/db/supervision.ts";
import { panelsIn } from "../../scripts/replay/replay.ts";
import { must } from "./clinic.ts";
import { type Device, hidden, type Reply, type Site } from "./http.ts";

/** A browser in which a member of staff is signed in. */
export async function signedIn(
  site: Site,
  staffId: StaffId,
  how: NewSession = {},
): Promise<Device> {
  const device = site.device();
  device.cookies.set("snd_s", must(await startSession(site.deps, staffId, how)).secret);
  return device;
}

export const newStaff = async (deps: Deps, ...roles: StaffRole[]): Promise<StaffId> =>
  must(await createStaff(deps, { name: "Somebody", roles }));

export const checkInsAt = (clientId: ClientId): string => `/en/staff/clients/${clientId}/check-ins`;

/** The form of the page as it stands, for these measures. */
export const askFields = (page: Reply, measures: readonly string[]) => ({
  csrf: hidden(page, "csrf"),
  new: "yes",
  occasion: hidden(page, "occasion"),
  days: "14",
  ...Object.fromEntries(measures.map((id) => [`measure.${id}`, "yes"])),
});

/** The address of a new link, as the page shows it this once. */
export const linkOn = ({ text }: Pick<Reply, "text">): string =>
  /<textarea id="address"[^>]*>([^<]+)</.exec(text)?.[1] ?? "";

export const codeOn = (page: Pick<Reply, "text">): string => linkOn(page).split("#")[1] ?? "";

/** Addresses of the panels that follow a report's page. */
export const panelsOn = ({ text }: Pick<Reply, "text">): readonly string[] => panelsIn(text);

/** What was done to a client's record, in order. */
export async function auditOf(site: Site, clientId: ClientId): Promise<readonly string[]> {
  const rows = site.d1.prepare(
    "SELECT actor || ' ' || action AS a FROM audit WHERE chain = ? ORDER BY seq",
  );
  const { results } = await rows.bind(`client:${clientId}`).all<{ a: string }>();
  return results.map(({ a }) => a);
}

export async function supervise(
  { deps: { db, keys, now } }: Pick<Site, "deps">,
  pair: { readonly supervisorId: StaffId; readonly therapistId: StaffId },
): Promise<void> {
  await db.insert(supervision).values(await withProof(keys, { ...pair, createdAt: now() }));
}

/** A new supervisor of a therapist, signed in. */
export async function supervisorOf(
  site: Site,
  therapistId: StaffId,
  how: NewSession = {},
): Promise<Device> {
  const person = { name: "Supervisor", roles: ["supervisor"] } as const;
  const supervisorId = must(await createStaff(site.deps, person));
  await supervise(site, { supervisorId, therapistId });
  return signedIn(site, supervisorId, how);
}

/** What a person reads on a page, in one line. */
export const wordsOf = ({ text }: Pick<Reply, "text">): string =>
  text
    .replaceAll(/<(script|style)[^]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

/** A new member of staff with these roles. */
export const personWith = async (
  { deps }: Pick<Site, "deps">,
  roles: readonly StaffRole[],
  name = "Somebody",
): Promise<StaffId> => must(await createStaff(deps, { name, roles }));

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
