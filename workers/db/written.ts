import { fillPlaceholders, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { once } from "../../src/core/memo.ts";
import type { Write } from "./commit.ts";
import type { Db } from "./database.ts";

/** What a batch gives back for its statements, one by one. */
export type RowsOf<Selects extends readonly Write[]> = {
  readonly [At in keyof Selects]: Awaited<Selects[At]>;
};

/** A value that each request fills in. */
export const blank = <T>(name: string): SQL<T> => sql<T>`${sql.placeholder(name)}`;

/** Only writes statements: it has no database to send them to. */
const pen: Db = drizzle({ prepare: () => undefined } as unknown as D1Database);

/** What drizzle makes of a statement before it is sent. */
interface Prepared {
  readonly getQuery: () => { readonly sql: string; readonly params: readonly unknown[] };
  readonly mapResult: (result: unknown, isFromBatch: true) => unknown;
}

/** Sends statements with the values of one request. */
export interface Written<Selects extends readonly Write[]> {
  (db: Db, values: Readonly<Record<string, unknown>>): Promise<RowsOf<Selects>>;
  /** Writes them now, and not with the first request. */
  readonly write: () => void;
}

/**
 * Statements that are written once an isolate and sent by many requests: writing the twenty of a
 * report costs more than all else that the Worker does with the database.
 *
 * @param write knows nothing of any request: what differs is left {@link blank}
 */
export function written<const Selects extends readonly Write[]>(
  write: (db: Db) => Selects,
): Written<Selects> {
  const statements = once(() =>
    write(pen).map((one) => {
      const prepared = (one as unknown as { readonly prepare: () => Prepared }).prepare();
      return { prepared, ...prepared.getQuery() };
    }),
  );
  const ask = async (db: Db, values: Readonly<Record<string, unknown>>) => {
    const all = statements();
    const found = await db.$client.batch(
      all.map(({ sql: text, params }) =>
        db.$client.prepare(text).bind(...fillPlaceholders([...params], values)),
      ),
    );
    return all.map(({ prepared }, at) => prepared.mapResult(found[at], true)) as RowsOf<Selects>;
  };
  return Object.assign(ask, { write: () => void statements() });
}
