/**
 * `npm run deploy`: the guided way to Cloudflare. Checks first, changes after,
 * and says in a sentence what to mend when something is missing.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployProblems, originIn } from "./local/deploy-problems.ts";
import {
  ASK_CLINICS,
  holdsClinic,
  masterNotice,
  missingSecrets,
  newCode,
  newMaster,
  secretsToMake,
  setupNotice,
} from "./local/deploy-secrets.ts";
import { ask, step, tell } from "./local/run.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string): string =>
  existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8") : "";

const BUILT = "dist/server/wrangler.json";
const config = read("wrangler.toml");
const problems = deployProblems({
  config,
  variables: [read(".dev.vars"), read(".env")].join("\n"),
  environment: process.env,
});
const origin = originIn(config);
if (origin === undefined || problems.length > 0) {
  console.error(
    `Not deployed. Mend this first:\n\n${problems.map((text) => `- ${text}`).join("\n")}\n`,
  );
  process.exit(1);
}

step("Build", "npm", "run", "--silent", "build");
step("Database", "wrangler", "d1", "migrations", "apply", "DB", "--remote");
step("Worker and pages", "wrangler", "deploy", "--config", BUILT);

const missing = missingSecrets(ask("wrangler", "secret", "list", "--config", BUILT));
const isClinicThere =
  missing.length > 0 &&
  holdsClinic(
    ask("wrangler", "d1", "execute", "DB", "--remote", "--json", "--command", ASK_CLINICS),
  );
const make = secretsToMake(missing, isClinicThere);
if (!make.ok) {
  console.error(make.error);
  process.exit(1);
}
if (make.value.includes("MASTER_1")) {
  const master = newMaster();
  tell("Master secret", master, "wrangler", "secret", "put", "MASTER_1", "--config", BUILT);
  console.log(masterNotice(master));
}
if (make.value.includes("SETUP_CODE")) {
  const code = await newCode();
  tell("Set-up code", code, "wrangler", "secret", "put", "SETUP_CODE", "--config", BUILT);
  console.log(setupNotice(origin, code));
}
console.log(`
Deployed. Staff sign in with passkeys, at ${origin}/en/staff.

At Cloudflare, see that "Always Use HTTPS" is on for your domain (SSL/TLS, Edge Certificates):
without it, the page on which a client types a code can come unencrypted.`);
