import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import type { RequestKind } from "../../src/core/consent/request.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newIdAt } from "../crypto/id.ts";
import type { Actor } from "./access.ts";
import { changeByLink } from "./change-by-link.ts";
import type { Write } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { ClosedLink, Door } from "./door.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import { dataRequest } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";

/** What a client wants, in their words. */
export interface Wish {
  readonly kind: RequestKind;
  readonly words?: string;
}

export interface DataRequest extends Wish {
  readonly id: string;
  readonly askedAt: Instant;
  readonly answered?: { readonly at: Instant; readonly by: StaffId; readonly note: string };
}

type Row = typeof dataRequest.$inferSelect;

const ofClient = (own: ClientId | SQL, answered: boolean) =>
  and(eq(dataRequest.clientId, own), eq(dataRequest.answered, answered));

/** Each kind once at most, the oldest first. */
export const selectOpenRequests = (db: Db, own: ClientId | SQL) =>
  db.select().from(dataRequest).where(ofClient(own, false)).orderBy(asc(dataRequest.askedAt));

const ANSWERED = 10;

/** The latest that were answered, newest first. */
export const selectAnsweredRequests = (db: Db, own: ClientId | SQL, most = ANSWERED) =>
  db
    .select()
    .from(dataRequest)
    .where(ofClient(own, true))
    .orderBy(desc(dataRequest.askedAt))
    .limit(most);

export const openRequests = (dek: Dek, rows: readonly Row[]): Promise<readonly DataRequest[]> =>
  Promise.all(
    rows.map(async (row): Promise<DataRequest> => {
      const { id, askedAt, answeredAt, answeredBy, answer } = row;
      const wish = await openAt<Wish>(dek, ["data_request.body", id], row.body);
      if (!answeredAt || !answeredBy || !answer) return { ...wish, id, askedAt };
      const { note } = await openAt<{ note: string }>(dek, ["data_request.answer", id], answer);
      return { ...wish, id, askedAt, answered: { at: answeredAt, by: answeredBy, note } };
    }),
  );

/** What keeps a wish: a row, or new words for the one of its kind that still waits. */
export async function wishWrites(
  deps: Deps,
  dek: Dek,
  { clientId, wish, open }: WishOf,
): Promise<readonly Write[]> {
  const { db } = deps;
  const same = open.find(({ kind }) => kind === wish.kind);
  if (same && (wish.words === undefined || wish.words === same.words)) return [];
  const at = deps.now();
  const id = same?.id ?? newIdAt<string>(at, deps.random);
  const body = await sealAt(deps, dek, ["data_request.body", id], wish);
  if (!same) {
    return [db.insert(dataRequest).values({ clientId, answered: false, askedAt: at, id, body })];
  }
  return [
    db
      .update(dataRequest)
      .set({ body })
      .where(and(ofClient(clientId, false), eq(dataRequest.id, id))),
  ];
}

interface WishOf {
  readonly clientId: ClientId;
  readonly wish: Wish;
  readonly open: readonly DataRequest[];
}

/** Keeps what a client asks of the clinic. Asking twice for the same waits once. */
export const askClinic = (
  deps: Deps,
  door: Door,
  wish: Wish,
): Promise<Result<void, ClosedLink | "try-again">> =>
  changeByLink(deps, door, {
    action: "data.ask",
    select: (own) => [selectOpenRequests(deps.db, own)],
    change: async ({ clientId, dek }, [rows]) => {
      const open = await openRequests(dek, rows);
      const writes = await wishWrites(deps, dek, { clientId, wish, open });
      if (writes.length === 0) return ok(undefined);
      return { object: clientId, detail: wish.kind, writes, value: undefined };
    },
  });

/** Writes down what was done about a wish. Its row moves to those that were answered. */
export const answerRequest = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    requestId,
    note,
  }: { readonly clientId: ClientId; readonly requestId: string; readonly note: string },
): Promise<Result<void, NotChanged>> => {
  const { db } = deps;
  const one = (own: ClientId) => and(eq(dataRequest.clientId, own), eq(dataRequest.id, requestId));
  const select = (own: ClientId) => [db.select().from(dataRequest).where(one(own))] as const;
  return changeReached<void, "not-found", ReturnType<typeof select>>(deps, actor, {
    clientId,
    action: "data.answer",
    select,
    change: async ({ dek }, [rows]) => {
      const [row] = rows;
      if (!row) return err("not-found");
      if (row.answered) return ok(undefined);
      const answer = await sealAt(deps, dek, ["data_request.answer", requestId], { note });
      return {
        object: requestId,
        writes: [
          db
            .update(dataRequest)
            .set({ answered: true, answeredAt: deps.now(), answeredBy: actor.staffId, answer })
            .where(one(clientId)),
        ],
        value: undefined,
      };
    },
  });
};
