import { sql } from "drizzle-orm";
import { IS_ACTIVE } from "./client.ts";

/*
 * Whether a client left (discharged or restricted) with an alert that nobody had acknowledged. It is
 * written when they leave, so that the caseload finds them without reading everybody who ever left.
 */

/** For an update of a client who is leaving. */
export const HAS_OPEN_ALERT = sql<boolean>`EXISTS (SELECT 1 FROM alert WHERE client_id = client.id AND acknowledged = 0)`;

/** For an update that comes with a new alert: a sheet may be typed in after a discharge. */
export const HAS_LEFT = sql<boolean>`NOT (${IS_ACTIVE})`;
