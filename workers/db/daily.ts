import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ClientId, Instant, LinkId, LocaleTag } from "../../src/core/brand.ts";
import { stateOf } from "../../src/core/clients/state.ts";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import { MOST_DAILY_ENTRIES } from "../../src/core/daily/form.ts";
import type { DailyEntry } from "../../src/core/daily/entry.ts";
import type { AskedDaily } from "../../src/core/daily/own-items.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Bytes } from "../crypto/bytes.ts";
import type { Dek } from "../crypto/envelope.ts";
import { keysOf } from "../crypto/keys.ts";
import { clientDek, IDENTITY, openProfile } from "./client.ts";
import { type Clinic, clinicDek, openClinic, selectClinic, theClinic } from "./clinic.ts";
import { openConsent, selectConsent } from "./consent.ts";
import { type DailyFormRow, isGenuineDaily, openDailyForm } from "./daily-form.ts";
import type { Db, Deps } from "./database.ts";
import { LATE_DAYS } from "./door.ts";
import { addDays } from "./instant.ts";
import { type Attempt, conflictIdOf, macOfAttempt, type Receipt, receiptOf } from "./receipt.ts";
import type { RowsOf } from "./reached-record.ts";
import { client, link, occasion } from "./schema.ts";
import { dailyEntry, dailyForm } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

/** With the link itself, or with a session made from it. */
export type DailyDoor =
  { readonly mac: Bytes } | { readonly formId: string; readonly epoch: number };

/** What somebody behind a daily link may see: what is asked, and nothing that was ever answered. */
export interface OpenDaily {
  readonly formId: string;
  readonly epoch: number;
  /** Master secret that its link was made with. */
  readonly keyId: number;
  readonly clientId: ClientId;
  readonly asked: AskedDaily;
  readonly expiresAt: Instant;
  readonly clinic: Clinic;
  readonly locale: LocaleTag;
  /** What the client has said last. */
  readonly consent?: ConsentStatement;
  readonly dek: Dek;
}

/** A daily form, as a device finds what it keeps of it. */
export type DailyPlace = Pick<OpenDaily, "formId" | "keyId">;

export interface ClosedDaily {
  readonly reason: "unknown" | "revoked" | "expired" | "session-ended";
  readonly clinic: Clinic;
  readonly endedAt?: Instant;
  /** The form, once nothing of it is taken any more: what a device keeps of it can go. */
  readonly over?: DailyPlace;
}

const whichForm = (door: DailyDoor): SQL =>
  "mac" in door ? eq(dailyForm.mac, door.mac) : eq(dailyForm.id, door.formId);

export const clientIdOfDaily = (door: DailyDoor): SQL =>
  sql`(SELECT client_id FROM daily_form WHERE ${whichForm(door)})`;

/** What must be read to open a daily link, for a batch. */
export const selectDaily = (db: Db, door: DailyDoor) =>
  [
    db.select().from(dailyForm).where(whichForm(door)),
    selectClinic(db),
    db
      .select(IDENTITY)
      .from(client)
      .where(eq(client.id, clientIdOfDaily(door))),
    selectConsent(db, clientIdOfDaily(door)),
  ] as const;

type DailyRows = RowsOf<ReturnType<typeof selectDaily>>;

/** One round trip, whatever the outcome. Nothing is written. */
export const openDaily = async (
  deps: Pick<Deps, "db" | "keys" | "now">,
  door: DailyDoor,
): Promise<Result<OpenDaily, ClosedDaily>> =>
  readDaily(deps, door, await deps.db.batch([...selectDaily(deps.db, door)]));

export async function readDaily(
  { keys, now }: Pick<Deps, "keys" | "now">,
  door: DailyDoor,
  [[form], clinics, [clientRow], consents]: DailyRows,
): Promise<Result<OpenDaily, ClosedDaily>> {
  const clinicRow = theClinic(clinics);
  const clinic = await openClinic(await clinicDek(keys, clinicRow), clinicRow);
  if (!form || !clientRow || !(await isGenuineDaily(keys, form))) {
    return err({ reason: "unknown", clinic });
  }
  // What was answered in time may still wait on a device, and a restriction may be lifted.
  const late = addDays(form.expiresAt, LATE_DAYS);
  const isOver = form.stoppedAt !== null || clientRow.dischargedAt !== null || now() >= late;
  const over = { formId: form.id, keyId: form.pepperId };
  const closed = (reason: ClosedDaily["reason"], endedAt?: Instant) =>
    err({ reason, clinic, ...(endedAt && { endedAt }), ...(isOver && { over }) });
  if ("epoch" in door && door.epoch !== form.epoch) return closed("session-ended");
  if (form.stoppedAt || stateOf(clientRow) !== "active") return closed("revoked");
  const end = "epoch" in door ? late : form.expiresAt;
  if (now() >= end) return closed("expired", form.expiresAt);
  const dek = await clientDek(keys, clientRow);
  const { measure, items } = await openDailyForm(dek, form);
  const consent = await openConsent(dek, consents);
  return ok({
    formId: form.id,
    epoch: form.epoch,
    keyId: form.pepperId,
    clientId: form.clientId,
    asked: { measure, ...(items && { items }) },
    expiresAt: form.expiresAt,
    clinic,
    locale: (await openProfile(dek, clientRow)).locale,
    ...(consent && { consent }),
    dek,
  });
}

/** An entry that is stored, and how many there are of its day. */
export interface StoredEntry {
  readonly receipt: Receipt;
  readonly ofDay: number;
}

/**
 * Stores an entry: one row written. The same entry sent again is the same row; other answers
 * under its id are a row of their own, so that nothing is lost. No entry is audited by itself:
 * who made the link is.
 */
export async function addEntry(
  deps: Deps,
  open: OpenDaily,
  { attempt, entry }: { readonly attempt: Attempt; readonly entry: DailyEntry },
): Promise<Result<StoredEntry, "too-many">> {
  const { db, keys } = deps;
  const mac = await macOfAttempt(keys, attempt);
  const id = conflictIdOf(mac);
  const macs = await Promise.all(keys.others.map((one) => macOfAttempt(one, attempt)));
  const { clientId, formId } = open;
  const { day } = entry;
  const ofForm = and(eq(dailyEntry.clientId, clientId), eq(dailyEntry.formId, formId));
  const [counts, same] = await db.batch([
    db
      .select({ n: count() })
      .from(dailyEntry)
      .where(and(ofForm, eq(dailyEntry.day, day))),
    // On whatever day: which one it is depends on when the entry arrives.
    db
      .select({ id: dailyEntry.id })
      .from(dailyEntry)
      .where(and(ofForm, inArray(dailyEntry.id, [id, ...macs.map(conflictIdOf)]))),
  ]);
  const before = counts[0]?.n ?? 0;
  const receipt = receiptOf(attempt, mac, false);
  if (same.length > 0) return ok({ receipt, ofDay: before });
  if (before >= MOST_DAILY_ENTRIES) return err("too-many");
  const body = await sealAt(deps, open.dek, ["daily_entry.body", `${day}/${formId}/${id}`], entry);
  await db.insert(dailyEntry).values({ clientId, day, formId, id, body }).onConflictDoNothing();
  return ok({ receipt, ofDay: before + 1 });
}

/** What a device may have kept of older ones has lapsed long ago. */
const FORMS = 10;

/** The daily forms of whoever holds a link, if it is the client: nobody else has one. */
export async function dailyFormsBehind(
  { db, keys }: Pick<Deps, "db" | "keys">,
  linkId: LinkId,
): Promise<readonly DailyPlace[]> {
  const isOccasion = and(eq(occasion.clientId, link.clientId), eq(occasion.id, link.occasionId));
  const rows = await db
    .select({ formId: dailyForm.id, keyId: dailyForm.pepperId })
    .from(dailyForm)
    .innerJoin(link, eq(link.clientId, dailyForm.clientId))
    .innerJoin(occasion, isOccasion)
    .where(and(eq(link.id, linkId), eq(occasion.informant, false)))
    .orderBy(desc(dailyForm.id))
    .limit(FORMS);
  // Without its master secret nothing of a form is found on any device.
  return rows.filter(({ keyId }) => keysOf(keys, keyId) !== undefined);
}

/** "Finished on this device": every cookie made from the link so far stops working. */
export const endDailySessions = async (
  { db }: Pick<Deps, "db">,
  formId: DailyFormRow["id"],
): Promise<void> => {
  await db
    .update(dailyForm)
    .set({ epoch: sql`epoch + 1` })
    .where(eq(dailyForm.id, formId));
};
