import { and, count, eq, gt, isNull, max } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Hanging, OtherMaster } from "../../src/core/staff/other-master.ts";
import { type Keys, keysOf } from "../crypto/keys.ts";
import type { Access } from "./access.ts";
import { auditKeysToWrite, selectAuditKeys } from "./audit-key.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import type { Db, Deps } from "./database.ts";
import { LATE_DAYS } from "./door.ts";
import { addDays } from "./instant.ts";
import { openPeople, selectPeople } from "./named-people.ts";
import { client, link, occasion } from "./schema.ts";
import { invitation, recoveryCode, supervision } from "./schema-staff.ts";
import { dailyForm } from "./schema-work.ts";
import { type NoVisit, readVisitor, selectVisitor, type Visitor } from "./staff-session.ts";
import { provenBefore } from "./supervision.ts";

export interface MasterState {
  readonly visitor: Visitor;
  /** Number of the master secret in use. */
  readonly active: number;
  readonly others: readonly OtherMaster[];
}

/**
 * Statements that count what hangs on which master secret. They look through all clients and open
 * codes: the page is for an owner, once in years.
 */
const selectHanging = (db: Db, at: Instant) => {
  const late = addDays(at, -LATE_DAYS);
  const isOfOccasion = and(eq(occasion.clientId, link.clientId), eq(occasion.id, link.occasionId));
  return [
    db.select({ id: client.kekId, count: count() }).from(client).groupBy(client.kekId),
    db
      .select({ id: link.pepperId, count: count(), until: max(link.expiresAt) })
      .from(link)
      .innerJoin(occasion, isOfOccasion)
      .where(and(isNull(link.revokedAt), gt(link.expiresAt, late), eq(occasion.status, "open")))
      .groupBy(link.pepperId),
    db
      .select({ id: dailyForm.pepperId, count: count(), until: max(dailyForm.expiresAt) })
      .from(dailyForm)
      .where(and(isNull(dailyForm.stoppedAt), gt(dailyForm.expiresAt, late)))
      .groupBy(dailyForm.pepperId),
    db
      .select({ id: invitation.pepperId, count: count(), until: max(invitation.expiresAt) })
      .from(invitation)
      .where(and(isNull(invitation.endedAt), gt(invitation.expiresAt, at)))
      .groupBy(invitation.pepperId),
    db.select({ id: recoveryCode.pepperId, staffId: recoveryCode.staffId }).from(recoveryCode),
    db.select().from(supervision),
    selectAuditKeys(db),
    selectPeople(db),
    selectClinic(db),
  ] as const;
};

type Counted = readonly {
  readonly id: number;
  readonly count: number;
  readonly until?: string | null;
}[];

function hangingOn(number: number, rows: Counted): Hanging {
  const row = rows.find(({ id }) => id === number);
  return {
    count: row?.count ?? 0,
    ...(row?.until && { until: row.until as Instant }),
  };
}

/** Which master secrets there are, and what hangs on each that is not in use. One round trip. */
export async function loadMasterState(
  deps: Deps,
  access: Access,
): Promise<Result<MasterState, NoVisit>> {
  const { db, keys, now } = deps;
  const [sessions, visitors, ofClinic, supervised, ...rows] = await db.batch([
    ...selectVisitor(db, access),
    ...selectHanging(db, now()),
  ]);
  const asking = await readVisitor(deps, access, [sessions, visitors, ofClinic, supervised]);
  if (!asking.ok) return err(asking.error);
  const [clients, links, dailyForms, invitations, codes, supervisions, auditKeys, people, clinics] =
    rows;
  const row = theClinic(clinics);
  const named = await openPeople(await clinicDek(keys, row), people);
  const withCode = (number: number) =>
    named
      .filter(({ ended }) => !ended)
      .filter(({ staffId }) => codes.some((one) => one.id === number && one.staffId === staffId))
      .map(({ name }) => name);
  const toProve = await provenBefore(keys, supervisions);
  const hanging = [row.kekId, ...clients.map(({ id }) => id)];
  const toKeep = await auditKeysToWrite(deps, auditKeys, hanging);
  const toMove = (number: number): number =>
    hangingOn(number, clients).count +
    (row.kekId === number ? 1 : 0) +
    toProve.filter(({ keyId }) => keyId === number).length +
    toKeep.filter(({ keyId }) => keyId === number).length;
  const others = numbersOf(keys, [...clients, ...links, ...dailyForms, ...invitations, ...codes]);
  return ok({
    visitor: asking.value,
    active: keys.id,
    others: others.map((number) => ({
      number,
      isSet: keysOf(keys, number) !== undefined,
      toMove: toMove(number),
      links: hangingOn(number, links),
      dailyForms: hangingOn(number, dailyForms),
      invitations: hangingOn(number, invitations),
      recoveryCodes: withCode(number),
    })),
  });
}

/** Numbers of the master secrets that are not in use: those that are set, and those that are missed. */
const numbersOf = (keys: Keys, rows: readonly { readonly id: number }[]): readonly number[] =>
  [...new Set([...keys.others, ...rows].map(({ id }) => id))]
    .filter((id) => id !== keys.id)
    .toSorted((one, other) => one - other);
