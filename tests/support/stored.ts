import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { clientDek } from "../../workers/db/client.ts";
import type { StoredCheckIn } from "../../workers/db/record.ts";
import { client, response } from "../../workers/db/schema.ts";
import { openAt, responseRowId } from "../../workers/db/sealed.ts";
import type { Site } from "./http.ts";

/** What is stored of the only check-in of a client. */
export async function storedOf(site: Site, clientId: ClientId): Promise<StoredCheckIn> {
  const { db, keys } = site.deps;
  const [rows, sent] = await db.batch([
    db.select().from(client).where(eq(client.id, clientId)),
    db.select().from(response).where(eq(response.clientId, clientId)),
  ]);
  const dek = await clientDek(keys, rows[0]!);
  return openAt(dek, ["response.answers", responseRowId(sent[0]!)], sent[0]!.answers);
}
