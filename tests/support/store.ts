import { afterAll } from "vitest";
import type { StaffId } from "../../src/core/brand.ts";
import type { Deps } from "../../workers/db/database.ts";
import type { Access } from "../../workers/db/access.ts";
import { macOfSession, startSession } from "../../workers/db/staff-session.ts";
import { must, seedClinic } from "./clinic.ts";
import { startD1 } from "./d1.ts";
import { Clock, START, testDeps } from "./deps.ts";

/** What a route that reads a record allows, to the holder of a secret. */
export const readerOf = async ({ keys }: Pick<Deps, "keys">, secret: string): Promise<Access> => ({
  session: await macOfSession(keys, secret),
  roles: ["therapist", "supervisor"],
  reach: "read",
});

/** A new session of a member of staff who reads, as the store knows it. */
export const sessionOf = async (deps: Deps, staffId: StaffId): Promise<Access> =>
  readerOf(deps, must(await startSession(deps, staffId)).secret);

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
