import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { Miniflare, convertV4MiniflareOptions, type V4WorkerOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions, unstable_splitSqlQuery } from "wrangler";
import { COUNTER, counterSecret, remoteD1 } from "./d1.ts";

export interface LocalServer {
  readonly url: URL;
  readonly db: D1Database;
  /** What Cloudflare's cron does once a day. */
  readonly daily: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Options {
  /** 0 picks a free port. */
  readonly port: number;
  /** Folder in which D1 is kept; without it the database lives and dies with the server. */
  readonly keepIn?: string;
  /** Variables and secrets of the Worker. */
  readonly bindings: Readonly<Record<string, string>>;
  /** Receives each line the Worker logs. */
  readonly onLog?: (line: string) => void;
}

const ROOT = join(import.meta.dirname, "../..");

/** Serves the built site and Worker under workerd, on the loopback interface only. */
export async function serve({ port, keepIn, bindings, onLog }: Options): Promise<LocalServer> {
  const built = join(ROOT, "dist/server");
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(built, "wrangler.json"));
  const declared = workerOptions as V4WorkerOptions;
  const modules = readdirSync(built, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => ({ file, size: file === "entry.mjs" ? 0 : statSync(join(built, file)).size }))
    // The entry comes first. Miniflare copies what it has for every module that follows: large ones last.
    .sort((a, b) => a.size - b.size)
    .map(({ file }) => ({ type: "ESModule" as const, path: join(built, file) }));
  const site: V4WorkerOptions = {
    ...declared,
    modules,
    modulesRoot: built,
    bindings: { ...declared.bindings, ...bindings },
  };
  const secret = counterSecret();
  const counter: V4WorkerOptions = {
    name: "counter",
    modules: true,
    script: COUNTER,
    bindings: { secret },
    ...(declared.d1Databases && { d1Databases: declared.d1Databases }),
  };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [site, counter],
      host: "127.0.0.1",
      port,
      // No look-up of the machine's place, no telemetry: the product works without a network.
      cf: false,
      telemetry: { enabled: false },
      ...(keepIn && { resourcePersistencePath: keepIn }),
      ...(onLog && { handleStructuredLogs: ({ message }) => onLog(message) }),
    }),
  );
  const url = await miniflare.ready;
  // The port leads to the counter too, by a header; only this process knows its secret.
  const atCounter = await miniflare.getWorker("counter");
  const db = remoteD1((request) => atCounter.fetch("http://d1/", request), secret, "DB");
  await migrate(db);
  // The browser treats "localhost" as a safe origin, so that Secure cookies work.
  const daily = async () => {
    const { outcome } = await (await miniflare.getWorker()).scheduled();
    if (outcome !== "ok") throw new Error(`The daily job ended with "${outcome}"`);
  };
  return {
    url: new URL(`http://localhost:${url.port}`),
    db,
    daily,
    stop: () => miniflare.dispose(),
  };
}

/** Applies the migrations that this database has not seen, in order. */
export async function migrate(db: D1Database): Promise<void> {
  // The table that `wrangler d1 migrations apply` keeps, so that either may follow the other.
  await db
    .prepare(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    )
    .run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const folder = join(ROOT, "migrations");
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".sql") || applied.has(name)) continue;
    const sql = readFileSync(join(folder, name), "utf8");
    await db.batch([
      ...unstable_splitSqlQuery(sql).map((statement) => db.prepare(statement)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
}
