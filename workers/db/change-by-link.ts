import { type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, LinkId, OccasionId } from "../../src/core/brand.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import { err, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import type { AuditAction } from "./audit-entry.ts";
import { clientDek, openProfile } from "./client.ts";
import type { Clinic } from "./clinic.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { clientIdAt, type ClosedLink, type Door, openDoor, selectDoor } from "./door.ts";
import type { Change, RowsOf } from "./reached-record.ts";
import type { ClientProfile, OccasionPlan } from "./record.ts";
import { openAt } from "./sealed.ts";

/** Whoever holds a link, and what is theirs to decide about. */
export interface LinkHolder {
  readonly clientId: ClientId;
  readonly linkId: LinkId;
  readonly occasionId: OccasionId;
  readonly clinic: Clinic;
  readonly profile: ClientProfile;
  readonly dek: Dek;
  /** Something is still to be answered. */
  readonly isOpen: boolean;
  /** Who answers, where that is not the client. */
  readonly informant?: Relation;
  /** When today's answers were sent. */
  readonly sentAt?: Instant;
  /** The link was made by an assistant. */
  readonly fromAssistant?: true;
}

/** Opens what a link leads to: a check-in that waits, was sent, or that the client did not want. */
export async function openHolder(
  deps: Deps,
  door: Door,
  rows: Parameters<typeof openDoor>[2],
  whose: "the client's" | "anybody's" = "the client's",
): Promise<Result<LinkHolder, ClosedLink>> {
  const [[link], [occasion], , [row]] = rows;
  const found = await openDoor(deps, door, rows);
  const sent = found.ok ? undefined : found.error.sent;
  if (!found.ok && !sent && found.error.reason !== "declined") return found;
  const clinic = found.ok ? found.value.clinic : found.error.clinic;
  if (!link || !occasion || !row) return err({ reason: "unknown", clinic });
  // What was sent is still acknowledged after discharge; a record that stands still is not changed.
  if (row.restrictedAt) return err({ reason: "revoked", clinic });
  const dek = await clientDek(deps.keys, row);
  const plan = await openAt<OccasionPlan>(dek, ["occasion.plan", occasion.id], occasion.plan);
  const { informant, fromAssistant } = plan;
  // Somebody else who answers about the client decides nothing for them.
  if (informant && whose === "the client's") return err({ reason: "unknown", clinic });
  return {
    ok: true,
    value: {
      clientId: row.id,
      linkId: link.id,
      occasionId: occasion.id,
      clinic,
      profile: await openProfile(dek, row),
      dek,
      isOpen: found.ok,
      ...(informant && { informant }),
      ...(fromAssistant && { fromAssistant }),
      ...(sent && { sentAt: sent.at }),
    },
  };
}

/**
 * Changes something of a client's record for whoever holds their link, audited. As with
 * `changeReached`, `change` must recognise its own work. Two round trips.
 */
export async function changeByLink<T, const Selects extends readonly Write[]>(
  deps: Deps,
  door: Door,
  {
    action,
    whose,
    select,
    change,
  }: {
    readonly action: AuditAction;
    /** Whose link may do it; without this, the client's alone. */
    readonly whose?: "anybody's";
    readonly select: (own: SQL) => Selects;
    readonly change: (
      holder: LinkHolder,
      rows: RowsOf<Selects>,
    ) => Promise<Change<T> | Result<T, ClosedLink>>;
  },
): Promise<Result<T, ClosedLink | "try-again">> {
  const { db, now } = deps;
  const own = clientIdAt(door);
  return commit<T, ClosedLink>(deps, async () => {
    const [links, occasions, clinics, clients, heads, ...rows] = await db.batch([
      ...selectDoor(db, door),
      selectHead(db, sql`'client:' || ${own}`),
      ...select(own),
    ]);
    const held = await openHolder(deps, door, [links, occasions, clinics, clients], whose);
    if (!held.ok) return answer(held);
    const step = await change(held.value, rows as RowsOf<Selects>);
    if ("ok" in step) return answer(step);
    const { object, detail, writes, value } = step;
    const { clientId, linkId } = held.value;
    return {
      kind: "write",
      head: headOf(chainOfClient(clientId), heads),
      entry: {
        at: now(),
        actor: `link:${linkId}`,
        action,
        object,
        ...(detail !== undefined && { detail }),
      },
      writes,
      value,
    };
  });
}
