import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, LinkId, OccasionId } from "../../src/core/brand.ts";
import { stateOf } from "../../src/core/clients/state.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, lengthPrefixed } from "../crypto/bytes.ts";
import { newId } from "../crypto/id.ts";
import type { Keys } from "../crypto/keys.ts";
import { sign, verify } from "../crypto/mac.ts";
import { macOfToken, makeToken, type Token } from "../crypto/token.ts";
import type { Actor } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { selectReached } from "./client.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { addDays } from "./instant.ts";
import { selectOccasion } from "./occasion.ts";
import { link } from "./schema.ts";

export type LinkRow = typeof link.$inferSelect;

const LASTS_DAYS = 14;

type LinkFacts = Pick<
  LinkRow,
  "id" | "clientId" | "occasionId" | "mac" | "createdAt" | "expiresAt"
>;

const proofOf = (row: LinkFacts): Bytes =>
  lengthPrefixed(
    "soundings/v1/link",
    row.id,
    row.clientId,
    row.occasionId,
    row.mac,
    row.createdAt,
    row.expiresAt,
  );

/** False for a row that was written, moved or prolonged without the key. */
export const isGenuine = (keys: Keys, row: LinkRow): Promise<boolean> =>
  verify(keys.token, proofOf(row), row.proof);

/** Closes what is open among some links. */
export const revokeLinks = (db: Db, at: Instant, which: SQL) =>
  db
    .update(link)
    .set({ revokedAt: at })
    .where(and(which, isNull(link.revokedAt)));

export interface NewLink {
  readonly linkId: LinkId;
  /** Exists here and nowhere else: it is shown once. */
  readonly token: Token<"C">;
  readonly expiresAt: Instant;
}

/** A new link for an occasion ends the earlier ones: a link is re-issued, never re-read. */
export async function createLink(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    occasionId,
    days = LASTS_DAYS,
  }: {
    readonly clientId: ClientId;
    readonly occasionId: OccasionId;
    readonly days?: number;
  },
): Promise<Result<NewLink, "not-found" | "not-open" | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  const id = newId<LinkId>(deps.random);
  const token = await makeToken("C", deps.random);
  const mac = await macOfToken(keys, token);
  const expiresAt = addDays(at, days);
  const facts: LinkFacts = { id, clientId, occasionId, mac, createdAt: at, expiresAt };
  const proof = await sign(keys.token, proofOf(facts));
  const value: NewLink = { linkId: id, token, expiresAt };
  const chain = chainOfClient(clientId);
  return commit(deps, async () => {
    const [heads, own, occasions, existing] = await db.batch([
      selectHead(db, chain),
      selectReached(db, actor, clientId),
      selectOccasion(db, clientId, occasionId),
      db.select({ id: link.id }).from(link).where(eq(link.id, id)),
    ]);
    if (!own[0] || !occasions[0]) return answer(err("not-found"));
    if (existing.length > 0) return answer(ok(value));
    if (occasions[0].status !== "open" || stateOf(own[0]) !== "active") {
      return answer(err("not-open"));
    }
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${actor.staffId}`, action: "link.create", object: id },
      writes: [
        revokeLinks(db, at, sql`client_id = ${clientId} AND occasion_id = ${occasionId}`),
        db.insert(link).values({ ...facts, proof, pepperId: keys.id }),
      ],
      value,
    };
  });
}

export async function revokeLink(
  deps: Deps,
  actor: Actor,
  { clientId, linkId }: { readonly clientId: ClientId; readonly linkId: LinkId },
): Promise<Result<void, "not-found" | "try-again">> {
  const { db, now } = deps;
  const at = now();
  const chain = chainOfClient(clientId);
  return commit(deps, async () => {
    const [heads, own, links] = await db.batch([
      selectHead(db, chain),
      selectReached(db, actor, clientId),
      db
        .select({ revokedAt: link.revokedAt })
        .from(link)
        .where(and(eq(link.id, linkId), eq(link.clientId, clientId))),
    ]);
    if (!own[0] || !links[0]) return answer(err("not-found"));
    if (links[0].revokedAt) return answer(ok(undefined));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${actor.staffId}`, action: "link.revoke", object: linkId },
      writes: [revokeLinks(db, at, eq(link.id, linkId))],
      value: undefined,
    };
  });
}

/** "Finished on this device": every cookie made from the link so far stops working. */
export async function endLinkSessions({ db }: Pick<Deps, "db">, linkId: LinkId): Promise<void> {
  await db
    .update(link)
    .set({ epoch: sql`${link.epoch} + 1` })
    .where(eq(link.id, linkId));
}
