import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { migrate } from "../../scripts/local/server.ts";
import { workerds } from "./cpu.ts";

const BUILT = join(import.meta.dirname, "../../dist/server");
/** Known to this bench only; nothing it seals outlives the run. */
export const MASTER = "mB7vQ2xTz9kLw4hRs1uYc8dNf5gJp0aEiOqXtVbZ3CU";

export interface ProbedServer {
  readonly origin: string;
  /** Of the workerd process. */
  readonly pid: number;
  readonly db: () => Promise<D1Database>;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly database: boolean;
  readonly inspectorPort?: number;
}

/** The built Worker inside the probe, under workerd, without the static files. */
export async function startProbed({ database, inspectorPort }: Options): Promise<ProbedServer> {
  const probe = readFileSync(join(import.meta.dirname, "probe.ts"), "utf8");
  const own = [
    {
      path: join(BUILT, "bench.mjs"),
      contents: `import app from "./entry.mjs";
import { makeProbe } from "./probe.mjs";
export default makeProbe(app);`,
    },
    { path: join(BUILT, "probe.mjs"), contents: stripTypeScriptTypes(probe) },
  ];
  const built = readdirSync(BUILT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => ({ path: join(BUILT, file) }));
  const running = new Set(workerds());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: "bench",
      modules: [...own, ...built].map((file) => ({ type: "ESModule" as const, ...file })),
      modulesRoot: BUILT,
      compatibilityDate: compatibilityDate(),
      bindings: { MASTER_1: MASTER },
      ...(database && { d1Databases: { DB: "bench" } }),
      host: "127.0.0.1",
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      handleStructuredLogs: () => undefined,
      ...(inspectorPort !== undefined && { inspectorPort }),
    }),
  );
  const url = await miniflare.ready;
  const pid = workerds().find((one) => !running.has(one));
  if (pid === undefined) throw new Error("Cannot find the workerd process: this needs Linux");
  const db = async () => (await miniflare.getD1Database("DB")) as unknown as D1Database;
  if (database) await migrate(await db());
  return {
    origin: `http://localhost:${url.port}`,
    pid,
    db,
    stop: () => miniflare.dispose(),
  };
}

function compatibilityDate(): string {
  const config = JSON.parse(readFileSync(join(BUILT, "wrangler.json"), "utf8")) as {
    readonly compatibility_date: string;
  };
  return config.compatibility_date;
}
