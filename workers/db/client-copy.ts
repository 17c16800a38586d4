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
import { openSeries } from "./client.ts";
import type { DailyEntry } from "../../src/core/daily/entry.ts";
import { openEntries } from "./daily-form.ts";
import type { Deps } from "./database.ts";
import { type FitRecord, openEvent, selectEvents } from "./event.ts";
import { type GoalRecord, openGoals, selectGoals } from "./goal.ts";
import { type DeclinedCheckIn, openDeclines, selectDeclines } from "./own-wishes.ts";
import { readReached } from "./reached-record.ts";
import type { ClientProfile, StoredCheckIn } from "./record.ts";
import { response } from "./schema.ts";
import { dailyEntry } from "./schema-work.ts";
import { openResponse } from "./sealed.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

export interface CopiedCheckIn extends StoredCheckIn {
  /** When the client answered. */
  readonly at: Instant;
  /** Came under an id that other answers had taken: not part of the course. */
  readonly conflict: boolean;
}

/** Everything that a client gave, in order of time. */
export interface ClientCopy {
  readonly visitor: Visitor;
  readonly profile: ClientProfile;
  readonly checkIns: readonly CopiedCheckIn[];
  readonly declines: readonly DeclinedCheckIn[];
  readonly goals: readonly GoalRecord[];
  /** What they said of the scores. */
  readonly fits: readonly FitRecord[];
  readonly daily: readonly DailyEntry[];
  readonly said: readonly ConsentStatement[];
  readonly requests: readonly DataRequest[];
}

/** More than a lifetime of daily entries: nothing is left out of a copy, which may take its time. */
const ALL = 1_000_000;

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
        selectDeclines(deps.db, own, { most: ALL }),
        selectConsents(deps.db, own, ALL),
        selectOpenRequests(deps.db, own),
        selectAnsweredRequests(deps.db, own, ALL),
        ...selectGoals(deps.db, own, ALL, ALL),
        selectEvents(deps.db, own, ALL),
        // A report shows some weeks of these; a copy has them all.
        deps.db
          .select()
          .from(dailyEntry)
          .where(eq(dailyEntry.clientId, own))
          .orderBy(asc(dailyEntry.day))
          .limit(ALL),
      ] as const,
    read: async ({ visitor, row, profile, dek }, rows) => {
      const [responses, declines, said, open, answered, goals, ratings, events, daily] = rows;
      const checkIns = responses.map(async (one): Promise<CopiedCheckIn> => {
        const stored = await openResponse(dek, one);
        return { ...stored, at: stored.answeredAt ?? one.sentAt, conflict: one.conflict };
      });
      const opened = await Promise.all(events.map((one) => openEvent(dek, one)));
      return {
        visitor,
        profile,
        checkIns: await Promise.all(checkIns),
        declines: await openDeclines(dek, declines),
        goals: await openGoals(dek, [goals, ratings], (await openSeries(dek, row)).ratings),
        fits: opened.flatMap((one) => (one.kind === "fit" ? [one] : [])).toReversed(),
        daily: await openEntries(dek, daily),
        said: await openConsents(dek, said),
        requests: [...(await openRequests(dek, open)), ...(await openRequests(dek, answered))],
      };
    },
  });
