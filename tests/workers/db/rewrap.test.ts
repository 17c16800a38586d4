/** Another master secret comes into use while clients answer and therapists read. */
import { beforeAll, describe, expect, it } from "vitest";
import { findByToken, macsOfToken, makeToken } from "../../../workers/crypto/token.ts";
import { chainOfClient, verifyChain } from "../../../workers/db/audit.ts";
import { loadCheckIn } from "../../../workers/db/check-in.ts";
import type { Deps } from "../../../workers/db/database.ts";
import { createInvitation, findInvitation } from "../../../workers/db/invitation.ts";
import { makeRecoveryCode } from "../../../workers/db/recovery-act.ts";
import { findRecovery } from "../../../workers/db/recovery.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { rewrapSome } from "../../../workers/db/rewrap.ts";
import { supervision } from "../../../workers/db/schema-staff.ts";
import { readSupervised, selectSupervised, withProof } from "../../../workers/db/supervision.ts";
import { markUsed, selectUsed } from "../../../workers/db/used-code.ts";
import { ask, type Asked, attemptOf, must, seedClinic, send } from "../../support/clinic.ts";
import { chance, testDeps } from "../../support/deps.ts";
import { mastersOn } from "../../support/masters.ts";
import { emptyStore, sessionOf } from "../../support/store.ts";

const { real, run, rowsOf } = await emptyStore();
const first = await testDeps(real.d1);
const { staffId, otherId } = await seedClinic(first);

const { ready, changed, after } = await mastersOn(first);

const move = async (deps = changed): Promise<number> =>
  must(await rewrapSome(deps, { by: "system", most: 2 }));

async function moveAll(deps = changed): Promise<void> {
  while ((await move(deps)) > 0);
}

async function times<T>(count: number, make: () => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await make());
  return made;
}

const doorOf = ({ linkId }: Asked) => ({ linkId, epoch: 0 });
/** As long as the first is in use. */
const askFirst = () => ask(ready, staffId);

/** Reads and answers, and counts what failed. */
const fails: string[] = [];
const note = ({ ok }: { readonly ok: boolean }, what: string): void => {
  if (!ok) fails.push(what);
};

async function read(deps: Deps, asked: readonly Asked[]): Promise<void> {
  const session = await sessionOf(deps, staffId);
  for (const one of asked) {
    note(await loadCheckIn(deps, doorOf(one)), "check-in");
    note(await loadReport(deps, session, one.clientId), "report");
  }
}

async function answer(deps: Deps, asked: readonly Asked[]): Promise<void> {
  for (const one of asked) {
    note(await send(deps, doorOf(one), attemptOf(2), { value: 2 }), "answers");
  }
}

beforeAll(async () => {
  const row = { supervisorId: otherId, therapistId: staffId, createdAt: first.now() };
  await first.db.insert(supervision).values(await withProof(first.keys, row));
});

describe("another master secret", () => {
  it("comes into use without one read or answer that fails (threat 14)", async () => {
    const reading = await times(5, askFirst);
    const before = await times(4, askFirst);
    const later = await times(4, askFirst);
    await Promise.all([
      moveAll(),
      read(ready, reading),
      read(changed, reading),
      answer(ready, before),
      answer(changed, later),
    ]);
    expect(fails).toEqual([]);
    await moveAll();
    expect(await rowsOf("SELECT DISTINCT kek_id FROM client")).toEqual([{ kek_id: 2 }]);
    expect(await rowsOf("SELECT kek_id FROM clinic")).toEqual([{ kek_id: 2 }]);
    // Each of them is read without the first master secret, with what was answered meanwhile.
    const session = await sessionOf(after, staffId);
    for (const { clientId } of [...before, ...later]) {
      expect(must(await loadReport(after, session, clientId)).series.points).toHaveLength(1);
    }
    // A Worker that has only the first is not one that reads half of it.
    const [{ clientId } = await askFirst()] = later;
    const early = await sessionOf(first, staffId);
    await expect(loadReport(first, early, clientId)).rejects.toThrow("Cannot unwrap a data key");
  });

  it("is left again, as long as both are there", async () => {
    const { clientId } = await ask(changed, staffId);
    await moveAll(ready);
    expect(await rowsOf("SELECT DISTINCT kek_id FROM client")).toEqual([{ kek_id: 1 }]);
    expect((await loadReport(first, await sessionOf(first, staffId), clientId)).ok).toBe(true);
    await moveAll();
  });

  it("does not move a data key that somebody else changed, and moves all others", async () => {
    const [one = await askFirst(), ...others] = await times(3, askFirst);
    await run("UPDATE client SET wrapped_dek = zeroblob(60) WHERE id = ?", one.clientId);
    await expect(moveAll()).rejects.toThrow('made under master key "1"');
    for (const { clientId } of others) {
      const kept = await rowsOf("SELECT kek_id FROM client WHERE id = ?", clientId);
      expect(kept).toEqual([{ kek_id: 2 }]);
    }
    await run("DELETE FROM link WHERE client_id = ?", one.clientId);
    await run("DELETE FROM occasion WHERE client_id = ?", one.clientId);
    await run("DELETE FROM consent WHERE client_id = ?", one.clientId);
    await run("DELETE FROM client WHERE id = ?", one.clientId);
  });
});

describe("what was made with the first", () => {
  it("opens with both, and without the first is not known", async () => {
    const { token } = await askFirst();
    const find = (deps: Deps) =>
      findByToken(
        deps.keys,
        token,
        (mac) => loadCheckIn(deps, { mac }),
        (found) => !found.ok && found.error.reason === "unknown",
      );
    await moveAll();
    expect(must(await find(changed)).keyId).toBe(1);
    expect(await find(after)).toMatchObject({ ok: false, error: { reason: "unknown" } });
  });

  it("lets whoever was invited, or has a recovery code, in", async () => {
    const profile = { name: "New", roles: ["therapist"] } as const;
    const invited = { token: must(await createInvitation(ready, staffId, profile)) };
    const code = { token: must(await makeRecoveryCode(ready, staffId)) };
    expect((await findInvitation(changed, invited)).ok).toBe(true);
    expect((await findRecovery(changed, code)).ok).toBe(true);
    expect((await findInvitation(after, invited)).ok).toBe(false);
    expect((await findRecovery(after, code)).ok).toBe(false);
  });

  it("is stored once, also when it is sent again with another in use", async () => {
    const one = await askFirst();
    const attempt = attemptOf(3);
    const receipt = must(await send(ready, doorOf(one), attempt, { value: 3 }));
    await moveAll();
    expect(must(await send(changed, doorOf(one), attempt, { value: 3 }))).toEqual(receipt);
    const stored = await rowsOf("SELECT conflict FROM response WHERE client_id = ?", one.clientId);
    expect(stored).toEqual([{ conflict: 0 }]);
  });

  it("still lets a supervisor read, and nobody whom no master secret named", async () => {
    await moveAll();
    const rows = await selectSupervised(first.db, otherId);
    expect(await readSupervised(after.keys, rows)).toEqual([staffId]);
    const forged = rows.map((row) => ({ ...row, createdAt: "2020-01-01T00:00Z" as never }));
    await expect(readSupervised(changed.keys, forged)).rejects.toThrow("Cannot trust");
  });

  it("stays used, if it was a break-glass secret", async () => {
    const breakGlass = await makeToken("S", chance);
    const [, earlier] = await macsOfToken(changed.keys, breakGlass);
    if (!earlier) throw new Error("There is one master secret");
    await markUsed(first, earlier);
    must(await rewrapSome(changed, { by: "system", breakGlass: breakGlass.text }));
    const macs = await macsOfToken(after.keys, breakGlass);
    expect(await selectUsed(after.db, ...macs)).toHaveLength(1);
  });
});

describe("the audit trail", () => {
  it("is checked over the change, also without the first", async () => {
    const one = await askFirst();
    must(await send(changed, doorOf(one), attemptOf(1), { value: 1 }));
    await moveAll();
    const chain = chainOfClient(one.clientId);
    const ids = await rowsOf("SELECT DISTINCT key_id FROM audit WHERE chain = ?", chain);
    expect(ids).toEqual([{ key_id: 1 }, { key_id: 2 }]);
    for (const { keys } of [ready, changed, after]) {
      expect(await verifyChain(first.db, keys, chain)).toMatchObject({ status: "intact" });
    }
    expect(await verifyChain(first.db, after.keys, "clinic")).toMatchObject({ status: "intact" });
    const told = await rowsOf<{ readonly detail: string }>(
      "SELECT detail FROM audit WHERE chain = 'clinic' AND action = 'master.rewrap'",
    );
    expect(told.at(-1)?.detail).toMatch(/^\d+ to 2$/);
  });

  it("says which master secret it misses, and takes no key of another for it", async () => {
    const chain = chainOfClient((await askFirst()).clientId);
    const missed = { status: "no-key", seq: 1, keyId: 1 };
    await run("UPDATE audit_key SET key_id = 7 WHERE key_id = 1");
    expect(await verifyChain(first.db, after.keys, chain)).toEqual(missed);
    await run("UPDATE audit_key SET key_id = 1 WHERE key_id = 7");
    expect(await verifyChain(first.db, after.keys, chain)).toMatchObject({ status: "intact" });
  });
});
