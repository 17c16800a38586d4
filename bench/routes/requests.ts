import type { Deps } from "../../workers/db/database.ts";
import { walkClient } from "./client-way.ts";
import { makeClinic } from "./clinic.ts";
import type { Recorded } from "../../scripts/replay/replay.ts";
import type { ProbedServer } from "../../scripts/replay/server.ts";
import { openCaseloads, openReports } from "./staff-way.ts";

/** The parts of a run: what one needs to be walked is not done for another. */
const WAYS = { client: walkClient, caseload: openCaseloads, report: openReports } as const;

export type Way = keyof typeof WAYS;

export const ALL_WAYS = Object.keys(WAYS) as readonly Way[];

/** Walks a client's and a therapist's way once, and keeps what each request needs to be repeated. */
export async function recordRoutes(
  server: ProbedServer,
  deps: Deps,
  ways: readonly Way[],
): Promise<readonly Recorded[]> {
  await makeClinic(deps);
  const recorded: Recorded[] = [];
  for (const way of ways) recorded.push(...(await WAYS[way](server, deps)));
  return recorded;
}
