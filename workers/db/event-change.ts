import { and, eq, inArray } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { EventEntry } from "../../src/core/sessions/event.ts";
import { tailOf } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { idOfDay, isSame } from "./day-entry.ts";
import { isReview, openEvent, type WrittenEvent } from "./event.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { event } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

const these = (clientId: ClientId, ids: readonly string[]) =>
  and(eq(event.clientId, clientId), inArray(event.id, [...ids]));

const selectThese = (db: Db, clientId: ClientId, ids: readonly string[]) =>
  db.select().from(event).where(these(clientId, ids));

type Selected = readonly [ReturnType<typeof selectThese>];

/** What a form says of an event that is there already. */
export interface EventChange {
  readonly clientId: ClientId;
  readonly id: string;
  /** As the form showed it. */
  readonly rev: number;
  readonly entry: EventEntry;
}

/** Changes an event. Its day may change, and with it its id; the end of the id stays. */
export const changeEvent = (
  deps: Deps,
  actor: Actor,
  { clientId, id, rev, entry }: EventChange,
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const { db } = deps;
  const next = idOfDay(entry.on, tailOf(id));
  return changeReached<void, "changed-elsewhere", Selected>(deps, actor, {
    clientId,
    action: "event.change",
    select: () => [selectThese(db, clientId, [id, next])],
    change: async ({ dek }, [rows]) => {
      const found = await Promise.all(rows.map((row) => openEvent(dek, row)));
      const stored: WrittenEvent = { ...entry, by: actor.staffId, rev: rev + 1 };
      // Sent twice: it stands there as it was sent.
      const { id: _id, ...there } = found.find((one) => one.id === next) ?? {};
      if (isSame(there, stored)) return ok(undefined);
      const old = found.find((one) => one.id === id);
      // What a client said is not the therapist's to change.
      if (!old || old.kind === "fit" || (old.rev ?? 0) !== rev) return err("changed-elsewhere");
      const body = await sealAt(deps, dek, ["event.body", next], stored);
      return {
        object: next,
        writes: [
          db.delete(event).where(these(clientId, [id])),
          db.insert(event).values({ clientId, id: next, body, caseReview: isReview(stored) }),
        ],
        value: undefined,
      };
    },
  });
};

/** Takes away an event that was written by mistake. */
export const removeEvent = (
  deps: Deps,
  actor: Actor,
  { clientId, id }: { readonly clientId: ClientId; readonly id: string },
): Promise<Result<void, NotChanged>> =>
  changeReached<void, "not-found", Selected>(deps, actor, {
    clientId,
    action: "event.change",
    select: () => [selectThese(deps.db, clientId, [id])],
    change: async ({ dek }, [rows]) => {
      const [row] = rows;
      if (!row) return ok(undefined);
      // What a client said is not the therapist's to take away.
      if ((await openEvent(dek, row)).kind === "fit") return err("not-found");
      const gone = deps.db.delete(event).where(these(clientId, [id]));
      return { object: id, detail: "removed", writes: [gone], value: undefined };
    },
  });
