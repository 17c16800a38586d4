import { and, eq } from "drizzle-orm";
import type { Decline } from "../../src/core/check-in/decline.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { changeByLink } from "./change-by-link.ts";
import type { Deps } from "./database.ts";
import type { ClosedLink, Door } from "./door.ts";
import { occasion } from "./schema.ts";
import { sealAt } from "./sealed.ts";

/**
 * Keeps that somebody would rather not fill this check-in in. It is an answer: the occasion no
 * longer waits, what was begun is forgotten, and no rule takes it for silence.
 */
export const declineCheckIn = (
  deps: Deps,
  door: Door,
  decline: Decline,
): Promise<Result<void, ClosedLink | "try-again">> =>
  changeByLink<void, []>(deps, door, {
    action: "check-in.decline",
    whose: "anybody's",
    select: () => [],
    change: async ({ clientId, occasionId, informant, dek, isOpen, sentAt, clinic }) => {
      if (sentAt !== undefined) return { ok: false, error: { reason: "answered", clinic } };
      if (!isOpen) return ok(undefined);
      const said: Decline = { ...decline, ...(informant && { informant }) };
      const sealed = await sealAt(deps, dek, ["occasion.decline", occasionId], said);
      return {
        object: occasionId,
        writes: [
          deps.db
            .update(occasion)
            .set({ status: "expired", declinedAt: deps.now(), decline: sealed, draft: null })
            .where(and(eq(occasion.clientId, clientId), eq(occasion.id, occasionId))),
        ],
        value: undefined,
      };
    },
  });
