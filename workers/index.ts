import type { Instant } from "../src/core/brand.ts";
import { makeApp } from "./api/app.ts";
import { rulebook } from "./api/rulebook.ts";
import type { Bindings, Deps, LogLine } from "./api/context.ts";
import { keysIn } from "./crypto/key-ring.ts";
import type { Bytes } from "./crypto/bytes.ts";
import { isOnSheet, readMaster } from "./crypto/master.ts";
import { openDb } from "./db/database.ts";
import { instantOf } from "./db/instant.ts";
import { daily, type JobLine } from "./jobs/daily.ts";
import { postOf } from "./mail/post.ts";
import { warmUp } from "./start/warm-up.ts";

const log = (line: LogLine | JobLine) => console.log(JSON.stringify(line));

/** Wires the real clock, dice, database and keys. The only reader of the environment. */
async function depsOf(env: Bindings): Promise<Deps> {
  const keys = await keysIn(env);
  if (!keys.ok) {
    const { secret, problem } = keys.error;
    const cause = new Error(`Cannot use the secret "${secret}"`);
    // The log says the name alone.
    cause.name = `${secret}-${problem}`;
    throw cause;
  }
  return {
    db: openDb(env.DB),
    keys: keys.value,
    now: (): Instant => instantOf(new Date()),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) as Bytes,
    localSignIn: env.LOCAL_SIGN_IN,
    setupCode: env.SETUP_CODE,
    breakGlass: env.BREAK_GLASS,
    isOnSheet: async (asked, text) => {
      const master = readMaster(env[`MASTER_${keys.value.id}`] ?? "");
      return master.ok && isOnSheet(master.value, asked, text);
    },
    post: postOf(env, (error) => log({ job: "notice", error })),
  };
}

const app = makeApp(depsOf, log);

// Whatever fails in it must not keep the Worker from starting.
if (!(await warmUp().catch(() => false))) log({ job: "warm-up", error: "recorded pages are old" });
// Finding a route makes the router.
app.router.match("GET", "/");

export default {
  fetch: app.fetch,
  scheduled: async (_event: ScheduledController, env: Bindings) =>
    daily({ ...(await depsOf(env)), rulebook }, log),
};
