import { DEMO_MEASURES } from "../../scripts/demo/seed.ts";
import type { ClientId } from "../../src/core/brand.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import type { Deps } from "../../workers/db/database.ts";
import { answersFor, makeClient, makeClinic, makeCode, makeTherapist, signIn } from "./clinic.ts";
import { makeCrowd, writeWork } from "./crowd.ts";
import { ask, type Ask, type Recorded } from "./replay.ts";
import type { ProbedServer } from "./server.ts";

export const REPORT_SESSIONS = [10, 60, 200] as const;
export const CASELOADS = [10, 100] as const;
/** Behind each row of a caseload: as many scores as its small course keeps. */
const CASELOAD_SESSIONS = 12;
const CROWD = 10_000;
const PAST_OF_WRITER = 10;

const hidden = (page: string, name: string): string => {
  const value = new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1];
  if (value === undefined) throw new Error(`No field "${name}" in the page`);
  return value;
};

/** Walks a client's and a therapist's way once, and keeps what each request needs to be repeated. */
export async function recordRoutes(server: ProbedServer, deps: Deps): Promise<readonly Recorded[]> {
  await makeClinic(deps);
  return [...(await clientWay(server, deps)), ...(await staffWay(server, deps))];
}

async function clientWay(server: ProbedServer, deps: Deps): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const walk = async (route: Ask, status = 200) => {
    const one = await ask(server, route, status);
    recorded.push(one);
    return one;
  };
  const therapist = await makeTherapist(deps);
  const client = await makeClient(deps, therapist, { label: "Writer", sessions: PAST_OF_WRITER });
  const code = await makeCode(deps, therapist, client);

  await walk({ name: "refusal as JSON", path: "/en/nowhere", accept: "application/json" }, 404);
  await walk({ name: "refusal as a page", path: "/en/nowhere" }, 404);
  const opened = await walk(
    { name: "open (POST)", path: "/s/open", form: { locale: "en", code } },
    303,
  );
  const cookie = (opened.answer.cookie ?? "").split(";")[0] ?? "";
  const get = (name: string, path: string) => walk({ name, path: `/en/check-in${path}`, cookie });
  await get("intro", "");
  for (const [index, measure] of DEMO_MEASURES.entries()) {
    const part = index + 1;
    const page = await get(`part ${part}`, `/${part}`);
    const answers = Object.entries(answersFor(measure, 1)).map(([id, value]) => [
      `q-${id}`,
      String(value),
    ]);
    const form = {
      csrf: hidden(page.answer.text, "csrf"),
      measure: measureKey(measure),
      in: "en",
      ...Object.fromEntries(answers),
    };
    await walk({ name: `part ${part} (POST)`, path: `/en/check-in/${part}`, cookie, form }, 303);
  }
  const { text } = (await get("answers", "/answers")).answer;
  const form = Object.fromEntries(
    ["csrf", "submission", "digest"].map((name) => [name, hidden(text, name)]),
  );
  await walk({ name: "send (POST)", path: "/en/check-in/answers", cookie, form }, 303);
  await get("sent", "/sent");
  return recorded;
}

async function staffWay(server: ProbedServer, deps: Deps): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  let last: ClientId | undefined;
  let busiest = "";
  for (const clients of CASELOADS) {
    const therapist = await makeTherapist(deps);
    for (let at = 0; at < clients; at += 1) {
      const label = `Client ${at + 1}`;
      last = await makeClient(deps, therapist, { label, sessions: CASELOAD_SESSIONS });
    }
    const cookie = `snd_s=${await signIn(deps, therapist)}`;
    busiest = cookie;
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
    recorded.push(await ask(server, { name, path, cookie: busiest }, 200));
  }
  const therapist = await makeTherapist(deps);
  const cookie = `snd_s=${await signIn(deps, therapist)}`;
  for (const sessions of REPORT_SESSIONS) {
    const client = await makeClient(deps, therapist, { label: `Course of ${sessions}`, sessions });
    const route = {
      name: `report, 2 measures × ${sessions} sessions`,
      path: `/en/staff/clients/${client}`,
      cookie,
    };
    recorded.push(await ask(server, route, 200));
    if (sessions !== REPORT_SESSIONS.at(-1)) continue;
    await writeWork(deps, therapist, { client, weeks: sessions });
    const full = { ...route, name: `report with lane and two goals, ${sessions} sessions` };
    recorded.push(await ask(server, full, 200));
  }
  return recorded;
}
