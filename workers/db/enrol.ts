import { eq } from "drizzle-orm";
import type { StaffId } from "../../src/core/brand.ts";
import type { PasskeyKey } from "../auth/passkey.ts";
import type { Dek } from "../crypto/envelope.ts";
import { macOfToken, makeToken, type Token } from "../crypto/token.ts";
import type { Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { newPasskey } from "./passkey.ts";
import type { RecoveryBody } from "./record.ts";
import { staffSession } from "./schema.ts";
import { passkey, recoveryCode } from "./schema-staff.ts";
import { sealAt } from "./sealed.ts";
import { newSession, type StartedSession } from "./session-row.ts";
import { macOfChallenge, markUsed } from "./used-code.ts";

/** A passkey just made, by a person who is on the way in. */
export interface Enrolment {
  readonly staffId: StaffId;
  readonly key: PasskeyKey;
  /** The challenge that the passkey answered. */
  readonly challenge: string;
  readonly agent: string;
}

/** What a person has in hand when they are in: a session, and the code for the day they lose every passkey. */
export interface Enrolled extends StartedSession {
  readonly recovery: Token<"R">;
}

/** A recovery code that is not stored yet. The code itself is for paper and is not kept. */
export async function newRecoveryCode(
  deps: Pick<Deps, "keys" | "now" | "random">,
  dek: Dek,
  staffId: StaffId,
) {
  const token = await makeToken("R", deps.random);
  const body: RecoveryBody = { staffId };
  const row = {
    staffId,
    mac: await macOfToken(deps.keys, token),
    pepperId: deps.keys.id,
    createdAt: deps.now(),
    body: await sealAt(deps, dek, ["recovery_code.body", staffId], body),
  };
  return { token, row };
}

/** Puts a person's new code in the place of the old one. */
export const replaceRecoveryCode = (
  { db }: Pick<Deps, "db">,
  row: Awaited<ReturnType<typeof newRecoveryCode>>["row"],
): readonly Write[] => [
  db.delete(recoveryCode).where(eq(recoveryCode.staffId, row.staffId)),
  db.insert(recoveryCode).values(row),
];

/**
 * Everything that a first passkey brings: the passkey, a session that counts as stepped up,
 * and a recovery code. The challenge is used up in the same commit.
 */
export async function enrol(
  deps: Deps,
  dek: Dek,
  { staffId, key, challenge, agent }: Enrolment,
): Promise<{ readonly writes: readonly Write[]; readonly enrolled: Enrolled }> {
  const { db } = deps;
  const { row: session, started } = await newSession(deps, staffId, { agent, steppedUp: true });
  const { token, row: code } = await newRecoveryCode(deps, dek, staffId);
  const writes = [
    db.insert(passkey).values(await newPasskey(deps, dek, { staffId, key })),
    ...replaceRecoveryCode(deps, code),
    db.insert(staffSession).values(session),
    markUsed(deps, await macOfChallenge(deps, challenge)),
  ];
  return { writes, enrolled: { ...started, recovery: token } };
}
