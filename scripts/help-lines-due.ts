/**
 * Lists the help lines that nobody has read about for too long: `[days]`, else HELP_LINES_MAX_AGE,
 * else 180; and the languages of the pages in which no line is known to answer. `--check`, which every build begins with, is silent when there is none, and fails
 * when there is one. A demo, which nobody in need is sent to, is only told.
 */
import { dueLines } from "../src/help-lines/due.ts";
import { OFFERED } from "../src/core/i18n/locales.ts";
import { REGIONS } from "../src/help-lines/index.ts";
import { withoutLine } from "../src/help-lines/uncovered.ts";

const DEFAULT_DAYS = "180";

const MEND = `Read about each line again, or dial it, put the day into "lastRead", and build anew.
Until then HELP_LINES_MAX_AGE=<days> lets the build go on; see docs/configuration.md.`;

if (import.meta.main) {
  const args = process.argv.slice(2);
  const asked = args.find((arg) => arg !== "--check");
  const isCheck = args.includes("--check");
  const days = asked ?? (process.env["HELP_LINES_MAX_AGE"] || DEFAULT_DAYS);
  if (!/^\d+$/.test(days)) {
    console.error(`Not a number of days: ${days}`);
    process.exit(2);
  }
  const due = dueLines(REGIONS, new Date().toISOString().slice(0, 10), Number(days));
  const say = isCheck ? console.error : console.log;
  for (const { region, id, lastRead, ageDays } of due)
    say(`${region}  ${id}  last read ${lastRead}, ${ageDays} days ago`);
  if (!isCheck || due.length > 0) say(`${due.length} help lines older than ${days} days`);
  if (!isCheck) {
    for (const { tag, endonym } of withoutLine(REGIONS, OFFERED))
      say(`${tag}  ${endonym}: no help line here is known to answer in this language`);
  }
  if (isCheck && due.length > 0) {
    say(MEND);
    if (process.env["PUBLIC_DEMO"] !== "1") process.exit(1);
  }
}
