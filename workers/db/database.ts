import { drizzle } from "drizzle-orm/d1";
import type { Instant } from "../../src/core/brand.ts";
import type { Random } from "../crypto/bytes.ts";
import type { Keys } from "../crypto/keys.ts";

export const openDb = (d1: D1Database) => drizzle(d1);

export type Db = ReturnType<typeof openDb>;

/** What a function of this room may use of the world outside the database. */
export interface Deps {
  readonly db: Db;
  readonly keys: Keys;
  readonly now: () => Instant;
  readonly random: Random;
}
