import { and, eq, gte, inArray, lt } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { idAt } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import type { Deps } from "./database.ts";
import { isSame, LAST_ID } from "./day-entry.ts";
import type { StoredRating } from "./goal.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { goal, goalRating } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";

export interface Rated extends Pick<StoredRating, "value" | "level"> {
  readonly goalId: string;
}

/** What a form of ratings adds for each goal. The key was made with the form. */
const ratingId = (on: PlainDate, key: string, goalId: string): string =>
  idAt(`${on}T12:00Z`, key.slice(0, 10) + goalId.slice(-10));

/** What the ratings of one form have alike: the day and the key, before each goal's own end. */
const beginOf = (on: PlainDate, key: string): string => ratingId(on, key, "");

/**
 * Keeps the ratings of one day. Nothing that was rated before is changed: the same form with
 * other ratings is refused, so that no correction passes for kept.
 */
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
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const { db } = deps;
  const ids = rated.map(({ goalId }) => goalId);
  const select = () =>
    [
      db
        .select({ id: goal.id })
        .from(goal)
        .where(and(eq(goal.clientId, clientId), inArray(goal.id, ids))),
      db
        .select()
        .from(goalRating)
        .where(
          and(
            eq(goalRating.clientId, clientId),
            gte(goalRating.id, beginOf(on, key)),
            lt(goalRating.id, beginOf(on, key) + LAST_ID),
          ),
        ),
    ] as const;
  return changeReached<void, "not-found" | "changed-elsewhere", ReturnType<typeof select>>(
    deps,
    actor,
    {
      clientId,
      action: "goal.rate",
      select,
      change: async ({ dek }, [goals, stored]) => {
        if (goals.length < ids.length) return err("not-found");
        if (stored.length > 0) {
          const kept = stored.map((row) =>
            openAt<StoredRating>(dek, ["goal_rating.body", row.id], row.body),
          );
          return isSame(saidIn(await Promise.all(kept)), saidIn(rated.map(withGoal)))
            ? ok(undefined)
            : err("changed-elsewhere");
        }
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
    },
  );
};

const withGoal = ({ goalId, ...said }: Rated) => ({ goal: goalId, ...said });

/** For a comparison that does not mind in which order the goals were put. */
const saidIn = (ratings: readonly Pick<StoredRating, "goal" | "value" | "level">[]) =>
  ratings
    .map(({ goal: of, value, level }) => [of, value, level])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
