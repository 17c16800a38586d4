import { and, count, eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { type ClientState, stateOf } from "../../src/core/clients/state.ts";
import type { Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import type { Deps } from "./database.ts";
import { type NamedPerson, openPeople, selectPeople } from "./named-people.ts";
import { readReached } from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import { alert } from "./schema.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

export interface Details {
  readonly visitor: Visitor;
  readonly clientId: ClientId;
  readonly profile: ClientProfile;
  readonly state: ClientState;
  readonly people: readonly NamedPerson[];
  /** Alerts that nobody has acknowledged yet. */
  readonly openAlerts: number;
}

/** Who a client is and who looks after them; nothing that they answered. The view is audited. */
export const loadDetails = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<Details, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "client.view",
    select: (own) =>
      [
        selectPeople(deps.db),
        selectClinic(deps.db),
        deps.db
          .select({ open: count() })
          .from(alert)
          .where(and(eq(alert.clientId, own), eq(alert.acknowledged, false))),
      ] as const,
    read: async ({ visitor, row, profile }, [people, clinics, [alerts]]) => ({
      visitor,
      clientId,
      profile,
      state: stateOf(row),
      people: await openPeople(await clinicDek(deps.keys, theClinic(clinics)), people),
      openAlerts: alerts?.open ?? 0,
    }),
  });
