/** `npm test`: every check of the project, the real browser included. Builds once, closes on a count. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

function run(what: string, command: string, args: readonly string[]): void {
  console.log(`\n== ${what}`);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

const npm = (script: string) => run(script, "npm", ["run", "--silent", script]);

npm("format:check");
npm("lint");
npm("packs:check");
npm("build");
npm("types");
run("tests", "vitest", ["run", "--reporter=default", "--reporter=./scripts/count-reporter.ts"]);
