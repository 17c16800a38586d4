import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { labelKey } from "../../src/core/clients/label.ts";
import type { ClientState } from "../../src/core/clients/state.ts";
import { isWithin } from "./access.ts";
import { clientDek, IDENTITY, IS_ACTIVE, openProfile } from "./client.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import type { Deps } from "./database.ts";
import { type NamedPerson, openPeople, selectPeople } from "./named-people.ts";
import { client } from "./schema.ts";
import type { Visitor } from "./staff-session.ts";

/** Clients on a page of the list. Each costs a decryption. */
export const PAGE = 50;
/** Clients that one search looks through: labels are sealed, so the database cannot search them. */
export const LOOKED_THROUGH = 200;

export interface ListQuery {
  readonly state: ClientState;
  /** Only this therapist's. */
  readonly therapistId?: StaffId;
  /** Part of a label; empty for everybody. */
  readonly text: string;
  /** Where the page before ended. */
  readonly after: string;
}

export interface ListEntry {
  readonly id: ClientId;
  readonly label: string;
  readonly therapistId: StaffId;
  /** A link to a check-in works and waits for its answer. */
  readonly checkInOpen: boolean;
}

export interface ClientList {
  /** By label. */
  readonly entries: readonly ListEntry[];
  readonly people: readonly NamedPerson[];
  /** How many clients were looked through. */
  readonly looked: number;
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

const STATES: Readonly<Record<ClientState, SQL>> = {
  active: IS_ACTIVE,
  discharged: sql`discharged_at IS NOT NULL AND restricted_at IS NULL`,
  restricted: sql`restricted_at IS NOT NULL`,
};

const checkInOpen = (now: Instant) => sql<number>`EXISTS (
  SELECT 1 FROM link JOIN occasion ON occasion.client_id = link.client_id AND occasion.id = link.occasion_id
  WHERE link.client_id = client.id AND occasion.status = 'open' AND occasion.informant = 0
    AND link.revoked_at IS NULL AND link.expires_at > ${now})`;

/**
 * Labels and states of the clients within reach, a page at a time. A page costs what it shows:
 * it goes on where the last one ended, in the order of ids, and is sorted by label in itself.
 * With a text it looks through {@link LOOKED_THROUGH} clients and shows those that fit.
 */
export async function listClients(
  { db, keys, now }: Pick<Deps, "db" | "keys" | "now">,
  visitor: Visitor,
  { state, therapistId, text, after }: ListQuery,
): Promise<ClientList> {
  const size = text === "" ? PAGE : LOOKED_THROUGH;
  const [rows, people, clinics] = await db.batch([
    db
      .select({ ...IDENTITY, checkInOpen: checkInOpen(now()) })
      .from(client)
      .where(
        and(
          isWithin(visitor.reach, visitor.staffId),
          therapistId && eq(client.therapistId, therapistId),
          STATES[state],
          eq(client.practice, false),
          gt(client.id, after as ClientId),
        ),
      )
      .orderBy(asc(client.id))
      .limit(size + 1),
    selectPeople(db),
    selectClinic(db),
  ]);
  const shown = rows.slice(0, size);
  const wanted = labelKey(text);
  const entries = await Promise.all(
    shown.map(async (row): Promise<ListEntry> => {
      const { label } = await openProfile(await clientDek(keys, row), row);
      const { id, therapistId: of } = row;
      return { id, label, therapistId: of, checkInOpen: Boolean(row.checkInOpen) };
    }),
  );
  const last = shown.at(-1);
  return {
    entries: entries
      .filter(({ label }) => labelKey(label).includes(wanted))
      .toSorted((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true })),
    people: await openPeople(await clinicDek(keys, theClinic(clinics)), people),
    looked: shown.length,
    ...(rows.length > size && last && { next: last.id }),
  };
}
