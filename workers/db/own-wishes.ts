import { and, desc, eq, isNotNull, type SQL } from "drizzle-orm";
import type { ClientId, Instant } from "../../src/core/brand.ts";
import type { Decline } from "../../src/core/check-in/decline.ts";
import type { Dek } from "../crypto/envelope.ts";
import { type DataRequest, openRequests, selectOpenRequests } from "./data-request.ts";
import { endedByClient, selectNewestForm } from "./daily-form.ts";
import type { Db } from "./database.ts";
import type { RowsOf } from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import { occasion } from "./schema.ts";
import { openAt } from "./sealed.ts";

/** A check-in that somebody would rather not answer. */
export interface DeclinedCheckIn extends Decline {
  readonly at: Instant;
}

/** What a client wants, for whoever opens their record. */
export interface OwnWishes {
  readonly requests: readonly DataRequest[];
  /** Newest first. */
  readonly declines: readonly DeclinedCheckIn[];
  readonly allianceHidden: boolean;
  /** When they ended their daily form, lately. */
  readonly dailyEndedAt?: Instant;
}

const DECLINES = 3;

export const selectDeclines = (
  db: Db,
  own: ClientId | SQL,
  { most = DECLINES, byOthers = false } = {},
) =>
  db
    .select({ id: occasion.id, declinedAt: occasion.declinedAt, decline: occasion.decline })
    .from(occasion)
    .where(
      and(
        eq(occasion.clientId, own),
        isNotNull(occasion.declinedAt),
        eq(occasion.informant, byOthers),
      ),
    )
    .orderBy(desc(occasion.declinedAt))
    .limit(most);

/** For a batch of the caller's. */
export const selectWishes = (db: Db, own: ClientId | SQL) =>
  [selectOpenRequests(db, own), selectDeclines(db, own), selectNewestForm(db, own)] as const;

export async function openDeclines(
  dek: Dek,
  rows: Awaited<ReturnType<typeof selectDeclines>>,
): Promise<readonly DeclinedCheckIn[]> {
  const opened = await Promise.all(
    rows.map(async ({ id, declinedAt, decline }) => {
      if (!declinedAt || !decline) return [];
      const said = await openAt<Decline>(dek, ["occasion.decline", id], decline);
      return [{ ...said, at: declinedAt }];
    }),
  );
  return opened.flat();
}

/** @param lastAt when the client answered last: a no of before that says nothing any more */
export async function openWishes(
  dek: Dek,
  [requests, declines, forms]: RowsOf<ReturnType<typeof selectWishes>>,
  {
    profile,
    now,
    lastAt = "",
  }: { readonly profile: ClientProfile; readonly now: Instant; readonly lastAt?: string },
): Promise<OwnWishes> {
  const dailyEndedAt = await endedByClient(dek, forms, now);
  return {
    requests: await openRequests(dek, requests),
    declines: (await openDeclines(dek, declines)).filter(({ at }) => at > lastAt),
    allianceHidden: profile.allianceHidden !== undefined,
    ...(dailyEndedAt && { dailyEndedAt }),
  };
}
