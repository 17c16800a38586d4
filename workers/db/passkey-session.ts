import { eq } from "drizzle-orm";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { SessionMac } from "./access.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit } from "./commit.ts";
import type { Deps } from "./database.ts";
import { openPasskey, type Passkey, type PasskeyBody, selectPasskey } from "./passkey.ts";
import { staffSession } from "./schema.ts";
import { passkey } from "./schema-staff.ts";
import { sealAt } from "./sealed.ts";
import { newSession, selectSession, type StartedSession } from "./session-row.ts";
import { selectEnd } from "./staff.ts";
import { macOfChallenge, markUsed, selectUsed } from "./used-code.ts";

/** A passkey that was shown, with what the ceremony proved. */
export interface Shown {
  readonly passkey: Passkey;
  /** What its counter says now. */
  readonly counter: number;
  readonly challenge: string;
}

interface How {
  readonly agent: string;
  /** The session that steps up: it ends, and a new one with a new secret takes its place. */
  readonly replaces?: SessionMac;
}

/** A copied passkey gives itself away: its counter does not move on. */
const movesOn = (before: number, now: number): boolean =>
  (before === 0 && now === 0) || now > before;

/**
 * Signs in, or steps up, with a passkey that was just shown. Everything is looked at once more in
 * the commit: a challenge is answered once, whoever holds the answer.
 */
export async function startWithPasskey(
  deps: Deps,
  { passkey: shown, counter, challenge }: Shown,
  { agent, replaces }: How,
): Promise<Result<StartedSession, "refused" | "try-again">> {
  const { db, keys, now } = deps;
  const { id, staffId } = shown;
  const chain = chainOfStaff(staffId);
  const at = now();
  const [before] = replaces ? await selectSession(db, replaces) : [];
  if (replaces && before?.staffId !== staffId) return err("refused");
  const { row, started } = await newSession(deps, staffId, {
    agent,
    steppedUp: true,
    ...(before && { replaces: before }),
  });
  const answered = await macOfChallenge(deps, challenge);
  return commit<StartedSession, "refused">(deps, async () => {
    const [heads, people, clinics, [stored], mine, used] = await db.batch([
      selectHead(db, chain),
      selectEnd(db, staffId),
      selectClinic(db),
      selectPasskey(db, id),
      selectSession(db, row.mac),
      selectUsed(db, answered),
    ]);
    if (mine.length > 0) return answer(ok(started));
    if (!stored || !people[0] || people[0].endedAt || used.length > 0)
      return answer(err("refused"));
    const dek = await clinicDek(keys, theClinic(clinics));
    const {
      id: _id,
      createdAt: _made,
      lastUsedAt: _used,
      ...kept
    } = await openPasskey(dek, stored);
    if (kept.staffId !== staffId || !movesOn(kept.counter, counter)) return answer(err("refused"));
    const body: PasskeyBody = { ...kept, counter };
    const sealed = await sealAt(deps, dek, ["passkey.body", id], body);
    const action = replaces ? "session.step-up" : "session.start";
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: { at, actor: `staff:${staffId}`, action, object: staffId, detail: "passkey" },
      writes: [
        ...(replaces ? [db.delete(staffSession).where(eq(staffSession.mac, replaces))] : []),
        db.insert(staffSession).values(row),
        db.update(passkey).set({ body: sealed, lastUsedAt: at }).where(eq(passkey.id, id)),
        markUsed(deps, answered),
      ],
      value: started,
    };
  });
}
