import type { ClientId } from "../../src/core/brand.ts";
import type { Deps } from "../../workers/db/database.ts";
import { FIVE_MEASURES, makeClient, makeTherapist, signIn, TWO_MEASURES } from "./clinic.ts";
import { makeCrowd, writeWork } from "./crowd.ts";
import { ask, type Ask, panelsIn, type Recorded } from "../../scripts/replay/replay.ts";
import type { ProbedServer } from "../../scripts/replay/server.ts";

const CASELOADS = [10, 25, 100] as const;
/** Behind each row of a caseload: as many scores as its small course keeps. */
const CASELOAD_SESSIONS = 12;
const CROWD = 10_000;

/** Of a report: what it shows, and how much of it. The first is small, for comparison. */
const COURSES = [
  { measures: TWO_MEASURES, sessions: 60 },
  { measures: FIVE_MEASURES, sessions: 10 },
  { measures: FIVE_MEASURES, sessions: 60 },
  { measures: FIVE_MEASURES, sessions: 200 },
] as const;

/** Caseloads that grow, then the largest in a clinic that is larger by ten thousand. */
export async function openCaseloads(
  server: ProbedServer,
  deps: Deps,
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  let last: ClientId | undefined;
  let cookie = "";
  for (const clients of CASELOADS) {
    const therapist = await makeTherapist(deps);
    for (let at = 0; at < clients; at += 1) {
      const label = `Client ${at + 1}`;
      last = await makeClient(deps, therapist, { label, sessions: CASELOAD_SESSIONS });
    }
    cookie = `snd_s=${await signIn(deps, therapist)}`;
    recorded.push(
      await ask(server, { name: `caseload, ${clients} clients`, path: "/en/staff", cookie }, 200),
    );
  }
  const other = await makeTherapist(deps);
  if (last) await makeCrowd(await server.db(), { client: last, therapist: other, count: CROWD });
  for (const [what, path] of [
    ["caseload, 100 clients", "/en/staff"],
    ["registry, 100 clients", "/en/staff?view=registry"],
  ] as const) {
    const name = `${what} of ${CROWD} in the clinic`;
    recorded.push(await ask(server, { name, path, cookie }, 200));
  }
  return recorded;
}

/** Reports that grow, then the longest with a session log and two goals beside its scores. */
export async function openReports(server: ProbedServer, deps: Deps): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const therapist = await makeTherapist(deps);
  const cookie = `snd_s=${await signIn(deps, therapist)}`;
  for (const { measures, sessions } of COURSES) {
    const label = `Course of ${sessions}`;
    const client = await makeClient(deps, therapist, { label, sessions, measures });
    const name = `report, ${measures.length} measures × ${sessions} sessions`;
    const route = { name, path: `/en/staff/clients/${client}`, cookie };
    recorded.push(...(await openReport(server, route)));
    if (sessions < 200) continue;
    await writeWork(deps, therapist, { client, weeks: sessions });
    const full = { ...route, name: `report with lane and two goals, ${sessions} sessions` };
    recorded.push(...(await openReport(server, full)));
  }
  return recorded;
}

/** The page, what follows it by itself, and the page with all of that at once. */
async function openReport(server: ProbedServer, route: Ask): Promise<readonly Recorded[]> {
  const page = await ask(server, route, 200);
  const recorded = [page];
  for (const path of panelsIn(page.answer.text)) {
    const [, key] = /panels\/([\w-]+)/.exec(path) ?? [];
    recorded.push(
      await ask(server, { ...route, name: `panel ${key} of a ${route.name}`, path }, 200),
    );
  }
  if (recorded.length === 1) return recorded;
  const whole = { ...route, name: `${route.name}, all at once`, path: `${route.path}?charts=all` };
  return [...recorded, await ask(server, whole, 200)];
}
