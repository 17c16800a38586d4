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
  missingSecrets,
  newCode,
  secretsToMake,
  setupNotice,
} from "./local/deploy-secrets.ts";
import { newSheet, NOT_SET, secretOn } from "./local/recovery-sheet.ts";
import { ask, pass, step } from "./local/run.ts";
import { isHandedOver } from "./local/terminal.ts";

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

/** A command that failed may have done its work all the same. */
const NOT_SURE = `
It is not sure whether MASTER_1 was set: "npx wrangler secret list" shows it. If it stands there,
keep the papers. If not, destroy them. In either case run "npm run deploy" again.
`;

interface Secret {
  readonly name: string;
  readonly value: string;
  /** Said when it may not have arrived. */
  readonly orElse?: string;
}

/** Gives the Worker a secret, or ends everything. */
function put(what: string, { name, value, orElse = "" }: Secret): void {
  console.log(`\n== ${what}`);
  const status = pass(value, "wrangler", "secret", "put", name, "--config", BUILT);
  if (status === 0) return;
  console.error(orElse);
  process.exit(status);
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
  const sheet = newSheet(origin, 1);
  if (!(await isHandedOver(sheet))) {
    console.error(NOT_SET);
    process.exit(1);
  }
  const { name, value } = secretOn(sheet);
  put("Master secret", { name, value, orElse: NOT_SURE });
}
if (make.value.includes("SETUP_CODE")) {
  const code = await newCode();
  put("Set-up code", { name: "SETUP_CODE", value: code });
  console.log(setupNotice(origin, code));
}
console.log(`
Deployed. Staff sign in with passkeys, at ${origin}/en/staff.

At Cloudflare, see that "Always Use HTTPS" is on for your domain (SSL/TLS, Edge Certificates):
without it, the page on which a client types a code can come unencrypted.`);
