import { and, eq, sql } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { OpenCheckIn, StoredDraft } from "./check-in.ts";
import type { Deps } from "./database.ts";
import { LATE_DAYS } from "./door.ts";
import { addDays } from "./instant.ts";
import { selectOccasion } from "./occasion.ts";
import { occasion } from "./schema.ts";
import { openAt, sealAt } from "./sealed.ts";

const TRIES = 5;

/**
 * Keeps what was answered so far: one row written. Two tabs never overwrite each
 * other unseen: if somebody saved since `rev`, `merge` joins both drafts first.
 */
export async function saveDraft<Draft>(
  deps: Deps,
  open: Pick<OpenCheckIn, "clientId" | "occasionId" | "draft" | "dek">,
  {
    rev,
    value,
    merge,
  }: {
    /** Of the draft that the page began from. */
    readonly rev: number;
    readonly value: Draft;
    readonly merge: (stored: Draft, mine: Draft) => Draft;
  },
): Promise<Result<{ readonly rev: number; readonly value: Draft }, "closed" | "try-again">> {
  const { db } = deps;
  const { clientId, occasionId, dek } = open;
  let stored: StoredDraft = open.draft;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const mine =
      stored.rev === rev || stored.value === undefined
        ? value
        : merge(stored.value as Draft, value);
    const draft = await sealAt(deps, dek, ["occasion.draft", occasionId], mine);
    const saved = await db
      .update(occasion)
      .set({ draft, draftRev: sql`draft_rev + 1` })
      .where(
        and(
          eq(occasion.clientId, clientId),
          eq(occasion.id, occasionId),
          eq(occasion.draftRev, stored.rev),
          eq(occasion.status, "open"),
        ),
      )
      .returning({ rev: occasion.draftRev });
    if (saved[0]) return ok({ rev: saved[0].rev, value: mine });

    const [now] = await selectOccasion(db, clientId, occasionId);
    if (now?.status !== "open") return err("closed");
    const theirs = now.draft && (await openAt(dek, ["occasion.draft", occasionId], now.draft));
    stored = { rev: now.draftRev, value: theirs ?? undefined };
  }
  return err("try-again");
}

/**
 * Forgets at most `most` drafts that no door leads to any more: the client was discharged,
 * or every link of the occasion was revoked, or ended too long ago for a session that began
 * in time. Only occasions that wait for an answer are read: no other has a draft.
 * A draft was never part of the record, so neither keeping nor forgetting one is audited.
 *
 * @returns how many were forgotten
 */
export async function forgetClosedDrafts(
  { db, now }: Pick<Deps, "db" | "now">,
  { most }: { readonly most: number },
): Promise<number> {
  const ended: Instant = addDays(now(), -LATE_DAYS);
  const closed = sql`(
    SELECT client_id, id FROM occasion AS kept INDEXED BY occasion_open
    WHERE status = 'open' AND draft IS NOT NULL AND (
      EXISTS (
        SELECT 1 FROM client WHERE client.id = kept.client_id AND discharged_at IS NOT NULL
      ) OR NOT EXISTS (
        SELECT 1 FROM link
        WHERE link.client_id = kept.client_id AND link.occasion_id = kept.id
          AND link.revoked_at IS NULL AND link.expires_at > ${ended}
      )
    )
    LIMIT ${most}
  )`;
  const forgotten = await db
    .update(occasion)
    .set({ draft: null, draftRev: sql`draft_rev + 1` })
    .where(sql`(client_id, id) IN ${closed}`)
    .run();
  return forgotten.meta.changes;
}
