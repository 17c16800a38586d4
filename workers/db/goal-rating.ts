import { and, eq, inArray } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { idAt } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import type { Deps } from "./database.ts";
import type { StoredRating } from "./goal.ts";
import { changeReached } from "./reached-record.ts";
import { goal, goalRating } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

export interface Rated extends Pick<StoredRating, "value" | "level"> {
  readonly goalId: string;
}

/** What a form of ratings adds for each goal. The key was made with the form. */
const ratingId = (on: PlainDate, key: string, goalId: string): string =>
  idAt(`${on}T12:00Z`, key.slice(0, 10) + goalId.slice(-10));

/** Keeps the ratings of one day. Nothing that was rated before is changed. */
export const rateGoals = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    key,
    on,
    rated,
  }: {
    readonly clientId: ClientId;
    readonly key: string;
    readonly on: PlainDate;
    readonly rated: readonly Rated[];
  },
): Promise<Result<void, "not-found" | "try-again">> => {
  const { db } = deps;
  const ids = rated.map(({ goalId }) => goalId);
  return changeReached(deps, actor, {
    clientId,
    action: "goal.rate",
    select: () => [
      db
        .select({ id: goal.id })
        .from(goal)
        .where(and(eq(goal.clientId, clientId), inArray(goal.id, ids))),
      db
        .select({ id: goalRating.id })
        .from(goalRating)
        .where(
          and(
            eq(goalRating.clientId, clientId),
            inArray(
              goalRating.id,
              ids.map((id) => ratingId(on, key, id)),
            ),
          ),
        ),
    ],
    change: async ({ dek }, [goals, stored]) => {
      if (goals.length < ids.length) return err("not-found");
      if (stored.length > 0) return ok(undefined);
      const rows = await Promise.all(
        rated.map(async ({ goalId, ...said }) => {
          const id = ratingId(on, key, goalId);
          const body: StoredRating = { goal: goalId, on, ...said, by: actor.staffId };
          return { clientId, id, body: await sealAt(deps, dek, ["goal_rating.body", id], body) };
        }),
      );
      // One statement a row: a statement has room for few values.
      const writes = rows.map((row) => db.insert(goalRating).values(row));
      return { object: clientId, writes, value: undefined };
    },
  });
};
