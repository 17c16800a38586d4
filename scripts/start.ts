/** `npm start`: builds, serves and fills a local demo clinic, and prints the addresses to open. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDemoClinic } from "./demo/open.ts";
import { newMaster } from "./local/deploy-secrets.ts";
import { freePort, readPort } from "./local/free-port.ts";

const ROOT = join(import.meta.dirname, "..");
const KEPT = join(ROOT, ".local");
const port = readPort(process.env["PORT"]);
if (port === undefined) {
  console.error("PORT is no port. Set it to a whole number from 1 to 65535, such as 8787.");
  process.exit(1);
}

/** The local copy's own master secret, made once. Deleting `.local` deletes the demo clinic. */
function masterSecret(): string {
  const file = join(KEPT, "master");
  if (!existsSync(file)) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, newMaster(), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

console.log("Building the site …");
execFileSync("npm", ["run", "--silent", "build"], {
  cwd: ROOT,
  env: { ...process.env, PUBLIC_DEMO: "1" },
  stdio: ["ignore", "ignore", "inherit"],
  shell: process.platform === "win32",
});

const clinic = await openDemoClinic({
  port: await freePort(port),
  keepIn: KEPT,
  master: masterSecret(),
});
console.log(`
Soundings is running, with a demo clinic. Every client in it is made up.

  Site            ${clinic.origin}/
  Client's link   ${clinic.clientLink ?? "none: add a client, or delete the folder .local"}
  Staff sign-in   ${clinic.staffLink}
                  (works once, on this computer only)

Stop with Ctrl+C. The demo clinic is kept in the folder .local.
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void clinic.stop().then(() => process.exit(0)));
}
