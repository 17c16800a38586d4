import { eq } from "drizzle-orm";
import type { Instant, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { macsOfToken, type Token } from "../crypto/token.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { Dek } from "../crypto/envelope.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import {
  type Enrolled,
  enrol,
  type Enrolment,
  newRecoveryCode,
  replaceRecoveryCode,
} from "./enrol.ts";
import type { RecoveryBody } from "./record.ts";
import { findRecovery, readRecovery, type Recovery, selectRecovery, stateOf } from "./recovery.ts";
import { staffSession } from "./schema.ts";
import { passkey, recoveryCode } from "./schema-staff.ts";
import { sealAt } from "./sealed.ts";
import { selectBothHeads, toldTwice } from "./told.ts";
import { markUsed, selectUsed } from "./used-code.ts";

/** The write that keeps where a way back stands. In an object: a query is run by waiting for it. */
async function keep(deps: Deps, dek: Dek, body: RecoveryBody): Promise<{ readonly write: Write }> {
  const sealed = await sealAt(deps, dek, ["recovery_code.body", body.staffId], body);
  const { db } = deps;
  return {
    write: db
      .update(recoveryCode)
      .set({ body: sealed })
      .where(eq(recoveryCode.staffId, body.staffId)),
  };
}

const entryOf = (
  at: Instant,
  action: AuditEntry["action"],
  object: StaffId,
  by: StaffId | "system",
): AuditEntry => ({ at, actor: by === "system" ? "system" : `staff:${by}`, action, object });

/** Begins the way back: says that the code was typed, and nothing else. */
export async function askRecovery(
  deps: Deps,
  token: Token<"R">,
): Promise<Result<Recovery, "unknown" | "try-again">> {
  const { db, now } = deps;
  const first = await findRecovery(deps, { token });
  if (!first.ok || first.value.state !== "idle") return first;
  const { staffId, mac } = first.value;
  const at = now();
  return commit<Recovery, "unknown">(deps, async () => {
    const [ofClinic, ofStaff, ...rows] = await db.batch([
      ...selectBothHeads(db, staffId),
      ...(await selectRecovery(deps, { staffId, mac })),
    ]);
    const found = await readRecovery(deps, rows);
    if (!found.ok || found.value.state !== "idle") return answer(found);
    const { dek, ...recovery } = found.value;
    const { write } = await keep(deps, dek, { staffId, askedAt: at });
    const step = await toldTwice(deps, staffId, [ofClinic, ofStaff], {
      entry: entryOf(at, "recovery.ask", staffId, "system"),
      writes: [write],
    });
    return { ...step, value: { ...recovery, state: "asked" } };
  });
}

type Decision =
  | { readonly kind: "approve" | "deny"; readonly by: StaffId }
  /** MAC of the secret that opens the way when there is no other owner. */
  | { readonly kind: "break-glass"; readonly secret: Token<"S"> };

export type NoDecision = "not-asked" | "own" | "not-only-owner" | "already-used";

/**
 * A second person's yes or no, or the clinic's secret in their place. A no ends the code: whoever
 * typed it was not its owner.
 */
export async function decideRecovery(
  deps: Deps,
  staffId: StaffId,
  decision: Decision,
): Promise<Result<void, NoDecision | "try-again">> {
  const { db, keys, now } = deps;
  const at = now();
  const secrets = decision.kind === "break-glass" ? await macsOfToken(keys, decision.secret) : [];
  const [stored] = await db.select().from(recoveryCode).where(eq(recoveryCode.staffId, staffId));
  if (!stored) return err("not-asked");
  return commit<void, NoDecision>(deps, async () => {
    const [ofClinic, ofStaff, used, ...rows] = await db.batch([
      ...selectBothHeads(db, staffId),
      selectUsed(db, ...secrets),
      ...(await selectRecovery(deps, { staffId, mac: stored.mac })),
    ]);
    const found = await readRecovery(deps, rows);
    if (!found.ok) return answer(decision.kind === "deny" ? ok(undefined) : err("not-asked"));
    const { dek, state, body, isOnlyOwner } = found.value;
    if (state === "approved" && decision.kind !== "deny") return answer(ok(undefined));
    if (state === "idle") return answer(err("not-asked"));
    const tell = async (entry: AuditEntry, writes: readonly Write[]) => ({
      ...(await toldTwice(deps, staffId, [ofClinic, ofStaff], { entry, writes })),
      value: undefined,
    });
    if (decision.kind === "break-glass") {
      if (!isOnlyOwner) return answer(err("not-only-owner"));
      if (used.length > 0) return answer(err("already-used"));
      const { write } = await keep(deps, dek, { ...body, approved: { at, by: "break-glass" } });
      const entry = entryOf(at, "clinic.break-glass", staffId, "system");
      const marks = secrets.slice(0, 1).map((mac) => markUsed(deps, mac));
      return tell(entry, [...marks, write]);
    }
    if (decision.by === staffId) return answer(err("own"));
    if (decision.kind === "deny") {
      const gone = db.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId));
      return tell(entryOf(at, "recovery.deny", staffId, decision.by), [gone]);
    }
    const { write } = await keep(deps, dek, { ...body, approved: { at, by: decision.by } });
    return tell(entryOf(at, "recovery.approve", staffId, decision.by), [write]);
  });
}

/**
 * Comes back, with a new passkey. Every passkey and session of before ends: they were lost, and
 * somebody may have found them. The code is used up, and a new one takes its place.
 */
export async function finishRecovery(
  deps: Deps,
  { mac, ...enrolment }: Enrolment & Pick<Recovery, "mac">,
): Promise<Result<Enrolled, "unknown" | "not-approved" | "try-again">> {
  const { db, now } = deps;
  const { staffId } = enrolment;
  const at = now();
  let kept: Enrolled | undefined;
  return commit<Enrolled, "unknown" | "not-approved">(deps, async () => {
    const [ofClinic, ofStaff, mine, ...rows] = await db.batch([
      ...selectBothHeads(db, staffId),
      db.select({ of: passkey.staffId }).from(passkey).where(eq(passkey.id, enrolment.key.id)),
      ...(await selectRecovery(deps, { staffId, mac })),
    ]);
    if (mine[0]?.of === staffId && kept) return answer(ok(kept));
    const found = await readRecovery(deps, rows);
    if (!found.ok || found.value.staffId !== staffId) return answer(err("unknown"));
    const { dek, body } = found.value;
    if (stateOf(body, at) !== "approved") return answer(err("not-approved"));
    const { writes, enrolled } = await enrol(deps, dek, enrolment);
    kept = enrolled;
    const step = await toldTwice(deps, staffId, [ofClinic, ofStaff], {
      entry: entryOf(at, "recovery.use", staffId, staffId),
      writes: [
        db.delete(passkey).where(eq(passkey.staffId, staffId)),
        db.delete(staffSession).where(eq(staffSession.staffId, staffId)),
        ...writes,
      ],
    });
    return { ...step, value: enrolled };
  });
}

/** Makes a new code for paper; the old one is worth nothing from then on. */
export async function makeRecoveryCode(
  deps: Deps,
  staffId: StaffId,
): Promise<Result<Token<"R">, "try-again">> {
  const { db, keys, now } = deps;
  const chain = chainOfStaff(staffId);
  return commit<Token<"R">, never>(deps, async () => {
    const [heads, clinics] = await db.batch([selectHead(db, chain), selectClinic(db)]);
    const made = await newRecoveryCode(deps, await clinicDek(keys, theClinic(clinics)), staffId);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: entryOf(now(), "recovery.make", staffId, staffId),
      writes: replaceRecoveryCode(deps, made.row),
      value: made.token,
    };
  });
}
