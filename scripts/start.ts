/** `npm start`: builds, serves and fills a local demo clinic, and prints the addresses to open. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { makeToken } from "../workers/crypto/token.ts";
import type { Bytes } from "../workers/crypto/bytes.ts";
import { toBase64url } from "../workers/crypto/bytes.ts";
import { deriveKeys } from "../workers/crypto/keys.ts";
import { openDb } from "../workers/db/database.ts";
import { instantOf } from "../workers/db/instant.ts";
import { firstTherapist } from "../workers/db/staff.ts";
import { newestClient } from "../workers/db/client.ts";
import { askDemo, seedDemo } from "./demo/seed.ts";
import { serve } from "./local/server.ts";

const ROOT = join(import.meta.dirname, "..");
const KEPT = join(ROOT, ".local");
const PORT = Number(process.env["PORT"] ?? 8787);
const PORTS_TRIED = 10;

const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes)) as Bytes;

/** The local copy's own master secret, made once. Deleting `.local` deletes the demo clinic. */
function masterSecret(): string {
  const file = join(KEPT, "master");
  if (!existsSync(file)) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, toBase64url(random(32)), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** The wanted port, or the next free one: an earlier copy may still be running. */
async function freePort(): Promise<number> {
  for (let port = PORT; port < PORT + PORTS_TRIED; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${PORT} to ${PORT + PORTS_TRIED - 1} are in use: set PORT to another`);
}

console.log("Building the site …");
execFileSync("npm", ["run", "--silent", "build"], {
  cwd: ROOT,
  env: { ...process.env, PUBLIC_DEMO: "1" },
  stdio: ["ignore", "ignore", "inherit"],
  shell: process.platform === "win32",
});

const master = masterSecret();
const signIn = await makeToken("S", random);
const server = await serve({
  port: await freePort(),
  keepIn: KEPT,
  bindings: { MASTER_1: master, LOCAL_SIGN_IN: signIn.text },
});

const keys = await deriveKeys(master, 1);
if (!keys.ok) throw new Error(`Cannot use ${join(KEPT, "master")}: ${keys.error}`);
const deps = {
  db: openDb(server.db),
  keys: keys.value,
  now: () => instantOf(new Date()),
  random,
};
await seedDemo(deps);

const therapist = await firstTherapist(deps);
const newcomer = therapist && (await newestClient(deps, therapist));
const link = newcomer && (await askDemo(deps, therapist, newcomer));
if (!link?.ok) throw new Error("Cannot make a link: delete the folder .local and start again");

const { origin } = server.url;
console.log(`
Soundings is running, with a demo clinic. Every client in it is made up.

  Site            ${origin}/
  Client's link   ${origin}/en/s#${link.value.token.text}
  Staff sign-in   ${origin}/en/staff/sign-in#${signIn.text}
                  (works once, on this computer only)

Stop with Ctrl+C. The demo clinic is kept in the folder .local.
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
