import { eq, sql } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { err, type Result } from "../../src/core/result.ts";
import { measuresIn } from "../../src/core/series/course.ts";
import type { Point } from "../../src/core/series/point.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, openProfile, openSeries } from "./client.ts";
import { answer, commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import { client } from "./schema.ts";
import {
  markSeen,
  readVisitor,
  selectVisitor,
  type SessionMac,
  staffIdOf,
  type Visitor,
} from "./staff-session.ts";

export interface MeasureSeries {
  readonly visitor: Visitor;
  readonly measureId: string;
  /** The client's whole course, other measures too. */
  readonly points: readonly Point[];
}

/**
 * The scores of one measure, to be taken away: for the client's own therapist, and
 * audited as an export before anything is given. Two round trips. The audit names
 * no measure, because what somebody is asked is encrypted everywhere else.
 *
 * @param place of the measure in the report, from 1
 */
export async function exportSeries(
  deps: Deps,
  session: SessionMac,
  { clientId, place }: { readonly clientId: ClientId; readonly place: number },
): Promise<Result<MeasureSeries, "signed-out" | "not-found" | "try-again">> {
  const { db, keys, now } = deps;
  const chain = chainOfClient(clientId);
  const own = sql`(SELECT id FROM client WHERE id = ${clientId} AND therapist_id = ${staffIdOf(session)})`;
  return commit<MeasureSeries, "signed-out" | "not-found">(deps, async () => {
    const [sessions, people, clinics, heads, clients] = await db.batch([
      ...selectVisitor(db, session),
      selectHead(db, chain),
      db.select().from(client).where(eq(client.id, own)),
    ]);
    const visitor = await readVisitor(deps, sessions, people, clinics);
    if (!visitor) return answer(err("signed-out"));
    const [row] = clients;
    if (!row) return answer(err("not-found"));
    const dek = await clientDek(keys, row);
    // A therapist changed in the column alone is not believed.
    await openProfile(dek, row);
    const { points } = await openSeries(dek, row);
    const measureId = measuresIn(points)[place - 1];
    if (measureId === undefined) return answer(err("not-found"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at: now(),
        actor: `staff:${visitor.staffId}`,
        action: "record.export",
        object: clientId,
      },
      writes: visitor.stale ? [markSeen(deps, session)] : [],
      value: { visitor, measureId, points },
    };
  });
}
