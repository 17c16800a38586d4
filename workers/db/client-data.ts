import type { ClientId } from "../../src/core/brand.ts";
import { type ClientState, stateOf } from "../../src/core/clients/state.ts";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import type { Result } from "../../src/core/result.ts";
import type { Access } from "./access.ts";
import { openConsents, selectConsents } from "./consent.ts";
import {
  type DataRequest,
  openRequests,
  selectAnsweredRequests,
  selectOpenRequests,
} from "./data-request.ts";
import type { Deps } from "./database.ts";
import { readReached } from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

/** What a client agreed to and asked for, for their therapist. */
export interface ClientData {
  readonly visitor: Visitor;
  readonly profile: ClientProfile;
  readonly state: ClientState;
  /** Newest first; the first one holds. */
  readonly said: readonly ConsentStatement[];
  readonly open: readonly DataRequest[];
  readonly answered: readonly DataRequest[];
}

const STATEMENTS = 20;

/** Audited. */
export const loadClientData = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<ClientData, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "data.view",
    select: (own) =>
      [
        selectConsents(deps.db, own, STATEMENTS),
        selectOpenRequests(deps.db, own),
        selectAnsweredRequests(deps.db, own),
      ] as const,
    read: async ({ visitor, profile, row, dek }, [said, open, answered]) => ({
      visitor,
      profile,
      state: stateOf(row),
      said: await openConsents(dek, said),
      open: await openRequests(dek, open),
      answered: await openRequests(dek, answered),
    }),
  });
