import type { Keys } from "../../workers/crypto/keys.ts";
import type { Deps } from "../../workers/db/database.ts";
import { ringOf } from "./deps.ts";

/** Workers on one database, before, while and after its second master secret comes into use. */
export async function mastersOn(first: Deps) {
  const withKeys = (keys: Keys): Deps => ({ ...first, keys });
  return {
    withKeys,
    /** Knows the next master secret, and does not use it yet. */
    ready: withKeys(await ringOf(1, 2)),
    changed: withKeys(await ringOf(2, 1)),
    /** The first master secret was taken away. */
    after: withKeys(await ringOf(2)),
  };
}
