import { and, asc, eq } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
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
import { type GoalRecord, openGoals, selectGoals } from "./goal.ts";
import { type DeclinedCheckIn, openDeclines, selectDeclines } from "./own-wishes.ts";
import { readReached } from "./reached-record.ts";
import type { ClientProfile, StoredCheckIn } from "./record.ts";
import { response } from "./schema.ts";
import { openAt, responseRowId } from "./sealed.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

export interface CopiedCheckIn extends StoredCheckIn {
  /** When the client answered. */
  readonly at: Instant;
}

/** Everything that a client gave, in order of time. */
export interface ClientCopy {
  readonly visitor: Visitor;
  readonly profile: ClientProfile;
  readonly checkIns: readonly CopiedCheckIn[];
  readonly declines: readonly DeclinedCheckIn[];
  readonly goals: readonly GoalRecord[];
  readonly said: readonly ConsentStatement[];
  readonly requests: readonly DataRequest[];
}

/** Beyond any therapy; a copy is made now and then, and may take its time. */
const ALL = 1000;

/** Audited as a copy. */
export const loadClientCopy = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<ClientCopy, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.copy",
    select: (own) =>
      [
        deps.db
          .select()
          .from(response)
          // What somebody else answered about the client is theirs, and not in it.
          .where(and(eq(response.clientId, own), eq(response.informant, false)))
          .orderBy(asc(response.sentAt), asc(response.seq))
          .limit(ALL),
        selectDeclines(deps.db, own, ALL),
        selectConsents(deps.db, own, ALL),
        selectOpenRequests(deps.db, own),
        selectAnsweredRequests(deps.db, own),
        ...selectGoals(deps.db, own),
      ] as const,
    read: async ({ visitor, profile, dek }, rows) => {
      const [responses, declines, said, open, answered, goals, ratings] = rows;
      const checkIns = responses.map(async (row): Promise<CopiedCheckIn> => {
        const place = ["response.answers", responseRowId(row)] as const;
        const stored = await openAt<StoredCheckIn>(dek, place, row.answers);
        return { ...stored, at: stored.answeredAt ?? row.sentAt };
      });
      return {
        visitor,
        profile,
        checkIns: await Promise.all(checkIns),
        declines: await openDeclines(dek, declines),
        goals: await openGoals(dek, [goals, ratings]),
        said: await openConsents(dek, said),
        requests: [...(await openRequests(dek, open)), ...(await openRequests(dek, answered))],
      };
    },
  });
