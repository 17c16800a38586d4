import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { err, type Result } from "../../src/core/result.ts";
import type { Actor } from "./access.ts";
import { deleteClients } from "./client-delete.ts";
import type { Deps } from "./database.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { client } from "./schema.ts";

/**
 * Erases a client: first the key without which no sealed column of theirs can be read, in this
 * database or in a copy of its rows, then the rows. What was done to the record stays in the audit,
 * as ids and plain words.
 *
 * @param label as its own therapist has typed it, against a slip
 */
export const eraseClient = (
  deps: Deps,
  actor: Actor,
  { clientId, label }: { readonly clientId: ClientId; readonly label: string },
): Promise<Result<void, "other-label" | NotChanged>> =>
  changeReached<void, "other-label", []>(deps, actor, {
    clientId,
    action: "client.erase",
    select: () => [],
    change: async ({ profile }) => {
      if (profile.label !== label) return err("other-label");
      const { db } = deps;
      const own = eq(client.id, clientId);
      return {
        object: clientId,
        writes: [
          // The row goes below; its pages of the database file must not keep the key until then.
          db
            .update(client)
            .set({ wrapped: new Uint8Array(60) })
            .where(own),
          ...deleteClients(db, own),
        ],
        value: undefined,
      };
    },
  });
