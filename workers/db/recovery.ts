import { inArray } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Bytes } from "../crypto/bytes.ts";
import type { Dek } from "../crypto/envelope.ts";
import { macsOfToken, type Token } from "../crypto/token.ts";
import { clinicDek, selectClinic } from "./clinic.ts";
import type { Db, Deps } from "./database.ts";
import { addMinutes } from "./instant.ts";
import type { RecoveryBody, StaffProfile } from "./record.ts";
import { staff } from "./schema.ts";
import { recoveryCode } from "./schema-staff.ts";
import { openAt } from "./sealed.ts";
import { openStaff } from "./staff.ts";

/** How long a code that was typed waits for a second person. */
const ASKED_HOURS = 72;
/** How long after their yes the person may make a passkey. */
const APPROVED_HOURS = 24;

export type RecoveryRow = typeof recoveryCode.$inferSelect;
export type RecoveryState = "idle" | "asked" | "approved";

export async function openRecovery(dek: Dek, row: RecoveryRow): Promise<RecoveryBody> {
  const body = await openAt<RecoveryBody>(dek, ["recovery_code.body", row.staffId], row.body);
  if (body.staffId !== row.staffId) throw new Error("Cannot trust the owner of a recovery code");
  return body;
}

export function stateOf({ askedAt, approved }: RecoveryBody, at: Instant): RecoveryState {
  if (approved && at < addMinutes(approved.at, APPROVED_HOURS * 60)) return "approved";
  return askedAt && at < addMinutes(askedAt, ASKED_HOURS * 60) ? "asked" : "idle";
}

/** One way back: whose it is, where it stands, and who else could say yes. */
export interface Recovery extends StaffProfile {
  readonly staffId: StaffId;
  /** Stands for the code: a newer code ends what was begun with this one. */
  readonly mac: Bytes;
  readonly state: RecoveryState;
  readonly body: RecoveryBody;
  /** An owner, and there is no other: nobody else can say yes. */
  readonly isOnlyOwner: boolean;
}

export type RecoveryKey =
  { readonly token: Token<"R"> } | { readonly staffId: StaffId; readonly mac: Bytes };

/** The statements that {@link readRecovery} reads. */
export async function selectRecovery({ db, keys }: Pick<Deps, "db" | "keys">, by: RecoveryKey) {
  const macs = "token" in by ? await macsOfToken(keys, by.token) : [by.mac];
  return [
    selectClinic(db),
    db
      .select()
      .from(recoveryCode)
      .where(inArray(recoveryCode.mac, [...macs])),
    db.select().from(staff),
  ] as const;
}

type Rows = readonly [
  Awaited<ReturnType<typeof selectClinic>>,
  readonly RecoveryRow[],
  readonly (typeof staff.$inferSelect)[],
];

/** A code that was replaced, or whose owner has left, is as unknown as a made-up one. */
export async function readRecovery(
  { keys, now }: Pick<Deps, "keys" | "now">,
  [[clinic], [row], people]: Rows,
): Promise<Result<Recovery & { readonly dek: Dek }, "unknown">> {
  if (!clinic || !row) return err("unknown");
  const here = people.filter(({ endedAt }) => endedAt === null);
  const person = here.find(({ id }) => id === row.staffId);
  if (!person) return err("unknown");
  const dek = await clinicDek(keys, clinic);
  const profiles = await Promise.all(
    here.map(async (one) => ({ id: one.id, ...(await openStaff(dek, one)) })),
  );
  const owners = profiles.filter(({ roles }) => roles.includes("owner"));
  const body = await openRecovery(dek, row);
  return ok({
    ...(await openStaff(dek, person)),
    staffId: person.id,
    mac: row.mac,
    state: stateOf(body, now()),
    body,
    isOnlyOwner: owners.length === 1 && owners[0]?.id === person.id,
    dek,
  });
}

export const selectRecoveries = (db: Db) => db.select().from(recoveryCode);

/** Where a way back stands. Looking changes nothing. */
export async function findRecovery(
  deps: Pick<Deps, "db" | "keys" | "now">,
  by: RecoveryKey,
): Promise<Result<Recovery, "unknown">> {
  const rows = await deps.db.batch(await selectRecovery(deps, by));
  const found = await readRecovery(deps, rows);
  if (found.ok && "staffId" in by && found.value.staffId !== by.staffId) return err("unknown");
  return found;
}
