import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Access, Actor } from "./access.ts";
import { openSeries } from "./client.ts";
import type { Deps } from "./database.ts";
import { type FitRecord, openEvent, selectEvents } from "./event.ts";
import { type GoalRecord, openGoals, selectGoals } from "./goal.ts";
import {
  changeReached,
  type NotChanged,
  type ReachedRecord,
  readReached,
} from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import { client } from "./schema.ts";
import { sealAt } from "./sealed.ts";
import type { NoVisit } from "./staff-session.ts";

/** All that a client's own page is made of. */
export interface Progress {
  readonly points: readonly Point[];
  readonly goals: readonly GoalRecord[];
}

export interface ProgressOf extends Progress, Pick<ReachedRecord, "visitor" | "profile"> {
  /** What the client said of it so far, newest first. */
  readonly fits: readonly FitRecord[];
}

/** What is looked through for what the client said. */
const EVENTS = 60;

/** What a client may see, for their therapist to show it. Audited. */
export const loadProgress = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<ProgressOf, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    select: (own) => [selectEvents(deps.db, own, EVENTS), ...selectGoals(deps.db, own)] as const,
    read: async ({ visitor, profile, row, dek }, [events, goals, ratings]) => {
      const opened = await Promise.all(events.map((one) => openEvent(dek, one)));
      const series = await openSeries(dek, row);
      return {
        visitor,
        profile,
        points: series.points,
        goals: await openGoals(dek, [goals, ratings], series.ratings),
        fits: opened.flatMap((one) => (one.kind === "fit" ? [one] : [])),
      };
    },
  });

/**
 * Writes down that therapist and client agree to the client's own page, or that they no longer
 * do. It is sealed with the client's profile: nobody grants it in the database alone.
 */
export const grantProgress = (
  deps: Deps,
  actor: Actor,
  { clientId, granted }: { readonly clientId: ClientId; readonly granted: boolean },
): Promise<Result<void, NotChanged>> =>
  changeReached(deps, actor, {
    clientId,
    action: "progress.grant",
    select: () => [],
    change: async ({ dek, profile }) => {
      if ((profile.progress !== undefined) === granted) return ok(undefined);
      const { progress: _progress, ...rest } = profile;
      const next: ClientProfile = granted ? { ...rest, progress: { since: deps.now() } } : rest;
      const sealed = await sealAt(deps, dek, ["client.profile", clientId], next);
      return {
        object: clientId,
        detail: granted ? "granted" : "revoked",
        writes: [deps.db.update(client).set({ profile: sealed }).where(eq(client.id, clientId))],
        value: undefined,
      };
    },
  });
