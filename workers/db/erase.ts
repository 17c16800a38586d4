import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { err, type Result } from "../../src/core/result.ts";
import type { Actor } from "./access.ts";
import { deleteClients } from "./client-delete.ts";
import type { Deps } from "./database.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { client } from "./schema.ts";
import type { Visitor } from "./staff-session.ts";
import { macOfErasure, markUsed, selectUsed } from "./used-code.ts";

/**
 * Erases a client: first the key without which no sealed column of theirs can be read, in this
 * database or in a copy of its rows, then the rows. What was done to the record stays in the audit,
 * as ids and plain words. One press of the passkey erases one client, so that a session in the
 * wrong hands erases no caseload.
 *
 * @param label as its own therapist has typed it, against a slip
 */
export async function eraseClient(
  deps: Deps,
  visitor: Pick<Visitor, keyof Actor | "session">,
  { clientId, label }: { readonly clientId: ClientId; readonly label: string },
): Promise<Result<void, "other-label" | "step-up" | NotChanged>> {
  const press = await macOfErasure(deps, visitor.session);
  const select = () => [selectUsed(deps.db, press)] as const;
  return changeReached<void, "other-label" | "step-up", ReturnType<typeof select>>(deps, visitor, {
    clientId,
    action: "client.erase",
    select,
    change: async ({ profile }, [before]) => {
      if (profile.label !== label) return err("other-label");
      if (before.length > 0) return err("step-up");
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
          // Of two at once one is told that it was taken.
          markUsed(deps, press),
        ],
        value: undefined,
      };
    },
  });
}
