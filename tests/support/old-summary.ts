import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { clientDek, openSummary } from "../../workers/db/client.ts";
import type { Deps } from "../../workers/db/database.ts";
import { client } from "../../workers/db/schema.ts";
import { sealAt } from "../../workers/db/sealed.ts";

/** As summaries were before the caseload drew courses and told of first scores and signals. */
export async function makeSummaryOld(deps: Deps, clientId: ClientId): Promise<void> {
  const [row] = await deps.db.select().from(client).where(eq(client.id, clientId));
  if (!row) throw new RangeError("No such client");
  const dek = await clientDek(deps.keys, row);
  const { standings, lastAt } = await openSummary(dek, row);
  const old = standings.map(({ first: _first, tail: _tail, ...one }) => one);
  const summary = await sealAt(deps, dek, ["client.summary", clientId], { lastAt, standings: old });
  await deps.db.update(client).set({ summary }).where(eq(client.id, clientId));
}
