import type { Deps } from "../db/database.ts";
import { forgetClosedDrafts } from "../db/draft.ts";

/** Drafts in one statement, and statements in one day. What is left waits for the next day. */
const BATCH = 500;
const MOST_BATCHES = 20;

/** Deletes the drafts of check-ins that nobody can open any more. Says how many. */
export async function forgetDrafts(
  deps: Pick<Deps, "db" | "now">,
  { batch = BATCH, batches = MOST_BATCHES } = {},
): Promise<number> {
  let forgotten = 0;
  for (let turn = 0; turn < batches; turn += 1) {
    const some = await forgetClosedDrafts(deps, { most: batch });
    forgotten += some;
    if (some < batch) break;
  }
  return forgotten;
}
