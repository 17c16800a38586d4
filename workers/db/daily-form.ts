import { and, desc, eq, gte, isNull, type SQL } from "drizzle-orm";
import { openGoals as goalsToAsk } from "../../src/core/check-in/own-parts.ts";
import type { ClientId, Instant, LocaleTag } from "../../src/core/brand.ts";
import type { AskedDaily } from "../../src/core/daily/own-items.ts";
import type { DailyEntry } from "../../src/core/daily/entry.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, lengthPrefixed, sameBytes } from "../crypto/bytes.ts";
import type { Dek } from "../crypto/envelope.ts";
import { type Keys, keysOf } from "../crypto/keys.ts";
import { sign, verify } from "../crypto/mac.ts";
import { macOfToken, makeToken, type Token } from "../crypto/token.ts";
import type { Access, Actor } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { addDays } from "./instant.ts";
import { openGoals, selectGoals } from "./goal.ts";
import {
  changeReached,
  type NotChanged,
  type ReachedRecord,
  readReached,
} from "./reached-record.ts";
import { dailyEntry, dailyForm } from "./schema-work.ts";
import { openAt, sealAt } from "./sealed.ts";
import type { NoVisit } from "./staff-session.ts";

export type DailyFormRow = typeof dailyForm.$inferSelect;

export interface StoredForm extends AskedDaily {
  /** The client ended it; absent where the clinic did, or time. */
  readonly stoppedBy?: "client";
}

/** A daily form as its therapist sees it. */
export interface DailyForm extends StoredForm {
  readonly id: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly stoppedAt?: Instant;
}

type FormFacts = Pick<DailyFormRow, "id" | "clientId" | "mac" | "createdAt" | "expiresAt">;

const proofOf = ({ id, clientId, mac, createdAt, expiresAt }: FormFacts): Bytes =>
  lengthPrefixed("soundings/v1/daily-form", id, clientId, mac, createdAt, expiresAt);

/** False for a row that was written, moved or prolonged without the key. */
export async function isGenuineDaily(keys: Keys, row: DailyFormRow): Promise<boolean> {
  const made = keysOf(keys, row.pepperId);
  return made !== undefined && verify(made.token, proofOf(row), row.proof);
}

export const openDailyForm = (dek: Dek, { id, body }: DailyFormRow): Promise<StoredForm> =>
  openAt<StoredForm>(dek, ["daily_form.body", id], body);

/** Older forms have ended; their entries stay in the record. */
const FORMS = 10;
/** No report looks further back, or at more than this. */
const SHOWN_DAYS = 28;
const ENTRIES = 400;

const selectForms = (db: Db, own: ClientId | SQL, most = FORMS) =>
  db
    .select()
    .from(dailyForm)
    .where(eq(dailyForm.clientId, own))
    .orderBy(desc(dailyForm.id))
    .limit(most);

async function formOf(dek: Dek, row: DailyFormRow): Promise<DailyForm> {
  const { id, createdAt, expiresAt, stoppedAt } = row;
  const stored = await openDailyForm(dek, row);
  return { id, ...stored, createdAt, expiresAt, ...(stoppedAt && { stoppedAt }) };
}

export interface DailyFormsOf extends Pick<ReachedRecord, "visitor" | "profile"> {
  /** Newest first. */
  readonly forms: readonly DailyForm[];
  /** Goals that are worked on, in the client's words. */
  readonly goals: readonly string[];
  readonly active: boolean;
}

/** The daily forms of a client, without a word of what was answered. Audited. */
export const loadDailyForms = (
  deps: Deps,
  access: Access,
  clientId: ClientId,
): Promise<Result<DailyFormsOf, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "check-ins.view",
    select: (own) => [selectForms(deps.db, own), ...selectGoals(deps.db, own, 0)] as const,
    read: async ({ visitor, profile, row, dek }, [rows, goals, ratings]) => ({
      visitor,
      profile,
      active: !row.dischargedAt && !row.restrictedAt,
      forms: await Promise.all(rows.map((one) => formOf(dek, one))),
      goals: goalsToAsk(await openGoals(dek, [goals, ratings])).map(({ text }) => text),
    }),
  });

/** The first day whose entries are shown. */
export const firstShownDay = (now: Instant): PlainDate =>
  addDays(now, -SHOWN_DAYS).slice(0, 10) as PlainDate;

/** The newest form, for a batch of the caller's. */
export const selectNewestForm = (db: Db, own: ClientId | SQL) => selectForms(db, own, 1);

/** When the client ended their daily form: the newest one, in the last weeks. */
export async function endedByClient(
  dek: Dek,
  [row]: readonly DailyFormRow[],
  now: Instant,
): Promise<Instant | undefined> {
  if (!row?.stoppedAt || row.stoppedAt < addDays(now, -SHOWN_DAYS)) return undefined;
  return (await openDailyForm(dek, row)).stoppedBy === "client" ? row.stoppedAt : undefined;
}

/** The entries of the last weeks, for a batch of the caller's. */
export const selectEntries = (db: Db, own: ClientId | SQL, since: PlainDate | SQL) =>
  db
    .select()
    .from(dailyEntry)
    .where(and(eq(dailyEntry.clientId, own), gte(dailyEntry.day, since)))
    .orderBy(desc(dailyEntry.day))
    .limit(ENTRIES);

/** Oldest first. */
export async function openEntries(
  dek: Dek,
  rows: readonly (typeof dailyEntry.$inferSelect)[],
): Promise<readonly DailyEntry[]> {
  const entries = await Promise.all(
    rows.map(({ day, formId, id, body }) =>
      openAt<DailyEntry>(dek, ["daily_entry.body", `${day}/${formId}/${id}`], body),
    ),
  );
  const place = ({ day, time }: DailyEntry) => `${day}T${time}`;
  return entries.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

export interface NewDaily {
  /** Exists here and nowhere else: it is shown once. */
  readonly token: Token<"D">;
  readonly expiresAt: Instant;
  readonly locale: LocaleTag;
}

/** Sets up a daily form with its link. It ends the one before: a person has one at a time. */
export async function createDaily(
  deps: Deps,
  actor: Actor,
  {
    clientId,
    id,
    asked,
    days,
  }: {
    readonly clientId: ClientId;
    /** Made with the form of the page, so that a form sent twice makes one. */
    readonly id: string;
    readonly asked: AskedDaily;
    readonly days: number;
  },
): Promise<Result<NewDaily, "not-active" | "taken" | NotChanged>> {
  const { db, keys, now } = deps;
  const at = now();
  const token = await makeToken("D", deps.random);
  const mac = await macOfToken(keys, token);
  const expiresAt = addDays(at, days);
  const facts: FormFacts = { id, clientId, mac, createdAt: at, expiresAt };
  const proof = await sign(keys.token, proofOf(facts));
  return changeReached<NewDaily, "not-active" | "taken", readonly [ReturnType<typeof selectForms>]>(
    deps,
    actor,
    {
      clientId,
      action: "daily.create",
      select: (own) => [selectForms(db, own)],
      change: async ({ row, profile, dek }, [forms]) => {
        const value: NewDaily = { token, expiresAt, locale: profile.locale };
        const mine = forms.find((form) => form.id === id);
        if (mine) return sameBytes(mine.mac, mac) ? ok(value) : err("taken");
        if (row.dischargedAt) return err("not-active");
        const body = await sealAt(deps, dek, ["daily_form.body", id], asked);
        return {
          object: id,
          writes: [
            stopForms(db, { at, clientId }),
            db.insert(dailyForm).values({ ...facts, proof, pepperId: keys.id, body }),
          ],
          value,
        };
      },
    },
  );
}

/** Their links open nothing from now on; without an id, all of a client. */
export const stopForms = (
  db: Db,
  { at, clientId, id }: { readonly at: Instant; readonly clientId: ClientId; readonly id?: string },
) =>
  db
    .update(dailyForm)
    .set({ stoppedAt: at })
    .where(
      and(
        eq(dailyForm.clientId, clientId),
        isNull(dailyForm.stoppedAt),
        ...(id === undefined ? [] : [eq(dailyForm.id, id)]),
      ),
    );

/** Ends a daily form: its link opens nothing from now on. What was answered stays. */
export const stopDaily = (
  deps: Deps,
  actor: Actor,
  { clientId, id }: { readonly clientId: ClientId; readonly id: string },
): Promise<Result<void, NotChanged>> =>
  changeReached<void, "not-found", readonly [ReturnType<typeof selectForms>]>(deps, actor, {
    clientId,
    action: "daily.stop",
    select: (own) => [selectForms(deps.db, own)],
    change: async (_record, [forms]) => {
      const form = forms.find((one) => one.id === id);
      if (!form) return err("not-found");
      if (form.stoppedAt) return ok(undefined);
      return {
        object: id,
        writes: [stopForms(deps.db, { at: deps.now(), clientId, id })],
        value: undefined,
      };
    },
  });
