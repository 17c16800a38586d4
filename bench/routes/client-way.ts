import { DEMO_MEASURES } from "../../scripts/demo/courses.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import type { Deps } from "../../workers/db/database.ts";
import { answersFor, makeClient, makeCode, makeTherapist } from "./clinic.ts";
import { ask, type Ask, type Recorded } from "./replay.ts";
import type { ProbedServer } from "./server.ts";

/** A client who writes has been here before. */
const PAST = 10;

const hidden = (page: string, name: string): string => {
  const value = new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1];
  if (value === undefined) throw new Error(`No field "${name}" in the page`);
  return value;
};

/** From the link to "sent". */
export async function walkCheckIn(server: ProbedServer, deps: Deps): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const walk = async (route: Ask, status = 200) => {
    const one = await ask(server, route, status);
    recorded.push(one);
    return one;
  };
  const therapist = await makeTherapist(deps);
  const client = await makeClient(deps, therapist, { label: "Writer", sessions: PAST });
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
