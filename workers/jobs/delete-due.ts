import { deleteDischarged } from "../db/client-delete.ts";
import { loadClinic } from "../db/clinic.ts";
import type { Deps } from "../db/database.ts";
import { yearsBefore } from "../db/retention.ts";

/** Each is twenty statements of the fifty of a day. What is left waits for the next day. */
const MOST = 1;

/**
 * Deletes clients who were discharged longer ago than the clinic keeps answers, if an owner has
 * said that this is to happen by itself. Says how many.
 */
export async function deleteDue(deps: Deps, { most = MOST } = {}): Promise<number> {
  const clinic = await loadClinic(deps);
  if (!clinic?.deletesDue || clinic.keepYears === undefined) return 0;
  return deleteDischarged(deps, { before: yearsBefore(deps.now(), clinic.keepYears), most });
}
