import { afterAll } from "vitest";
import type { StaffId } from "../../src/core/brand.ts";
import type { Deps } from "../../workers/db/database.ts";
import { macOfSession, type SessionMac, startSession } from "../../workers/db/staff-session.ts";
import { must, seedClinic } from "./clinic.ts";
import { startD1 } from "./d1.ts";
import { Clock, START, testDeps } from "./deps.ts";

/** A new session of a member of staff, as the store knows it. */
export const sessionOf = async (deps: Deps, staffId: StaffId): Promise<SessionMac> =>
  macOfSession(deps.keys, must(await startSession(deps, staffId)).secret);

/** An empty, migrated D1 for one test file. It ends with the file. */
export async function emptyStore() {
  const real = await startD1();
  afterAll(() => real.dispose());
  const run = (sql: string, ...values: unknown[]) =>
    real.d1
      .prepare(sql)
      .bind(...values)
      .run();
  const rowsOf = async <Row = Readonly<Record<string, unknown>>>(
    sql: string,
    ...values: unknown[]
  ): Promise<readonly Row[]> => {
    const found = await real.d1
      .prepare(sql)
      .bind(...values)
      .all<Row>();
    return found.results;
  };
  return { real, run, rowsOf };
}

/** The same with a clinic, two therapists and a clock that stands still. */
export async function clinicStore() {
  const store = await emptyStore();
  const clock = new Clock(START);
  const deps = await testDeps(store.real.d1, { clock });
  const seed = await seedClinic(deps);
  const signIn = (staffId: StaffId = seed.staffId) => sessionOf(deps, staffId);
  return { ...store, clock, deps, seed, signIn };
}
