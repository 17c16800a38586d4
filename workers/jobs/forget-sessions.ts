import type { Deps } from "../db/database.ts";
import { forgetEndedSessions } from "../db/retention.ts";

/** Deletes sessions of staff that ended a month ago or longer. Says how many. */
export const forgetSessions = (deps: Pick<Deps, "db" | "now">): Promise<number> =>
  forgetEndedSessions(deps);
