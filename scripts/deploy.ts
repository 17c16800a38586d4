/**
 * `npm run deploy`: the guided way to Cloudflare. Checks first, changes after,
 * and says in a sentence what to mend when something is missing.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployProblems } from "./local/deploy-problems.ts";
import { step } from "./local/run.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (file: string): string =>
  existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8") : "";

const problems = deployProblems({
  config: read("wrangler.toml"),
  variables: [read(".dev.vars"), read(".env")].join("\n"),
  environment: process.env,
});
if (problems.length > 0) {
  console.error(
    `Not deployed. Mend this first:\n\n${problems.map((text) => `- ${text}`).join("\n")}\n`,
  );
  process.exit(1);
}

step("Build", "npm", "run", "--silent", "build");
step("Database", "wrangler", "d1", "migrations", "apply", "DB", "--remote");
step("Worker and pages", "wrangler", "deploy", "--config", "dist/server/wrangler.json");
console.log("\nDeployed. Staff pages answer 404 until staff can sign in with passkeys.");
