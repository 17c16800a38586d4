import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import { clientDek } from "../../workers/db/client.ts";
import { openConsents, selectConsents } from "../../workers/db/consent.ts";
import type { StoredCheckIn } from "../../workers/db/record.ts";
import { client, response } from "../../workers/db/schema.ts";
import { openResponse } from "../../workers/db/sealed.ts";
import type { Site } from "./http.ts";

/** What is stored of the only check-in of a client. */
export async function storedOf(site: Site, clientId: ClientId): Promise<StoredCheckIn> {
  const { db, keys } = site.deps;
  const [rows, sent] = await db.batch([
    db.select().from(client).where(eq(client.id, clientId)),
    db.select().from(response).where(eq(response.clientId, clientId)),
  ]);
  const dek = await clientDek(keys, rows[0]!);
  return openResponse(dek, sent[0]!);
}

/** Everything that a client has agreed to so far, newest first. */
export async function consentOf(
  site: Site,
  clientId: ClientId,
): Promise<readonly ConsentStatement[]> {
  const { db, keys } = site.deps;
  const [rows, said] = await db.batch([
    db.select().from(client).where(eq(client.id, clientId)),
    selectConsents(db, clientId, 20),
  ]);
  return openConsents(await clientDek(keys, rows[0]!), said);
}
