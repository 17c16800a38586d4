import { and, desc, eq, type SQL } from "drizzle-orm";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import type { Confirmation, GoalPlan } from "../../src/core/goals/plan.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Access, Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { isSame } from "./day-entry.ts";
import { type GoalRecord, openGoals, selectGoals } from "./goal.ts";
import { addMinutes } from "./instant.ts";
import {
  changeReached,
  type NotChanged,
  type ReachedRecord,
  readReached,
} from "./reached-record.ts";
import { agreement } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";
import type { NoVisit } from "./staff-session.ts";

/** What both write down beside the goals. */
export interface AgreementWords {
  readonly client: string;
  readonly therapist: string;
  readonly know: string;
  readonly reviewOn?: PlainDate;
}

/** A yes, and who sat at the screen. */
export interface Signed extends Confirmation {
  /** Typed by the client on the therapist's screen. */
  readonly initials?: string;
  readonly by: StaffId;
}

/** The sealed part of a row: the goals as they were worded on that day. */
export interface StoredAgreement extends Omit<GoalPlan, "confirmations"> {
  readonly words: AgreementWords;
  readonly confirmations: readonly Signed[];
  readonly by: StaffId;
}

export interface AgreementRecord extends StoredAgreement {
  readonly id: string;
  readonly createdAt: Instant;
}

/** Older plans stay readable; nobody makes more of them in a therapy. */
const AGREEMENTS = 20;

export const selectAgreements = (db: Db, own: ClientId | SQL, limit = AGREEMENTS) =>
  db
    .select()
    .from(agreement)
    .where(eq(agreement.clientId, own))
    .orderBy(desc(agreement.createdAt), desc(agreement.id))
    .limit(limit);

type Row = typeof agreement.$inferSelect;

const openAgreement = async (dek: Dek, { id, createdAt, body }: Row): Promise<AgreementRecord> => ({
  ...(await openAt<StoredAgreement>(dek, ["agreement.body", id], body)),
  id,
  createdAt,
});

export interface AgreementsOf extends Pick<ReachedRecord, "visitor" | "profile"> {
  /** Newest first. */
  readonly agreements: readonly AgreementRecord[];
  readonly goals: readonly GoalRecord[];
}

/** Every written plan of a client, and the goals that a next one would have. Audited. */
export const loadAgreements = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<AgreementsOf, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    select: (own) => [selectAgreements(deps.db, own), ...selectGoals(deps.db, own)] as const,
    read: async ({ visitor, profile, dek }, [rows, goals, ratings]) => ({
      visitor,
      profile,
      agreements: await Promise.all(rows.map((row) => openAgreement(dek, row))),
      goals: await openGoals(dek, [goals, ratings]),
    }),
  });

export interface NewAgreement {
  readonly clientId: ClientId;
  readonly id: string;
  /** The plan that this one takes the place of, as its writer saw it; empty for the first. */
  readonly after: string;
  readonly madeOn: PlainDate;
  readonly words: AgreementWords;
}

/** Writes a new plan with the goals of today. The one before stays as it was. */
export const createAgreement = (
  deps: Deps,
  actor: Actor,
  { clientId, id, after, madeOn, words }: NewAgreement,
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const { db, now } = deps;
  return changeReached<void, "changed-elsewhere", ReturnType<typeof selectForNew>>(deps, actor, {
    clientId,
    action: "agreement.create",
    select: () => selectForNew(db, clientId),
    change: async ({ dek }, [rows, goals, ratings]) => {
      const [row] = rows;
      const latest = row && (await openAgreement(dek, row));
      if (latest?.id === id) {
        return isSame(latest.words, words) ? ok(undefined) : err("changed-elsewhere");
      }
      if ((latest?.id ?? "") !== after) return err("changed-elsewhere");
      const open = await openGoals(dek, [goals, ratings]);
      const stored: StoredAgreement = {
        version: (latest?.version ?? 0) + 1,
        madeOn,
        goals: open.flatMap(({ goal }) => (goal.status === "active" ? [goal] : [])),
        words,
        confirmations: [],
        by: actor.staffId,
      };
      const body = await sealAt(deps, dek, ["agreement.body", id], stored);
      // Two plans of one minute must not change places.
      const createdAt = row && row.createdAt >= now() ? addMinutes(row.createdAt, 1) : now();
      const put = db.insert(agreement).values({ clientId, id, createdAt, rev: 1, body });
      return { object: id, writes: [put], value: undefined };
    },
  });
};

const selectForNew = (db: Db, clientId: ClientId) =>
  [selectAgreements(db, clientId, 1), ...selectGoals(db, clientId)] as const;

/** Writes down that somebody agrees to the newest plan. An older one cannot be agreed to. */
export const confirmAgreement = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    id,
    ...yes
  }: { readonly clientId: ClientId; readonly id: string } & Pick<
    Signed,
    "who" | "how" | "initials"
  >,
): Promise<Result<void, "changed-elsewhere" | NotChanged>> => {
  const { db, now } = deps;
  return changeReached<void, "changed-elsewhere", readonly [ReturnType<typeof selectAgreements>]>(
    deps,
    actor,
    {
      clientId,
      action: "agreement.confirm",
      select: () => [selectAgreements(db, clientId, 1)],
      change: async ({ dek }, [[row]]) => {
        if (row?.id !== id) return err("changed-elsewhere");
        const { createdAt: _at, id: _id, ...stored } = await openAgreement(dek, row);
        // The first yes of each stands.
        if (stored.confirmations.some(({ who }) => who === yes.who)) return ok(undefined);
        const signed: Signed = { ...yes, version: stored.version, at: now(), by: actor.staffId };
        const next: StoredAgreement = {
          ...stored,
          confirmations: [...stored.confirmations, signed],
        };
        const body = await sealAt(deps, dek, ["agreement.body", id], next);
        const put = db
          .update(agreement)
          .set({ rev: row.rev + 1, body })
          .where(and(eq(agreement.clientId, clientId), eq(agreement.id, id)));
        return { object: id, detail: yes.who, writes: [put], value: undefined };
      },
    },
  );
};
