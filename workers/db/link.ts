import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, LinkId, LocaleTag, OccasionId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, lengthPrefixed } from "../crypto/bytes.ts";
import { newId } from "../crypto/id.ts";
import { type Keys, keysOf } from "../crypto/keys.ts";
import { sign, verify } from "../crypto/mac.ts";
import { macOfToken, makeToken, type Token } from "../crypto/token.ts";
import type { Actor } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import type { AuditAction } from "./audit-entry.ts";
import { clientDek, openProfile, selectReached } from "./client.ts";
import type { NotChanged, Restricted } from "./reached-record.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { addDays } from "./instant.ts";
import { planFor } from "./made-by.ts";
import { selectOccasion } from "./occasion.ts";
import type { OccasionPlan } from "./record.ts";
import { link, occasion } from "./schema.ts";
import { openAt, sealAt } from "./sealed.ts";

export type LinkRow = typeof link.$inferSelect;

export const LASTS_DAYS = 14;
/** Nobody carries a device home. */
const DEVICE_DAYS = 1;

/**
 * What a link is for. `send`: the client gets it. `hand-over`: it is opened at once on a device of
 * the clinic. `read-aloud` and `own-rating`: it is opened at once in the therapist's own browser.
 */
export type LinkUse = "send" | "hand-over" | "read-aloud" | "own-rating";

const ACTIONS = {
  send: "link.create",
  "hand-over": "device.hand-over",
  "read-aloud": "interview.start",
  "own-rating": "link.create",
} as const satisfies Record<LinkUse, AuditAction>;

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
export async function isGenuine(keys: Keys, row: LinkRow): Promise<boolean> {
  const made = keysOf(keys, row.pepperId);
  return made !== undefined && verify(made.token, proofOf(row), row.proof);
}

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
  /** The client's own language. */
  readonly locale: LocaleTag;
}

type NoLink = "not-open" | "not-active" | "begun" | "goals";

/**
 * A new link for an occasion ends the earlier ones: a link is re-issued, never re-read. On a
 * device of the clinic nobody is shown what was answered before, so what is begun is not
 * carried on there. A link of an assistant asks about no goal, so a sheet of goals gets none.
 */
export async function createLink(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    occasionId,
    use = "send",
    days = use === "send" ? LASTS_DAYS : DEVICE_DAYS,
  }: {
    readonly clientId: ClientId;
    readonly occasionId: OccasionId;
    readonly days?: number;
    readonly use?: LinkUse;
  },
): Promise<Result<NewLink, NoLink | NotChanged>> {
  const { db, keys, now } = deps;
  const at = now();
  const id = newId<LinkId>(deps.random);
  const token = await makeToken("C", deps.random);
  const mac = await macOfToken(keys, token);
  const expiresAt = addDays(at, days);
  const facts: LinkFacts = { id, clientId, occasionId, mac, createdAt: at, expiresAt };
  const proof = await sign(keys.token, proofOf(facts));
  const chain = chainOfClient(clientId);
  return commit<NewLink, NoLink | "not-found" | Restricted>(deps, async () => {
    const [heads, own, occasions, existing] = await db.batch([
      selectHead(db, chain),
      selectReached(db, actor, clientId),
      selectOccasion(db, clientId, occasionId),
      db.select({ id: link.id }).from(link).where(eq(link.id, id)),
    ]);
    if (!own[0] || !occasions[0]) return answer(err("not-found"));
    const dek = await clientDek(keys, own[0]);
    const { locale, therapistId } = await openProfile(dek, own[0]);
    const value: NewLink = { linkId: id, token, expiresAt, locale };
    if (existing.length > 0) return answer(ok(value));
    const { restrictedAt: restrictedSince, dischargedAt } = own[0];
    if (restrictedSince) return answer(err({ restrictedSince }));
    if (dischargedAt) return answer(err("not-active"));
    if (occasions[0].status !== "open") return answer(err("not-open"));
    // Whoever opens the link sees what was begun: that is for the client and their own therapist.
    const isOwn = therapistId === actor.staffId;
    if ((use !== "send" || !isOwn) && occasions[0].draft) return answer(err("begun"));
    const place = ["occasion.plan", occasionId] as const;
    const asked = await openAt<OccasionPlan>(dek, place, occasions[0].plan);
    if (!isOwn && asked.goals && asked.measures.length === 0) return answer(err("goals"));
    const plan = planFor(asked, isOwn ? "therapist" : "assistant");
    const isNews = plan.fromAssistant || asked.fromAssistant;
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${actor.staffId}`, action: ACTIONS[use], object: id },
      writes: [
        revokeLinks(db, at, sql`client_id = ${clientId} AND occasion_id = ${occasionId}`),
        db.insert(link).values({ ...facts, proof, pepperId: keys.id }),
        ...(isNews
          ? [
              db
                .update(occasion)
                .set({ plan: await sealAt(deps, dek, place, plan) })
                .where(and(eq(occasion.clientId, clientId), eq(occasion.id, occasionId))),
            ]
          : []),
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

/** A link that nobody ever had: it begins and ends with the sheet that is entered. */
export async function endedLink(
  deps: Pick<Deps, "keys" | "now" | "random">,
  ids: Pick<LinkFacts, "id" | "clientId" | "occasionId">,
): Promise<typeof link.$inferInsert> {
  const { keys } = deps;
  const at = deps.now();
  const mac = await macOfToken(keys, await makeToken("C", deps.random));
  const facts: LinkFacts = { ...ids, mac, createdAt: at, expiresAt: at };
  const proof = await sign(keys.token, proofOf(facts));
  return { ...facts, proof, pepperId: keys.id, revokedAt: at };
}
