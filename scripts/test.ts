/** `npm test`: every check of the project, the real browser included. Builds once, closes on a count. */
import { step } from "./local/run.ts";

const npm = (script: string) => step(script, "npm", "run", "--silent", script);

npm("format:check");
npm("lint");
npm("packs:check");
npm("build");
npm("types");
step("tests", "vitest", "run", "--reporter=default", "--reporter=./scripts/count-reporter.ts");
