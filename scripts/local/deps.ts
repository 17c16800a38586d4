import type { Bytes } from "../../workers/crypto/bytes.ts";
import type { Keys } from "../../workers/crypto/keys.ts";
import { type Deps, openDb } from "../../workers/db/database.ts";
import { instantOf } from "../../workers/db/instant.ts";

export const random = (bytes: number): Bytes =>
  crypto.getRandomValues(new Uint8Array(bytes)) as Bytes;

/** For a script that fills a database itself, with the real clock and real dice. */
export const depsOf = (d1: D1Database, keys: Keys): Deps => ({
  db: openDb(d1),
  keys,
  now: () => instantOf(new Date()),
  random,
});
