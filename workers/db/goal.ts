import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import type { Goal, LevelKey } from "../../src/core/goals/goal.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Access, Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { isSame } from "./day-entry.ts";
import {
  changeReached,
  type NotChanged,
  type ReachedRecord,
  readReached,
  type RowsOf,
} from "./reached-record.ts";
import type { SentRating } from "../../src/core/goals/sent-rating.ts";
import { openSeries } from "./client.ts";
import { goal, goalRating } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";
import type { NoVisit } from "./staff-session.ts";

/** The sealed part of a goal's row. */
export interface StoredGoal {
  readonly goal: Goal;
  readonly madeOn: PlainDate;
  /** What was said when the goal was reached or dropped. */
  readonly closing?: string;
  readonly by: StaffId;
}

/** The sealed part of a rating: nearness, level of attainment, or both. */
export interface StoredRating {
  readonly goal: string;
  readonly on: PlainDate;
  /** 0 to 10. */
  readonly value?: number;
  readonly level?: LevelKey;
  readonly by: StaffId;
}

/** A rating as it is read: written down by staff, or sent by the client. */
export type KeptRating = Omit<StoredRating, "goal" | "by"> & { readonly by: StaffId | "client" };

export interface GoalRecord extends StoredGoal {
  readonly id: string;
  readonly rev: number;
  /** Oldest first; what came with a check-in is among them. */
  readonly ratings: readonly KeptRating[];
}

/** More goals than anybody works on, and the ratings that a page draws. */
const GOALS = 40;
const RATINGS = 200;

/** Goals and the latest ratings, for a batch of the caller's. */
export const selectGoals = (
  db: Db,
  own: ClientId | SQL,
  mostRatings = RATINGS,
  mostGoals = GOALS,
) =>
  [
    db.select().from(goal).where(eq(goal.clientId, own)).orderBy(asc(goal.id)).limit(mostGoals),
    db
      .select()
      .from(goalRating)
      .where(eq(goalRating.clientId, own))
      .orderBy(desc(goalRating.id))
      .limit(mostRatings),
  ] as const;

type GoalRow = typeof goal.$inferSelect;

const openGoal = (dek: Dek, row: GoalRow): Promise<StoredGoal> =>
  openAt<StoredGoal>(dek, ["goal.body", row.id], row.body);

/**
 * In the order in which they were made.
 *
 * @param sent what the client rated in check-ins, from the series
 */
export async function openGoals(
  dek: Dek,
  [goals, newestFirst]: RowsOf<ReturnType<typeof selectGoals>>,
  sent: readonly SentRating[] = [],
): Promise<readonly GoalRecord[]> {
  const ratings = await Promise.all(
    newestFirst
      .toReversed()
      .map((row) => openAt<StoredRating>(dek, ["goal_rating.body", row.id], row.body)),
  );
  return Promise.all(
    goals.map(async (row) => ({
      ...(await openGoal(dek, row)),
      id: row.id,
      rev: row.rev,
      ratings: [...ratings, ...sent.map((one) => ({ ...one, by: "client" as const }))]
        .flatMap(({ goal: of, ...rating }) => (of === row.id ? [rating] : []))
        .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    })),
  );
}

export interface GoalsOf extends Pick<ReachedRecord, "visitor" | "profile"> {
  readonly goals: readonly GoalRecord[];
}

/** A client's goals; the view is audited. */
export const loadGoals = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<GoalsOf, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    select: (own) => selectGoals(deps.db, own),
    read: async ({ visitor, row, profile, dek }, rows) => ({
      visitor,
      profile,
      goals: await openGoals(dek, rows, (await openSeries(dek, row)).ratings),
    }),
  });

/** What a form says, and of which goal. */
export interface GoalChange {
  readonly clientId: ClientId;
  readonly id: string;
  /** 0 for a goal that is not kept yet. */
  readonly rev: number;
  readonly goal: Goal;
  readonly madeOn: PlainDate;
  readonly closing?: string;
}

/** Writes a goal, or changes it. Sent twice, it is written once. */
export const saveGoal = (
  deps: Deps,
  actor: Actor,
  { clientId, id, rev, ...said }: GoalChange,
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const { db } = deps;
  const isIt = and(eq(goal.clientId, clientId), eq(goal.id, id));
  return changeReached<void, "changed-elsewhere", readonly [ReturnType<typeof selectGoal>]>(
    deps,
    actor,
    {
      clientId,
      action: rev === 0 ? "goal.create" : "goal.change",
      select: () => [selectGoal(db, clientId, id)],
      change: async ({ dek }, [[row]]) => {
        const old = row && (await openGoal(dek, row));
        const madeOn = old?.madeOn ?? said.madeOn;
        const stored: StoredGoal = { ...said, madeOn, by: actor.staffId };
        if (row?.rev === rev + 1 && isSame(sorted(old), sorted(stored))) return ok(undefined);
        if ((row?.rev ?? 0) !== rev) return err("changed-elsewhere");
        const body = await sealAt(deps, dek, ["goal.body", id], stored);
        const next = { clientId, id, rev: rev + 1, body };
        return {
          object: id,
          writes: [
            rev === 0
              ? db.insert(goal).values(next)
              : db.update(goal).set({ rev: next.rev, body }).where(isIt),
          ],
          value: undefined,
        };
      },
    },
  );
};

const selectGoal = (db: Db, clientId: ClientId, id: string) =>
  db
    .select()
    .from(goal)
    .where(and(eq(goal.clientId, clientId), eq(goal.id, id)));

/** For a comparison that does not mind in which order the fields were put. */
const sorted = (stored: StoredGoal | undefined) =>
  stored && [stored.goal, stored.madeOn, stored.closing, stored.by];
