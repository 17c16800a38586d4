import { and, eq } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { stateOf } from "../../src/core/clients/state.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Actor, isWithin } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, IDENTITY, openProfile } from "./client.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import type { ClientProfile } from "./record.ts";
import { client, staff } from "./schema.ts";
import { sealAt } from "./sealed.ts";
import { openStaff } from "./staff.ts";

export type NoHandOver = "not-found" | "no-therapist" | "changed-elsewhere" | "restricted";

/**
 * Gives a client to another therapist, who must be here and be one. The chain of the client
 * names both. Links stay open: the client answers on, and the new therapist reads.
 *
 * @param from whose client it was when the page was made
 */
export async function handOver(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    from,
    to,
    restricted = false,
  }: {
    readonly clientId: ClientId;
    readonly from: string;
    readonly to: StaffId;
    /** A restricted record too: somebody must answer for it when its therapist leaves. */
    readonly restricted?: boolean;
  },
): Promise<Result<void, NoHandOver | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  const chain = chainOfClient(clientId);
  return commit<void, NoHandOver>(deps, async (attempt) => {
    const [heads, clients, within, people, clinics] = await db.batch([
      selectHead(db, chain),
      db.select(IDENTITY).from(client).where(eq(client.id, clientId)),
      db
        .select({ id: client.id })
        .from(client)
        .where(and(eq(client.id, clientId), isWithin(actor.reach, actor.staffId))),
      db.select().from(staff).where(eq(staff.id, to)),
      selectClinic(db),
    ]);
    const [row] = clients;
    if (!row) return answer(err("not-found"));
    const dek = await clientDek(keys, row);
    const profile = await openProfile(dek, row);
    const isDone = profile.therapistId === to;
    // After a lost answer a therapist no longer reaches the client whom they gave away.
    if (within.length === 0)
      return answer(isDone && attempt > 0 ? ok(undefined) : err("not-found"));
    if (isDone) return answer(ok(undefined));
    if (!restricted && stateOf(row) === "restricted") return answer(err("restricted"));
    if (profile.therapistId !== from) return answer(err("changed-elsewhere"));
    const [person] = people;
    const next = person && (await openStaff(await clinicDek(keys, theClinic(clinics)), person));
    if (!person || person.endedAt || !next?.roles.includes("therapist")) {
      return answer(err("no-therapist"));
    }
    const moved: ClientProfile = { ...profile, therapistId: to, rev: (profile.rev ?? 0) + 1 };
    const sealed = await sealAt(deps, dek, ["client.profile", clientId], moved);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at,
        actor: `staff:${actor.staffId}`,
        action: "client.hand-over",
        object: clientId,
        detail: `from ${profile.therapistId} to ${to}`,
      },
      writes: [
        db.update(client).set({ therapistId: to, profile: sealed }).where(eq(client.id, clientId)),
      ],
      value: undefined,
    };
  });
}
