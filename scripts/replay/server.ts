import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { migrate } from "../local/server.ts";

const BUILT = join(import.meta.dirname, "../../dist/server");

export interface ProbedServer {
  readonly origin: string;
  readonly db: () => Promise<D1Database>;
  readonly stop: () => Promise<void>;
}

export interface Options {
  /** Every key is derived from it. */
  readonly master: string;
  readonly database: boolean;
  readonly inspectorPort?: number;
  /** What runs before the Worker starts. */
  readonly before?: string;
}

/** The built Worker inside the probe, under workerd, without the static files. */
export async function startProbed({
  master,
  database,
  inspectorPort,
  before = "",
}: Options): Promise<ProbedServer> {
  const probe = readFileSync(join(import.meta.dirname, "probe.ts"), "utf8");
  const own = [
    {
      path: join(BUILT, "probed.mjs"),
      contents: `import "./before.mjs";
import app from "./entry.mjs";
import { makeProbe } from "./probe.mjs";
export default makeProbe(app);`,
    },
    { path: join(BUILT, "before.mjs"), contents: before },
    { path: join(BUILT, "probe.mjs"), contents: stripTypeScriptTypes(probe) },
  ];
  const built = readdirSync(BUILT, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => ({ path: join(BUILT, file) }));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: "probed",
      modules: [...own, ...built].map((file) => ({ type: "ESModule" as const, ...file })),
      modulesRoot: BUILT,
      compatibilityDate: compatibilityDate(),
      bindings: { MASTER_1: master },
      ...(database && { d1Databases: { DB: "probed" } }),
      host: "127.0.0.1",
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      handleStructuredLogs: () => undefined,
      ...(inspectorPort !== undefined && { inspectorPort }),
    }),
  );
  const url = await miniflare.ready;
  const db = async () => (await miniflare.getD1Database("DB")) as unknown as D1Database;
  if (database) await migrate(await db());
  return {
    origin: `http://localhost:${url.port}`,
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
