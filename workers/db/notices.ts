import { and, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { dayAt, MS_PER_DAY } from "../../src/core/plain-date.ts";
import { clinicDek, selectClinic } from "./clinic.ts";
import type { Deps } from "./database.ts";
import { addMinutes } from "./instant.ts";
import { changeOwnProfile } from "./own-profile.ts";
import type { NoticeAddress } from "./record.ts";
import { alert, client, staff } from "./schema.ts";
import { openStaff, type StaffRow } from "./staff.ts";

type Read = Pick<Deps, "db" | "keys">;

/** The addresses of those who want a notice. */
async function addressesOf(
  { keys }: Read,
  [clinic]: Awaited<ReturnType<typeof selectClinic>>,
  people: readonly StaffRow[],
): Promise<readonly NoticeAddress[]> {
  if (!clinic) return [];
  const dek = await clinicDek(keys, clinic);
  const profiles = await Promise.all(people.map((row) => openStaff(dek, row)));
  return profiles.flatMap(({ notices, roles }) =>
    notices && roles.includes("therapist") ? [notices] : [],
  );
}

/** One message for what a client sends within so many minutes: whoever holds a link can send often. */
const ONE_IN_MINUTES = 60;

/** Where a notice about a new alert of a client goes: to their own therapist, if they want one. */
export async function addressesFor(
  deps: Read & Pick<Deps, "now">,
  clientId: ClientId,
): Promise<readonly NoticeAddress[]> {
  const { db, now } = deps;
  const lately = addMinutes(now(), -ONE_IN_MINUTES);
  const isFirst = sql`(SELECT count(*) FROM alert WHERE client_id = ${clientId} AND acknowledged = 0 AND raised_at > ${lately}) < 2`;
  const therapist = db
    .select({ id: client.therapistId })
    .from(client)
    .where(and(eq(client.id, clientId), eq(client.practice, false), isFirst));
  const [clinics, people] = await db.batch([
    selectClinic(db),
    db
      .select()
      .from(staff)
      .where(and(inArray(staff.id, therapist), isNull(staff.endedAt))),
  ]);
  return addressesOf(deps, clinics, people);
}

/** Letters of one run: each takes a moment, and the run must end. */
const MOST = 20;

const dayBefore = (at: Instant, days: number): Instant =>
  `${dayAt(Date.parse(at) - days * MS_PER_DAY)}T00:00Z` as Instant;

/**
 * Where reminders go: to therapists who still have an open alert of the day before yesterday, so
 * that every alert is reminded of once, and a whole day has passed.
 */
export async function addressesToRemind(
  deps: Read & Pick<Deps, "now">,
): Promise<readonly NoticeAddress[]> {
  const { db, now } = deps;
  const [from, to] = [dayBefore(now(), 2), dayBefore(now(), 1)];
  const waiting = db
    .select({ id: client.therapistId })
    .from(alert)
    .innerJoin(client, eq(client.id, alert.clientId))
    .where(
      and(
        eq(alert.acknowledged, false),
        gte(alert.raisedAt, from),
        lt(alert.raisedAt, to),
        eq(client.practice, false),
      ),
    );
  const [clinics, people] = await db.batch([
    selectClinic(db),
    db
      .select()
      .from(staff)
      .where(and(inArray(staff.id, waiting), isNull(staff.endedAt)))
      .limit(MOST),
  ]);
  return addressesOf(deps, clinics, people);
}

/** A person's own choice; without an address they get no notices. */
export const chooseNotices = (deps: Deps, staffId: StaffId, address: NoticeAddress | undefined) =>
  changeOwnProfile(deps, staffId, {
    detail: "notices",
    change: ({ notices: _before, ...own }) => (address ? { ...own, notices: address } : own),
  });
