import { DEMO_MEASURES } from "../../scripts/demo/courses.ts";
import { walkCheckIn } from "../../scripts/replay/check-in-way.ts";
import { ask, type Ask, type Recorded } from "../../scripts/replay/replay.ts";
import type { ProbedServer } from "../../scripts/replay/server.ts";
import type { Deps } from "../../workers/db/database.ts";
import { makeClient, makeCode, makeTherapist } from "./clinic.ts";

/** A client who writes has been here before. */
const PAST = 10;

/** Two refusals, then a check-in from the link to "sent". */
export async function walkClient(server: ProbedServer, deps: Deps): Promise<readonly Recorded[]> {
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
  await walkCheckIn(walk, code, DEMO_MEASURES);
  return recorded;
}
