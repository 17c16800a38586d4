import { count, eq, min } from "drizzle-orm";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Point } from "../../src/core/series/point.ts";
import { changeByLink, type LinkHolder } from "./change-by-link.ts";
import { openSeries } from "./client.ts";
import { consentRow, openConsent, type SaidAnew, selectConsent } from "./consent.ts";
import { stopForms } from "./daily-form.ts";
import {
  type DataRequest,
  openRequests,
  selectOpenRequests,
  type Wish,
  wishWrites,
} from "./data-request.ts";
import type { Deps } from "./database.ts";
import type { ClosedLink, Door } from "./door.ts";
import { revokeLinks } from "./link.ts";
import type { Change } from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import { client, link } from "./schema.ts";
import { consent, dailyEntry } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

/** What a client decides about their data, behind their link. */
export interface YourData {
  readonly holder: LinkHolder;
  readonly consent?: ConsentStatement;
  readonly requests: readonly DataRequest[];
  /** Every score that is kept, for how many there are; absent unless it was asked for. */
  readonly points?: readonly Point[];
  /** How often a daily form was answered, and since when; absent unless it was asked for. */
  readonly daily?: { readonly count: number; readonly since: PlainDate };
}

/** @param counted whether what is stored may be counted: only once answers were sent. Audited. */
export const loadYourData = (
  deps: Deps,
  door: Door,
  counted: boolean,
): Promise<Result<YourData, ClosedLink | "try-again">> =>
  changeByLink(deps, door, {
    action: "data.view",
    select: (own) =>
      [
        selectConsent(deps.db, own),
        selectOpenRequests(deps.db, own),
        deps.db
          .select({ id: client.id, series: client.series })
          .from(client)
          .where(eq(client.id, own)),
        deps.db
          .select({ count: count(), since: min(dailyEntry.day) })
          .from(dailyEntry)
          .where(eq(dailyEntry.clientId, own)),
      ] as const,
    change: async (holder, [consents, requests, caches, days]) => {
      const said = await openConsent(holder.dek, consents);
      const cache = counted && holder.sentAt !== undefined ? caches[0] : undefined;
      const { count: times = 0, since = null } = days[0] ?? {};
      return {
        object: holder.clientId,
        writes: [],
        value: {
          holder,
          requests: await openRequests(holder.dek, requests),
          ...(said && { consent: said }),
          ...(cache && { points: (await openSeries(holder.dek, cache)).points }),
          // An assistant reads in the list of check-ins what was asked and when, and of daily forms nothing.
          ...(cache && since && !holder.fromAssistant && { daily: { count: times, since } }),
        },
      };
    },
  });

/** Keeps what a client answers about the alliance out of supervision, or lets it in again. */
export const hideAlliance = (
  deps: Deps,
  door: Door,
  hidden: boolean,
): Promise<Result<void, ClosedLink | "try-again">> =>
  changeByLink(deps, door, {
    action: "data.hide",
    select: (own) =>
      [
        deps.db
          .select({ allianceHidden: client.allianceHidden })
          .from(client)
          .where(eq(client.id, own)),
      ] as const,
    change: async (
      { clientId, profile, dek },
      [columns],
    ): Promise<Change<void> | Result<void, never>> => {
      const isSealed = (profile.allianceHidden !== undefined) === hidden;
      if (isSealed && columns[0]?.allianceHidden === hidden) return ok(undefined);
      const { allianceHidden: _was, ...rest } = profile;
      const since = profile.allianceHidden?.since ?? deps.now();
      const next: ClientProfile = hidden ? { ...rest, allianceHidden: { since } } : rest;
      const sealed = await sealAt(deps, dek, ["client.profile", clientId], next);
      return {
        object: clientId,
        detail: hidden ? "hidden" : "shown",
        writes: [
          deps.db
            .update(client)
            .set({ profile: sealed, allianceHidden: hidden })
            .where(eq(client.id, clientId)),
        ],
        value: undefined,
      };
    },
  });

/**
 * Ends the check-ins: the yes is taken back, every link of the client closes, daily ones
 * too, and the therapist is told. What was sent stays: whether it is erased is another wish.
 */
export const stopCheckIns = (
  deps: Deps,
  door: Door,
  {
    wish,
    said,
  }: {
    readonly wish: Wish;
    readonly said: SaidAnew;
  },
): Promise<Result<void, ClosedLink | "try-again">> =>
  changeByLink(deps, door, {
    action: "data.ask",
    select: (own) => [selectConsent(deps.db, own), selectOpenRequests(deps.db, own)] as const,
    change: async ({ clientId, clinic, dek }, [consents, requests]) => {
      const { db } = deps;
      const open = await openRequests(dek, requests);
      const row = await consentRow(deps, dek, {
        clientId,
        said: said(await openConsent(dek, consents), clinic),
        after: consents[0]?.id,
      });
      return {
        object: clientId,
        detail: wish.kind,
        writes: [
          db.insert(consent).values(row),
          ...(await wishWrites(deps, dek, { clientId, wish, open })),
          revokeLinks(db, deps.now(), eq(link.clientId, clientId)),
          stopForms(db, { at: deps.now(), clientId }),
        ],
        value: undefined,
      };
    },
  });
