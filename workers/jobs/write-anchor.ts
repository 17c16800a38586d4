import { writeAnchor as write } from "../db/anchor.ts";
import type { Deps } from "../db/database.ts";

/** Writes down where the chains of the audit that have grown end. Says how many. */
export async function writeAnchor(deps: Deps): Promise<number> {
  const written = await write(deps);
  if (!written.ok) throw new Error("Cannot write an anchor: too much happened at once");
  return written.value;
}
