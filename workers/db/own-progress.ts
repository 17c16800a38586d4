import { eq, sql } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import type { KnownPerson } from "../../src/core/change/norms.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { idAt, tailOf } from "../crypto/id.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import type { AuditAction } from "./audit-entry.ts";
import { clientDek, openProfile, openSeries } from "./client.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { clientIdAt, type Door, type DoorClinic, openDoor, selectDoor } from "./door.ts";
import type { FitEntry, StoredEvent } from "./event.ts";
import { openGoals, selectGoals } from "./goal.ts";
import type { Progress } from "./progress.ts";
import { client } from "./schema.ts";
import { event } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

/** A client's own page, for the session in which answers were sent. */
export interface OwnProgress extends Progress {
  readonly clinic: DoorClinic;
  readonly person?: KnownPerson;
  /** Nothing of before is told, because an assistant made the link. */
  readonly onlyJustSent?: true;
}

/** Who looks, once it is settled that they may. */
interface Allowed extends OwnProgress {
  readonly clientId: Parameters<typeof chainOfClient>[0];
  readonly linkId: string;
  readonly dek: Dek;
  readonly answeredAt: Instant;
}

/** What is done with it, beside the line in the audit chain. */
interface Act {
  readonly action: AuditAction;
  readonly object: (allowed: Allowed) => string;
  readonly writes: (allowed: Allowed) => Promise<readonly Write[]>;
  /** It belongs to the feedback after sending, which a clinic can leave out. */
  readonly isAfterSending?: boolean;
}

/**
 * Behind a link there is nothing of the past, unless therapist and client have agreed to it and
 * the check-in was sent. Whether it was sent in this very session, the caller knows. Behind a
 * link that an assistant made there is nothing of the past even then. Everything else is the same `not-found`, so that a link does not tell whether there is a past.
 */
function look(
  deps: Deps,
  door: Door,
  { action, object, writes, isAfterSending = false }: Act,
): Promise<Result<OwnProgress, "not-found" | "try-again">> {
  const { db, keys, now } = deps;
  const own = clientIdAt(door);
  return commit<OwnProgress, "not-found">(deps, async () => {
    const [links, occasions, clinics, clients, heads, caches, goals, ratings] = await db.batch([
      ...selectDoor(db, door),
      selectHead(db, sql`'client:' || ${own}`),
      db.select({ id: client.id, series: client.series }).from(client).where(eq(client.id, own)),
      ...selectGoals(db, own),
    ]);
    const found = await openDoor(deps, door, [links, occasions, clinics, clients]);
    const [row] = clients;
    const [link] = links;
    const [cache] = caches;
    if (found.ok || !found.error.sent?.progress || !row || !link || !cache)
      return answer(err("not-found"));
    const { sent } = found.error;
    const onlyJustSent = sent.progress === "just-sent";
    if (onlyJustSent && !isAfterSending) return answer(err("not-found"));
    const dek = await clientDek(keys, row);
    const { progress, person } = await openProfile(dek, row);
    if (isAfterSending && found.error.clinic.feedback === false) return answer(err("not-found"));
    if (!progress || row.dischargedAt || row.restrictedAt) return answer(err("not-found"));
    const series = await openSeries(dek, cache);
    const told: OwnProgress = {
      clinic: found.error.clinic,
      ...(person && { person }),
      ...(onlyJustSent
        ? { points: series.points.filter(({ at }) => at === sent.at), goals: [], onlyJustSent }
        : {
            points: series.points,
            goals: await openGoals(dek, [goals, ratings], series.ratings),
          }),
    };
    const allowed: Allowed = {
      ...told,
      clientId: row.id,
      linkId: link.id,
      dek,
      answeredAt: sent.at,
    };
    return {
      kind: "write",
      head: headOf(chainOfClient(row.id), heads),
      entry: { at: now(), actor: `link:${link.id}`, action, object: object(allowed) },
      writes: await writes(allowed),
      value: told,
    };
  });
}

/** The page itself, or what is told after sending; every view is audited. */
export const loadOwnProgress = (
  deps: Deps,
  door: Door,
  { isAfterSending = false } = {},
): Promise<Result<OwnProgress, "not-found" | "try-again">> =>
  look(deps, door, {
    action: "progress.view",
    isAfterSending,
    object: ({ clientId }) => clientId,
    writes: () => Promise.resolve([]),
  });

/** One answer a link: a later one takes the place of the one before, and no link fills the record. */
const fitIdOf = ({ answeredAt, linkId }: Allowed): string => idAt(answeredAt, tailOf(linkId));

/** Keeps what the client said of their page. */
export const sayFit = async (
  deps: Deps,
  door: Door,
  said: Pick<FitEntry, "answer" | "text">,
  { isAfterSending = false } = {},
): Promise<Result<void, "not-found" | "try-again">> => {
  const kept = await look(deps, door, {
    action: "event.change",
    object: fitIdOf,
    isAfterSending,
    writes: async (allowed) => {
      const id = fitIdOf(allowed);
      const stored: StoredEvent = { kind: "fit", at: deps.now(), ...said, by: "client" };
      const body = await sealAt(deps, allowed.dek, ["event.body", id], stored);
      const row = { clientId: allowed.clientId, id, body };
      return [
        deps.db
          .insert(event)
          .values(row)
          .onConflictDoUpdate({ target: [event.clientId, event.id], set: { body } }),
      ];
    },
  });
  return kept.ok ? ok(undefined) : kept;
};
