import { and, eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { occasion } from "./schema.ts";
import { paperSheet } from "./schema-work.ts";

interface Which {
  readonly clientId: ClientId;
  readonly code: string;
}

const isSheet = ({ clientId, code }: Which) =>
  and(eq(paperSheet.code, code), eq(paperSheet.clientId, clientId));

/** The check-in that a sheet asks, to be joined. */
export const ASKED_BY = and(
  eq(occasion.clientId, paperSheet.clientId),
  eq(occasion.id, paperSheet.occasionId),
);

/** How a sheet and its check-in stand, for a batch of the caller's. */
export const selectSheet = (db: Db, which: Which) =>
  db
    .select({ takenBackAt: paperSheet.takenBackAt, status: occasion.status })
    .from(paperSheet)
    .innerJoin(occasion, ASKED_BY)
    .where(isSheet(which));

/**
 * Takes a printed sheet back that is lost, or uses it again because it was found. Audited.
 *
 * @returns `closed`: its check-in was answered, from the sheet or in another way, or declined
 */
export const markSheet = (
  deps: Deps,
  actor: Actor,
  { lost, ...which }: Which & { readonly lost: boolean },
): Promise<Result<void, "not-found" | "closed" | NotChanged>> =>
  changeReached<void, "not-found" | "closed", readonly [ReturnType<typeof selectSheet>]>(
    deps,
    actor,
    {
      clientId: which.clientId,
      action: lost ? "paper.take-back" : "paper.use-again",
      select: () => [selectSheet(deps.db, which)],
      change: async (_, [[sheet]]) => {
        if (!sheet) return err("not-found");
        if (sheet.status !== "open") return err("closed");
        if (lost === (sheet.takenBackAt !== null)) return ok(undefined);
        const takenBackAt = lost ? deps.now() : null;
        return {
          object: which.code,
          writes: [deps.db.update(paperSheet).set({ takenBackAt }).where(isSheet(which))],
          value: undefined,
        };
      },
    },
  );
