import { sql, type SQL } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import type { Permit, Reach } from "../auth/policy.ts";
import type { Bytes } from "../crypto/bytes.ts";

/** MAC of the cookie's secret: how a session is looked up, and all of it that is stored. */
export type SessionMac = Bytes;

/** A session, and what the route that it asks for allows. */
export interface Access extends Permit {
  readonly session: SessionMac;
}

/** A member of staff who does something to records within reach. */
export interface Actor {
  readonly staffId: StaffId;
  readonly reach: Reach;
}

/** A therapist at work on their own clients. */
export const actingAs = (staffId: StaffId): Actor => ({ staffId, reach: "own" });

/** A session in a statement: itself, or a blank that each request fills in. */
export interface Reader {
  readonly reach: Reach;
  readonly session: SessionMac | SQL;
}

/** Who holds a session, for the `WHERE` of a page's statements. */
export const staffIdOf = (session: Reader["session"]) =>
  sql<StaffId>`(SELECT staff_id FROM staff_session WHERE mac = ${session})`;

/** Whether a person has a role and is still here, as the database has it. */
const is = (role: string, who: StaffId | SQL) =>
  sql`EXISTS (SELECT 1 FROM staff WHERE id = ${who} AND ended_at IS NULL AND (' ' || roles || ' ') LIKE ${`% ${role} %`})`;

const ofAssistant = (who: StaffId | SQL) =>
  sql`(client.restricted_at IS NULL AND ${is("assistant", who)})`;

/**
 * The condition on a row of `client` that puts it within reach of `who`. It belongs in every
 * statement that looks for a client: ownership is decided where the rows are.
 */
export function isWithin(reach: Reach, who: StaffId | SQL): SQL {
  switch (reach) {
    case "own":
      return sql`client.therapist_id = ${who}`;
    case "read":
      // One list of therapists, so that the index finds their clients and the clinic is not read.
      return sql`(client.therapist_id IN (SELECT ${who} UNION ALL
        SELECT therapist_id FROM supervision WHERE supervisor_id = ${who} AND ${is("supervisor", who)})
        AND (client.restricted_at IS NULL OR client.therapist_id = ${who}))`;
    case "send":
      return sql`(client.therapist_id = ${who} OR ${ofAssistant(who)})`;
    case "clinic":
      return sql`(client.therapist_id = ${who} OR ${is("owner", who)})`;
    case "list":
      return sql`(client.therapist_id = ${who} OR ${is("owner", who)} OR ${ofAssistant(who)})`;
    case "none":
      return sql`0 = 1`;
  }
}
