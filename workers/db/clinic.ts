import { err, ok, type Result } from "../../src/core/result.ts";
import { type Dek, newDek, unwrapDek } from "../crypto/envelope.ts";
import type { Keys } from "../crypto/keys.ts";
import { headOf, selectHead } from "./audit.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import type { ClinicSettings } from "./record.ts";
import { clinic } from "./schema.ts";
import { dekOf, openAt, sealAt } from "./sealed.ts";

export type ClinicRow = typeof clinic.$inferSelect;

/** What every page may show of the clinic. */
export type Clinic = ClinicSettings & { readonly isDemo: boolean };

/** Owner of the key that the clinic's own data are sealed with. */
export const CLINIC = "clinic";

export const selectClinic = (db: Db) => db.select().from(clinic).limit(1);

export const clinicDek = (keys: Keys, row: ClinicRow): Promise<Dek> => dekOf(keys, CLINIC, row);

export const openClinic = async (dek: Dek, row: ClinicRow): Promise<Clinic> => ({
  ...(await openAt<ClinicSettings>(dek, ["clinic.settings", CLINIC], row.settings)),
  isDemo: row.isDemo,
});

/** The clinic row of a batch. Everything but set-up presumes that it exists. */
export function theClinic(rows: readonly ClinicRow[]): ClinicRow {
  const [row] = rows;
  if (!row) throw new Error("Cannot work before the clinic is set up");
  return row;
}

/** The clinic of a batch, opened. */
export async function clinicIn(keys: Keys, rows: readonly ClinicRow[]): Promise<Clinic> {
  const row = theClinic(rows);
  return openClinic(await clinicDek(keys, row), row);
}

/** `undefined` until set-up. */
export async function loadClinic({ db, keys }: Pick<Deps, "db" | "keys">) {
  const [row] = await selectClinic(db);
  return row && openClinic(await clinicDek(keys, row), row);
}

/** Number of the master secret that opens the clinic of this database, where we have not got it. */
export async function missedMaster({
  db,
  keys,
}: Pick<Deps, "db" | "keys">): Promise<number | undefined> {
  const [row] = await selectClinic(db);
  if (!row || (await unwrapDek(keys, CLINIC, row)).ok) return undefined;
  return row.kekId;
}

/** Of two set-ups that race, one wins; the table has room for one row. */
export async function createClinic(
  deps: Deps,
  { isDemo, ...settings }: Clinic,
): Promise<Result<void, "already-set-up" | "try-again">> {
  const { db, keys, now } = deps;
  const { dek, stored } = await newDek(keys, CLINIC, deps.random);
  const at = now();
  const row: ClinicRow = {
    id: 1,
    ...stored,
    isDemo,
    settings: await sealAt(deps, dek, ["clinic.settings", CLINIC], settings),
    createdAt: at,
  };
  return commit(deps, async () => {
    const [heads, existing] = await db.batch([selectHead(db, "clinic"), selectClinic(db)]);
    const [found] = existing;
    if (found) {
      const isOurs = found.wrapped.every((byte, i) => byte === row.wrapped[i]);
      return answer(isOurs ? ok(undefined) : err("already-set-up"));
    }
    return {
      kind: "write",
      head: headOf("clinic", heads),
      entry: { at, actor: "system", action: "clinic.create", object: CLINIC },
      writes: [db.insert(clinic).values(row)],
      value: undefined,
    };
  });
}
