import { eq, sql } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, lengthPrefixed, sameBytes, toBase64url, utf8 } from "../crypto/bytes.ts";
import type { Keys } from "../crypto/keys.ts";
import { sign, verify } from "../crypto/mac.ts";
import { macOfToken, type Token } from "../crypto/token.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { type Clinic, clinicDek, type ClinicRow, openClinic, selectClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Db, Deps } from "./database.ts";
import { addMinutes } from "./instant.ts";
import type { StaffProfile } from "./record.ts";
import { staff, staffSession, usedCode } from "./schema.ts";
import { openStaff, selectEnd, type StaffRow } from "./staff.ts";

/** NIST SP 800-63B-4 AAL2: at most 24 h, and 1 h idle. */
const LASTS_MINUTES = 12 * 60;
const IDLE_MINUTES = 30;
/** Seen is written at most this often: a page view should not cost a row. */
const SEEN_EVERY_MINUTES = 5;

type SessionRow = typeof staffSession.$inferSelect;

/** MAC of the cookie's secret: how a session is looked up, and all of it that is stored. */
export type SessionMac = Bytes;

/** Who is asking, proved by a session. */
export interface Visitor extends StaffProfile {
  readonly staffId: StaffId;
  readonly session: SessionMac;
  readonly clinic: Clinic;
  /** `lastSeenAt` is old enough to be written again. */
  readonly stale: boolean;
}

/** Costs no database read; what is too long cannot be ours. */
export async function macOfSession(keys: Keys, secret: string): Promise<SessionMac> {
  return sign(keys.session, utf8(`soundings/v1/staff-session\0${secret.slice(0, 128)}`));
}

const proofOf = (row: Omit<SessionRow, "proof" | "lastSeenAt">): Bytes =>
  lengthPrefixed("soundings/v1/staff-session", row.mac, row.staffId, row.createdAt, row.expiresAt);

/** Signs in. The secret is for the cookie and is not kept. */
export async function startSession(
  deps: Deps,
  staffId: StaffId,
): Promise<
  Result<{ readonly secret: string; readonly expiresAt: Instant }, "unknown" | "try-again">
> {
  const { db, keys, now } = deps;
  const at = now();
  const secret = toBase64url(deps.random(20));
  const mac = await macOfSession(keys, secret);
  const facts = { mac, staffId, createdAt: at, expiresAt: addMinutes(at, LASTS_MINUTES) };
  const row = { ...facts, lastSeenAt: at, proof: await sign(keys.session, proofOf(facts)) };
  const value = { secret, expiresAt: row.expiresAt };
  const chain = chainOfStaff(staffId);
  return commit(deps, async () => {
    const [heads, people, mine] = await db.batch([
      selectHead(db, chain),
      selectEnd(db, staffId),
      db
        .select({ staffId: staffSession.staffId })
        .from(staffSession)
        .where(eq(staffSession.mac, mac)),
    ]);
    if (mine.length > 0) return answer(ok(value));
    if (!people[0] || people[0].endedAt) return answer(err("unknown"));
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${staffId}`, action: "session.start", object: staffId },
      writes: [db.insert(staffSession).values(row)],
      value,
    };
  });
}

/** The statements that settle who is asking; part of a page's own batch, so that they cost no trip. */
export const selectVisitor = (db: Db, session: SessionMac) =>
  [
    db.select().from(staffSession).where(eq(staffSession.mac, session)),
    db
      .select()
      .from(staff)
      .where(eq(staff.id, staffIdOf(session))),
    selectClinic(db),
  ] as const;

/** For the `WHERE` of a page's other statements. */
export const staffIdOf = (session: SessionMac) =>
  sql<StaffId>`(SELECT staff_id FROM staff_session WHERE mac = ${session})`;

/** `undefined` for a session that is unknown, forged, over or idle, or a person who has left. */
export async function readVisitor(
  { keys, now }: Pick<Deps, "keys" | "now">,
  sessions: readonly SessionRow[],
  people: readonly StaffRow[],
  clinics: readonly ClinicRow[],
): Promise<Visitor | undefined> {
  const [session] = sessions;
  const [person] = people;
  const [clinic] = clinics;
  if (!session || !person || !clinic || person.endedAt) return undefined;
  if (!(await verify(keys.session, proofOf(session), session.proof))) return undefined;
  const at = now();
  const idleFrom = addMinutes(session.lastSeenAt, IDLE_MINUTES);
  if (at >= session.expiresAt || at >= idleFrom) return undefined;
  const dek = await clinicDek(keys, clinic);
  return {
    ...(await openStaff(dek, person)),
    staffId: person.id,
    session: session.mac,
    clinic: await openClinic(dek, clinic),
    stale: at >= addMinutes(session.lastSeenAt, SEEN_EVERY_MINUTES),
  };
}

export const markSeen = ({ db, now }: Pick<Deps, "db" | "now">, session: SessionMac) =>
  db.update(staffSession).set({ lastSeenAt: now() }).where(eq(staffSession.mac, session));

/** For routes that write; pages that read take the {@link SessionMac} and save this trip. */
export async function findSession(
  deps: Pick<Deps, "db" | "keys" | "now">,
  session: SessionMac,
): Promise<Visitor | undefined> {
  const visitor = await readVisitor(
    deps,
    ...(await deps.db.batch([...selectVisitor(deps.db, session)])),
  );
  if (visitor?.stale) await markSeen(deps, session);
  return visitor;
}

export async function endSession(
  deps: Deps,
  { staffId, session }: Pick<Visitor, "staffId" | "session">,
): Promise<Result<void, "try-again">> {
  const { db, now } = deps;
  const at = now();
  const chain = chainOfStaff(staffId);
  return commit(deps, async () => ({
    kind: "write",
    head: headOf(chain, await selectHead(db, chain)),
    entry: { at, actor: `staff:${staffId}`, action: "session.end", object: staffId },
    writes: [db.delete(staffSession).where(eq(staffSession.mac, session))],
    value: undefined,
  }));
}

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
