import { inArray } from "drizzle-orm";
import { type Bytes, concat, sameBytes, utf8 } from "../crypto/bytes.ts";
import { sign } from "../crypto/mac.ts";
import { macOfToken, type Token } from "../crypto/token.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { SessionMac } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { usedCode } from "./schema.ts";

/*
 * What works once. A row is written only when something succeeded: whoever merely
 * tries writes nothing.
 */

/** Stands for a challenge: one that was answered before is of no more use. */
export const macOfChallenge = ({ keys }: Pick<Deps, "keys">, challenge: string): Promise<Bytes> =>
  sign(keys.token, concat(utf8("challenge\0"), utf8(challenge)));

/** Stands for the passkey that was last asked for: each time makes another session. */
export const macOfErasure = ({ keys }: Pick<Deps, "keys">, session: SessionMac): Promise<Bytes> =>
  sign(keys.token, concat(utf8("erasure\0"), session));

/** @param macs of one thing, under each master secret that it may have been used with */
export const selectUsed = (db: Db, ...macs: readonly Bytes[]) =>
  db
    .select({ mac: usedCode.mac })
    .from(usedCode)
    .where(inArray(usedCode.mac, [...macs]));

export const markUsed = ({ db, now }: Pick<Deps, "db" | "now">, mac: Bytes) =>
  db.insert(usedCode).values({ mac, usedAt: now() });

/** A one-time code works once, however many hands hold it. */
export async function useCode(
  { db, keys, now }: Pick<Deps, "db" | "keys" | "now">,
  token: Token,
): Promise<Result<void, "already-used">> {
  const mac = await macOfToken(keys, token);
  const used = await db
    .insert(usedCode)
    .values({ mac, usedAt: now() })
    .onConflictDoNothing()
    .returning({ mac: usedCode.mac });
  return used[0] && sameBytes(used[0].mac, mac) ? ok(undefined) : err("already-used");
}
