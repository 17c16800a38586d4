import { and, count, eq, sql } from "drizzle-orm";
import type { ClientId, Instant, LocaleTag } from "../../src/core/brand.ts";
import { stateOf } from "../../src/core/clients/state.ts";
import { MOST_DAILY_ENTRIES } from "../../src/core/daily/form.ts";
import type { DailyEntry } from "../../src/core/daily/entry.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Bytes } from "../crypto/bytes.ts";
import type { Dek } from "../crypto/envelope.ts";
import { clientDek, IDENTITY, openProfile } from "./client.ts";
import { type Clinic, clinicDek, openClinic, selectClinic, theClinic } from "./clinic.ts";
import { type DailyFormRow, isGenuineDaily, openDailyForm } from "./daily-form.ts";
import type { Deps } from "./database.ts";
import { LATE_DAYS } from "./door.ts";
import { addDays } from "./instant.ts";
import { type Attempt, conflictIdOf, macOfAttempt, type Receipt, receiptOf } from "./receipt.ts";
import { client } from "./schema.ts";
import { dailyEntry, dailyForm } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

/** With the link itself, or with a session made from it. */
export type DailyDoor =
  { readonly mac: Bytes } | { readonly formId: string; readonly epoch: number };

/** What somebody behind a daily link may see: what is asked, and nothing that was ever answered. */
export interface OpenDaily {
  readonly formId: string;
  readonly epoch: number;
  readonly clientId: ClientId;
  readonly measure: string;
  readonly expiresAt: Instant;
  readonly clinic: Clinic;
  readonly locale: LocaleTag;
  readonly dek: Dek;
}

export interface ClosedDaily {
  readonly reason: "unknown" | "revoked" | "expired" | "session-ended";
  readonly clinic: Clinic;
  readonly endedAt?: Instant;
}

/** One round trip, whatever the outcome. Nothing is written. */
export async function openDaily(
  { db, keys, now }: Pick<Deps, "db" | "keys" | "now">,
  door: DailyDoor,
): Promise<Result<OpenDaily, ClosedDaily>> {
  const which = "mac" in door ? eq(dailyForm.mac, door.mac) : eq(dailyForm.id, door.formId);
  const [forms, clinics, clients] = await db.batch([
    db.select().from(dailyForm).where(which),
    selectClinic(db),
    db
      .select(IDENTITY)
      .from(client)
      .where(eq(client.id, sql`(SELECT client_id FROM daily_form WHERE ${which})`)),
  ]);
  const clinicRow = theClinic(clinics);
  const clinic = await openClinic(await clinicDek(keys, clinicRow), clinicRow);
  const [form] = forms;
  const [clientRow] = clients;
  if (!form || !clientRow || !(await isGenuineDaily(keys, form))) {
    return err({ reason: "unknown", clinic });
  }
  if ("epoch" in door && door.epoch !== form.epoch) return err({ reason: "session-ended", clinic });
  if (form.stoppedAt || stateOf(clientRow) !== "active") return err({ reason: "revoked", clinic });
  // What was answered in time may still wait on a device.
  const end = "epoch" in door ? addDays(form.expiresAt, LATE_DAYS) : form.expiresAt;
  if (now() >= end) return err({ reason: "expired", clinic, endedAt: form.expiresAt });
  const dek = await clientDek(keys, clientRow);
  const { measure } = await openDailyForm(dek, form);
  return ok({
    formId: form.id,
    epoch: form.epoch,
    clientId: form.clientId,
    measure,
    expiresAt: form.expiresAt,
    clinic,
    locale: (await openProfile(dek, clientRow)).locale,
    dek,
  });
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
): Promise<Result<Receipt, "too-many">> {
  const { db, keys } = deps;
  const mac = await macOfAttempt(keys, attempt);
  const id = conflictIdOf(mac);
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
      .where(and(ofForm, eq(dailyEntry.id, id))),
  ]);
  if (same.length > 0) return ok(receiptOf(attempt, mac, false));
  if ((counts[0]?.n ?? 0) >= MOST_DAILY_ENTRIES) return err("too-many");
  const body = await sealAt(deps, open.dek, ["daily_entry.body", `${day}/${formId}/${id}`], entry);
  await db.insert(dailyEntry).values({ clientId, day, formId, id, body }).onConflictDoNothing();
  return ok(receiptOf(attempt, mac, false));
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
