/**
 * Lists the help lines that nobody has verified for too long: `[days]`, else HELP_LINES_MAX_AGE,
 * else 180. `--check` fails when there is one.
 */
import { dueLines } from "../src/help-lines/due.ts";
import { REGIONS } from "../src/help-lines/index.ts";

const DEFAULT_DAYS = "180";

if (import.meta.main) {
  const args = process.argv.slice(2);
  const asked = args.find((arg) => arg !== "--check");
  const days = asked ?? (process.env["HELP_LINES_MAX_AGE"] || DEFAULT_DAYS);
  if (!/^\d+$/.test(days)) {
    console.error(`Not a number of days: ${days}`);
    process.exit(2);
  }
  const due = dueLines(REGIONS, new Date().toISOString().slice(0, 10), Number(days));
  for (const { region, id, lastVerified, ageDays } of due)
    console.log(`${region}  ${id}  last verified ${lastVerified}, ${ageDays} days ago`);
  console.log(`${due.length} help lines older than ${days} days`);
  if (args.includes("--check") && due.length > 0) process.exit(1);
}
