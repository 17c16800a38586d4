import type { Deps } from "../db/database.ts";
import { rewrapSome } from "../db/rewrap.ts";

/** Moves some keys to the master secret in use, while there is another one. Says how many. */
export async function rewrapKeys(
  deps: Deps & { readonly breakGlass: string | undefined },
): Promise<number> {
  const moved = await rewrapSome(deps, { by: "system", breakGlass: deps.breakGlass });
  if (!moved.ok) throw new Error("Cannot move keys: too much happened at once");
  return moved.value;
}
