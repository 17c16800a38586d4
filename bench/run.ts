/** `npm run bench`: measures everything and prints it as Markdown; `--quick` for a first look. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { budgetTable } from "./budgets.ts";
import { CPU_SLOWER, SLOW_4G } from "./forms/load.ts";
import { measureForms, type Forms } from "./forms/measure.ts";
import { measureRoutes, type Figures } from "./routes/measure.ts";
import { ALL_WAYS } from "./routes/requests.ts";
import { shown } from "./stats.ts";
import { table } from "./table.ts";

const ROOT = join(import.meta.dirname, "..");
const quick = process.argv.includes("--quick");
const EFFORT = quick
  ? { loads: 1, rounds: 3, requests: 40, colds: 1 }
  : { loads: 15, rounds: 7, requests: 100, colds: 7 };

const kb = (bytes: number): string => (bytes / 1000).toFixed(1);

function formTable({ pages }: Forms): string {
  const floor = pages[0];
  if (!floor) throw new RangeError("No pages");
  return table(
    [
      "page", "kB", "÷ floor", "HTML", "JS", "CSS", "requests",
      "first paint, ms", "first answer, ms", "÷ floor", "script, ms",
    ], // prettier-ignore
    pages.map(({ name, bytes, requests, paint, answer, script }) => [
      name,
      kb(bytes.all),
      `${(bytes.all / floor.bytes.all).toFixed(1)}×`,
      kb(bytes.html),
      kb(bytes.js),
      kb(bytes.css),
      String(requests),
      shown(paint),
      shown(answer),
      `${(answer.median / floor.answer.median).toFixed(2)}×`,
      shown(script),
    ]),
  );
}

const routeTable = ({ routes }: Figures): string =>
  table(
    [
      "route", "warm CPU, ms", "cold CPU, ms", "helper threads, ms",
      "trips", "rows read", "written", "kB", "gzip kB",
    ], // prettier-ignore
    routes.map(({ name, warm, cold, tape, answer }) => [
      name,
      shown(warm.isolate, 2),
      shown(cold.isolate, 1),
      `${warm.helpers.median.toFixed(2)} warm, ${cold.helpers.median.toFixed(1)} cold`,
      String(tape.trips),
      String(tape.read),
      String(tape.written),
      kb(Buffer.byteLength(answer.text)),
      kb(answer.text === "" ? 0 : gzipSync(answer.text).length),
    ]),
  );

const began = loadavg()[0] ?? 0;
if (!process.argv.includes("--no-build")) {
  console.error("Building the site …");
  execFileSync("npm", ["run", "--silent", "build"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
/** `--routes`, or `--routes=report`: the Worker alone, printed and not kept. */
const routesOnly = process.argv.find((one) => /^--routes(=|$)/.test(one));
const ways = ALL_WAYS.filter((way) => [undefined, "", way].includes(routesOnly?.split("=")[1]));
const forms = routesOnly === undefined ? await measureForms(EFFORT.loads) : undefined;
const figures = await measureRoutes(EFFORT, ways);

const formPart = (
  measured: Forms,
): string => `## Form pages: the same PHQ-9, slow 4G (${SLOW_4G.latency} ms, ${((SLOW_4G.down * 8) / 1e6).toFixed(1)} Mbit/s), CPU ${CPU_SLOWER}× slower

Median (min–max) of ${EFFORT.loads} cold loads, pages in turn.

${formTable(measured)}

Serving itself, unthrottled, on this machine (Miniflare and its D1 included), ms: ${Object.entries(
  measured.local,
)
  .map(([name, spread]) => `${name} ${shown(spread, 1)}`)
  .join("; ")}.

After the form has loaded, its service worker fetches ${measured.later.requests} files more (${kb(measured.later.bytes)} kB).

`;

const browser = forms ? `, ${forms.browser}` : "";
const results = `# Results

${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}${browser}, load of the machine before the run ${began.toFixed(1)}. Compare within one run; how each figure is made: README.md.

${forms ? formPart(forms) : ""}## Worker: routes

Median (min–max): warm of ${EFFORT.rounds} rounds of ${EFFORT.requests} requests, cold of ${EFFORT.colds} fresh processes; both less the bare route, which costs ${shown(figures.bare.isolate, 2)} ms. CPU is that of the thread that runs the Worker; what V8's helper threads did beside it stands in a column of its own.

${routeTable(figures)}

## Budgets

${budgetTable(forms, figures)}
`;
console.log(results);
if (forms) writeFileSync(join(import.meta.dirname, "results.md"), results);
