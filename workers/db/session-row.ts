import { eq, type SQL } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { type Bytes, lengthPrefixed, toBase64url, utf8 } from "../crypto/bytes.ts";
import type { Keys } from "../crypto/keys.ts";
import { sign, verify } from "../crypto/mac.ts";
import type { SessionMac } from "./access.ts";
import type { Db, Deps } from "./database.ts";
import { addMinutes } from "./instant.ts";
import { staffSession } from "./schema.ts";

/** NIST SP 800-63B-4 AAL2: at most 24 h. */
const LASTS_MINUTES = 12 * 60;

/** NIST SP 800-63B-4 AAL2: at most 1 h idle. */
const IDLE_MINUTES = 30;

export type SessionRow = typeof staffSession.$inferSelect;

/** Costs no database read; what is too long cannot be ours. */
export async function macOfSession(keys: Keys, secret: string): Promise<SessionMac> {
  return sign(keys.session, utf8(`soundings/v1/staff-session\0${secret.slice(0, 128)}`));
}

const proofOf = (row: Omit<SessionRow, "proof" | "lastSeenAt" | "agent">): Bytes =>
  lengthPrefixed(
    "soundings/v1/staff-session",
    row.mac,
    row.staffId,
    row.createdAt,
    row.expiresAt,
    row.steppedUpAt ?? "",
  );

/** A row that nobody of ours wrote proves nothing. */
export const isOurSession = (keys: Keys, row: SessionRow): Promise<boolean> =>
  verify(keys.session, proofOf(row), row.proof);

/** Whether a session has ended by itself: at its hour, or because nobody used it. */
export const isOver = (row: Pick<SessionRow, "expiresAt" | "lastSeenAt">, at: Instant): boolean =>
  at >= row.expiresAt || at >= addMinutes(row.lastSeenAt, IDLE_MINUTES);

export const selectSession = (db: Db, mac: SessionMac | SQL) =>
  db.select().from(staffSession).where(eq(staffSession.mac, mac));

export interface NewSession {
  /** Family of the browser, so that a person knows their own sessions. */
  readonly agent?: string;
  /** A passkey was asked for just now. */
  readonly steppedUp?: boolean;
  /** The session that this one takes the place of: it ends no later than that one would have. */
  readonly replaces?: Pick<SessionRow, "createdAt" | "expiresAt">;
}

/** What goes into the cookie; the secret is kept nowhere else. */
export interface StartedSession {
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** A session that is not stored yet. */
export async function newSession(
  { keys, now, random }: Pick<Deps, "keys" | "now" | "random">,
  staffId: StaffId,
  { agent = "", steppedUp = false, replaces }: NewSession = {},
): Promise<{ readonly row: SessionRow; readonly started: StartedSession }> {
  const at = now();
  const secret = toBase64url(random(20));
  const facts = {
    mac: await macOfSession(keys, secret),
    staffId,
    createdAt: replaces?.createdAt ?? at,
    expiresAt: replaces?.expiresAt ?? addMinutes(at, LASTS_MINUTES),
    steppedUpAt: steppedUp ? at : null,
  };
  const proof = await sign(keys.session, proofOf(facts));
  return {
    row: { ...facts, agent, lastSeenAt: at, proof },
    started: { secret, expiresAt: facts.expiresAt },
  };
}
