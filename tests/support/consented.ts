import { eq } from "drizzle-orm";
import type { ClientId, LocaleTag } from "../../src/core/brand.ts";
import { CONSENT_TEXT, type ConsentStatement } from "../../src/core/consent/consent.ts";
import { clientDek } from "../../workers/db/client.ts";
import { consentRow } from "../../workers/db/consent.ts";
import type { Deps } from "../../workers/db/database.ts";
import { client } from "../../workers/db/schema.ts";
import { consent } from "../../workers/db/schema-work.ts";

/**
 * A client who has said yes to care before: tests of everything that comes later begin there.
 * Nothing is audited, as nothing happens in the test itself.
 */
export async function consented(
  deps: Deps,
  clientId: ClientId,
  changes: Partial<ConsentStatement> = {},
): Promise<ClientId> {
  const { db } = deps;
  const [row] = await db.select().from(client).where(eq(client.id, clientId));
  if (!row) throw new Error(`Cannot find client ${clientId}`);
  const said: ConsentStatement = {
    text: CONSENT_TEXT,
    at: deps.now(),
    given: { care: true, statistics: false, research: false },
    locale: "en" as LocaleTag,
    how: "screen",
    ...changes,
  };
  const dek = await clientDek(deps.keys, row);
  await db
    .insert(consent)
    .values(await consentRow(deps, dek, { clientId, said, after: undefined }));
  return clientId;
}
