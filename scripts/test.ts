/** `npm test`: every check of the project, the real browser included. Builds once, closes on a count. */
import { meanwhile, type Step } from "./local/run.ts";

const npm = (script: string): Step => [script, "npm", "run", "--silent", script];
const REPORTERS = ["--reporter=default", "--reporter=./scripts/count-reporter.ts"];

// Two at a time, for the two cores of a small machine.
await meanwhile(npm("build"), npm("format:check"), npm("lint"), npm("packs:check"));
// Both need what was built: tests serve it, and types come out of it.
await meanwhile(["tests", "vitest", "run", ...REPORTERS], npm("types"));
