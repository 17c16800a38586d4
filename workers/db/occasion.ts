import { and, eq } from "drizzle-orm";
import type { ClientId, Instant, LocaleTag, OccasionId } from "../../src/core/brand.ts";
import { askedExtras, type Extra } from "../../src/core/check-in/own-parts.ts";
import type { FindUnusable, Unusable } from "../../src/core/measures/unusable.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { newIdAt } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, openProfile, selectReached } from "./client.ts";
import type { NotChanged, Restricted } from "./reached-record.ts";
import { clinicIn, selectClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { openGoals, selectGoals } from "./goal.ts";
import { planFor } from "./made-by.ts";
import type { OccasionPlan } from "./record.ts";
import { occasion } from "./schema.ts";
import { sealAt } from "./sealed.ts";

export type OccasionRow = typeof occasion.$inferSelect;

export const selectOccasion = (db: Db, clientId: ClientId, id: OccasionId) =>
  db
    .select()
    .from(occasion)
    .where(and(eq(occasion.clientId, clientId), eq(occasion.id, id)));

/** Names each measure that cannot be asked, with the mend. */
export interface RefusedPlan {
  readonly reason: "unusable";
  readonly measures: readonly Unusable[];
}

/**
 * Asks a client for `measures` (as `id@version`) from `opensAt` on: a therapist one of their own,
 * an assistant anybody's, and about no goal. Nothing is asked that has no wording, or whose terms
 * the clinic has not accepted, and nobody who is discharged.
 */
export async function createOccasion(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    opensAt,
    measures,
    extras = [],
    informant,
    locale,
    findUnusable,
    id = newIdAt<OccasionId>(opensAt, deps.random),
  }: {
    readonly clientId: ClientId;
    readonly opensAt: Instant;
    readonly measures: readonly string[];
    /** What is asked beside the measures. */
    readonly extras?: readonly Extra[];
    /** Who is asked, where that is not the client. */
    readonly informant?: Relation;
    /** In which they are written to; absent where that is the client's language. */
    readonly locale?: LocaleTag;
    readonly findUnusable: FindUnusable;
    /** Made with the form, so that a form sent twice asks once. */
    readonly id?: OccasionId;
  },
): Promise<Result<OccasionId, "not-active" | "taken" | RefusedPlan | NotChanged>> {
  const { db, keys, now } = deps;
  const at = now();
  const chain = chainOfClient(clientId);
  return commit<OccasionId, "not-found" | "not-active" | "taken" | RefusedPlan | Restricted>(
    deps,
    async (attempt) => {
      const [heads, own, existing, clinics, goals] = await db.batch([
        selectHead(db, chain),
        selectReached(db, actor, clientId),
        selectOccasion(db, clientId, id),
        selectClinic(db),
        selectGoals(db, clientId)[0],
      ]);
      const [row] = own;
      if (!row) return answer(err("not-found"));
      // After a lost answer it is our own; at first sight somebody sent the same form before.
      if (existing.length > 0) return answer(attempt > 0 ? ok(id) : err("taken"));
      if (row.restrictedAt) return answer(err({ restrictedSince: row.restrictedAt }));
      if (row.dischargedAt) return answer(err("not-active"));
      const { acceptedTerms = [] } = await clinicIn(keys, clinics);
      const unusable = findUnusable(measures, acceptedTerms);
      if (unusable.length > 0) return answer(err({ reason: "unusable", measures: unusable }));
      const dek = await clientDek(keys, row);
      const { therapistId } = await openProfile(dek, row);
      const asked: OccasionPlan = {
        measures,
        ...askedExtras(extras, extras.includes("goals") ? await openGoals(dek, [goals, []]) : []),
        ...(informant && { informant }),
        ...(locale && { locale }),
      };
      const plan = planFor(asked, therapistId === actor.staffId ? "therapist" : "assistant");
      const sealed = await sealAt(deps, dek, ["occasion.plan", id], plan);
      return {
        kind: "write",
        head: headOf(chain, heads),
        entry: { at, actor: `staff:${actor.staffId}`, action: "occasion.create", object: id },
        writes: [
          db.insert(occasion).values({
            clientId,
            id,
            opensAt,
            status: "open",
            plan: sealed,
            informant: informant !== undefined,
          }),
        ],
        value: id,
      };
    },
  );
}
