import { and, eq } from "drizzle-orm";
import { partsAnswered } from "../../src/core/check-in/check-in.ts";
import { clientDek, IDENTITY } from "./client.ts";
import type { Deps } from "./database.ts";
import { clientIdAt, type Door, occasionIdAt } from "./door.ts";
import { client, response } from "./schema.ts";
import { openResponse } from "./sealed.ts";

/**
 * The parts of a sent check-in that have an answer: `id@version` of measures, `goals`, `talk`. For
 * the session that sent them and has come through the door; no answer leaves this function.
 */
export async function loadSentParts(
  { db, keys }: Pick<Deps, "db" | "keys">,
  door: Door,
): Promise<readonly string[]> {
  const own = clientIdAt(door);
  const [clients, responses] = await db.batch([
    db.select(IDENTITY).from(client).where(eq(client.id, own)),
    db
      .select()
      .from(response)
      .where(
        and(
          eq(response.clientId, own),
          eq(response.occasionId, occasionIdAt(door)),
          eq(response.conflict, false),
        ),
      ),
  ]);
  const [row] = clients;
  const [sent] = responses;
  if (!row || !sent) return [];
  const { checkIn } = await openResponse(await clientDek(keys, row), sent);
  return partsAnswered(checkIn);
}
