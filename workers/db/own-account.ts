import { and, desc, eq } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { type Agent, readAgent } from "../auth/agent.ts";
import { type Bytes, fromHex, sameBytes, toHex } from "../crypto/bytes.ts";
import { type Access, staffIdOf } from "./access.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { clinicDek, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import { openPasskey, type Passkey, selectPasskeysOf } from "./passkey.ts";
import { staffSession } from "./schema.ts";
import { recoveryCode } from "./schema-staff.ts";
import { isOver } from "./session-row.ts";
import {
  markSeen,
  type NoVisit,
  otherSessions,
  readVisitor,
  selectVisitor,
  type Visitor,
} from "./staff-session.ts";

export interface OwnSession extends Agent {
  /** MAC of the session's secret, hex: it names the session and opens nothing. */
  readonly id: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isThis: boolean;
}

export interface Account {
  readonly visitor: Visitor;
  readonly passkeys: readonly Passkey[];
  readonly sessions: readonly OwnSession[];
  /** When the recovery code was made; absent when there is none. */
  readonly codeMadeAt?: Instant;
}

/** A person's own passkeys and sessions. One round trip; a second every five minutes. */
export async function loadAccount(deps: Deps, access: Access): Promise<Result<Account, NoVisit>> {
  const { db, keys, now } = deps;
  const self = staffIdOf(access.session);
  const [sessions, people, clinics, supervised, passkeys, all, codes] = await db.batch([
    ...selectVisitor(db, access),
    selectPasskeysOf(db, self),
    db
      .select()
      .from(staffSession)
      .where(eq(staffSession.staffId, self))
      .orderBy(desc(staffSession.lastSeenAt)),
    db
      .select({ createdAt: recoveryCode.createdAt })
      .from(recoveryCode)
      .where(eq(recoveryCode.staffId, self)),
  ]);
  const asking = await readVisitor(deps, access, [sessions, people, clinics, supervised]);
  if (!asking.ok) return asking;
  if (asking.value.stale) await markSeen(deps, access.session);
  const dek = await clinicDek(keys, theClinic(clinics));
  const at = now();
  const made = codes[0]?.createdAt;
  return ok({
    visitor: asking.value,
    passkeys: await Promise.all(passkeys.map((row) => openPasskey(dek, row))),
    sessions: all
      .filter((row) => !isOver(row, at))
      .map(({ mac, createdAt, lastSeenAt, agent }) => ({
        ...readAgent(agent),
        id: toHex(mac),
        createdAt,
        lastSeenAt,
        isThis: sameBytes(mac, access.session),
      })),
    ...(made && { codeMadeAt: made }),
  });
}

/** Ends one session of a person's own, or with `others` all but the one that asks. */
export async function endOwnSessions(
  deps: Deps,
  { staffId, session }: Pick<Visitor, "staffId" | "session">,
  which: { readonly id: string } | "others",
): Promise<Result<void, "try-again">> {
  const { db, now } = deps;
  const chain = chainOfStaff(staffId);
  const mac: Bytes | undefined = which === "others" ? session : fromHex(which.id);
  if (!mac) return ok(undefined);
  const theirs =
    which === "others"
      ? otherSessions(staffId, { session })
      : and(eq(staffSession.staffId, staffId), eq(staffSession.mac, mac));
  return commit<void, never>(deps, async () => {
    const [heads, found] = await db.batch([
      selectHead(db, chain),
      db.select({ of: staffSession.staffId }).from(staffSession).where(theirs).limit(1),
    ]);
    if (found.length === 0) return answer(ok(undefined));
    const action = which === "others" ? "session.end-all" : "session.end";
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at: now(), actor: `staff:${staffId}`, action, object: staffId },
      writes: [db.delete(staffSession).where(theirs)],
      value: undefined,
    };
  });
}

/** What a ceremony must know of a person: what they are called, and which passkeys they have. */
export const passkeyIdsOf = async (
  { db }: Pick<Deps, "db">,
  staffId: StaffId,
): Promise<readonly string[]> => (await selectPasskeysOf(db, staffId)).map(({ id }) => id);
