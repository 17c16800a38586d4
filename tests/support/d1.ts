import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { type AskCounter, COUNTER, counterSecret, remoteD1 } from "../../scripts/local/d1.ts";

const MIGRATIONS = join(import.meta.dirname, "../../migrations");

export const migrations = (): readonly { readonly name: string; readonly sql: string }[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(MIGRATIONS, name), "utf8") }));

/** The statements of a migration. A trigger's body has semicolons of its own. */
function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let held = "";
  for (const line of sql.replace(/--.*$/gm, "").split("\n")) {
    held += `${line}\n`;
    const isOver = /^\s*CREATE\s+TRIGGER/i.test(held) ? /^\s*END;\s*$/i : /;\s*$/;
    if (!isOver.test(line)) continue;
    statements.push(held.trim());
    held = "";
  }
  return statements;
}

/** Which migrations have been applied: those after `after`, up to `upTo`; all without. */
export interface Schema {
  readonly after?: number;
  readonly upTo?: number;
}

export interface TestD1 {
  readonly d1: D1Database;
  /** A second database in the same process, empty and migrated: cheaper than a second process. */
  readonly another: (schema?: Schema) => Promise<D1Database>;
  readonly dispose: () => Promise<void>;
}

const SPARE = 40;

/** A real D1, migrated. One process serves a whole test file. */
export async function startD1(): Promise<TestD1> {
  const names = Array.from({ length: SPARE }, (_, at) => `DB${at}`);
  const secret = counterSecret();
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: COUNTER,
      bindings: { secret },
      d1Databases: Object.fromEntries(names.map((name) => [name, name.toLowerCase()])),
      cf: false,
    }),
  );
  const ask: AskCounter = (request) => mf.dispatchFetch("http://d1/", request);
  let used = 0;
  const another = async (schema: Schema = {}): Promise<D1Database> => {
    const name = names[used];
    if (!name) throw new RangeError(`Cannot open more than ${SPARE} databases`);
    used += 1;
    const d1 = remoteD1(ask, secret, name) as unknown as D1Database;
    await migrate(d1, schema);
    return d1;
  };
  return { d1: await another(), another, dispose: () => mf.dispose() };
}

export async function migrate(
  d1: D1Database,
  { after = 0, upTo = Infinity }: Schema = {},
): Promise<void> {
  for (const { name, sql } of migrations()) {
    const number = Number(name.slice(0, 4));
    if (number <= after || number > upTo) continue;
    await d1.batch(statementsOf(sql).map((statement) => d1.prepare(statement)));
  }
}

export interface Meter {
  readonly d1: D1Database;
  /** Calls that travel to the database. */
  trips: number;
  rowsWritten: number;
  rowsRead: number;
}

/** What a test wants to happen around a call: throw before it, or after it took effect. */
export interface Faults {
  readonly before?: (trip: number) => void;
  readonly after?: (trip: number) => void;
}

const INNER = Symbol("inner");

/** Counts trips and rows, and breaks connections on request. */
export function metered(d1: D1Database, faults: Faults = {}): Meter {
  const meter = { trips: 0, rowsWritten: 0, rowsRead: 0 };
  async function travel<T>(go: () => Promise<T>): Promise<T> {
    meter.trips += 1;
    const trip = meter.trips;
    faults.before?.(trip);
    const result = await go();
    for (const one of [result].flat()) {
      const meta = (one as { meta?: D1Meta } | null)?.meta;
      meter.rowsWritten += meta?.rows_written ?? 0;
      meter.rowsRead += meta?.rows_read ?? 0;
    }
    faults.after?.(trip);
    return result;
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
    ({
      [INNER]: statement,
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      // drizzle reads rows with raw(), which carries no meta; run() carries the same rows.
      run: () => travel(() => statement.run()),
      all: () => travel(() => statement.all()),
      raw: () => travel(() => statement.raw()),
      first: () => travel(() => statement.first()),
    }) as unknown as D1PreparedStatement;
  const inner = (statement: D1PreparedStatement): D1PreparedStatement =>
    (statement as unknown as { [INNER]: D1PreparedStatement })[INNER];
  const proxy = {
    prepare: (sql: string) => wrap(d1.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) => travel(() => d1.batch(statements.map(inner))),
  } as unknown as D1Database;
  return Object.assign(meter, { d1: proxy });
}
