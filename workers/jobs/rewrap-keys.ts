import { parseToken } from "../crypto/token.ts";
import type { Deps } from "../db/database.ts";
import { rewrapSome } from "../db/rewrap.ts";

/** Moves some keys to the master secret in use, while there is another one. Says how many. */
export async function rewrapKeys(
  deps: Deps & { readonly breakGlass: string | undefined },
): Promise<number> {
  const breakGlass = await parseToken(deps.breakGlass ?? "", "S");
  const moved = await rewrapSome(deps, {
    by: "system",
    ...(breakGlass.ok && { breakGlass: breakGlass.value }),
  });
  if (!moved.ok) throw new Error("Cannot move keys: too much happened at once");
  return moved.value;
}
