/**
 * Writes `workers/start/first-requests.json`: what a built Worker is asked by a made-up clinic, and
 * what a real D1 answers. The Worker plays it while it starts. Needs the built site.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FILE, recordFirstRequests } from "./first-requests/record.ts";

if (import.meta.main) {
  writeFileSync(FILE, `${JSON.stringify(await recordFirstRequests(), undefined, 2)}\n`);
  console.log(`Written: ${join("workers", "start", "first-requests.json")}. Now build again.`);
}
