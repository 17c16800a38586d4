/** `npm run ok`: the same checks as `npm test`, the quickest answers first, all of them told. */
import { run } from "./local/run.ts";

const STEPS: readonly (readonly [string, string, ...string[]])[] = [
  ["format", "npm", "run", "--silent", "format:check"],
  ["lint", "npm", "run", "--silent", "lint"],
  ["packs", "npm", "run", "--silent", "packs:check"],
  ["unit", "vitest", "run", "--project", "unit", "--reporter=dot"],
  ["build", "npm", "run", "--silent", "build"],
  ["types", "npm", "run", "--silent", "types"],
  ["workers", "vitest", "run", "--project", "workers", "--reporter=dot"],
  ["site", "vitest", "run", "--project", "site", "--reporter=dot"],
  ["last", "vitest", "run", "--project", "last", "--reporter=dot"],
];

const only = process.argv.slice(2);
const failed = STEPS.filter(([name]) => only.length === 0 || only.includes(name)).filter(
  ([name, command, ...args]) => {
    const began = performance.now();
    const status = run(command, ...args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
    return status !== 0;
  },
);
process.exit(failed.length === 0 ? 0 : 1);
