/** What hangs on a master secret after a change, and what somebody who stole it can still do. */
import { describe, expect, it } from "vitest";
import { keysIn } from "../../../workers/crypto/key-ring.ts";
import { writeMaster } from "../../../workers/crypto/master.ts";
import {
  auditRow,
  chainOfClient,
  headOf,
  selectHead,
  verifyChain,
} from "../../../workers/db/audit.ts";
import { checkChain } from "../../../workers/db/audit-check.ts";
import { type Deps, openDb } from "../../../workers/db/database.ts";
import { loadMasterState } from "../../../workers/db/master.ts";
import { rewrapSome } from "../../../workers/db/rewrap.ts";
import { audit } from "../../../workers/db/schema.ts";
import { supervision } from "../../../workers/db/schema-staff.ts";
import { withProof } from "../../../workers/db/supervision.ts";
import { ask, attemptOf, must, seedClinic, send } from "../../support/clinic.ts";
import { chance, MASTER, OTHER_MASTER, testDeps } from "../../support/deps.ts";
import { mastersOn } from "../../support/masters.ts";
import { emptyStore, sessionOf } from "../../support/store.ts";

const { real, run, rowsOf } = await emptyStore();
const first = await testDeps(real.d1);
const { staffId, otherId } = await seedClinic(first);
const { withKeys, ready, changed, after } = await mastersOn(first);

async function moveAll(deps: Deps): Promise<void> {
  while (must(await rewrapSome(deps, { by: "system" })) > 0);
}

/** Counts what D1 is asked, each statement of a batch by itself. */
function counted(deps: Deps) {
  const asked = { statements: 0 };
  const d1 = new Proxy(real.d1, {
    get(target, name: keyof D1Database) {
      if (name !== "batch") return target[name].bind(target);
      return (all: D1PreparedStatement[]) => {
        asked.statements += all.length;
        return target.batch(all);
      };
    },
  });
  return { asked, deps: { ...deps, db: openDb(d1) } };
}

describe("answers that are sent again after a change", () => {
  it("are stored once also as a conflict, whose reply was lost", async () => {
    const { clientId, linkId } = await ask(ready, staffId);
    const door = { linkId, epoch: 0 };
    const attempt = attemptOf(3);
    must(await send(ready, door, attempt, { value: 3 }));
    const other = { ...attempt, digest: attemptOf(1).digest };
    const receipt = must(await send(ready, door, other, { value: 1 }));
    expect(receipt.conflict).toBe(true);
    expect(must(await send(changed, door, other, { value: 1 }))).toEqual(receipt);
    const stored = await rowsOf("SELECT conflict FROM response WHERE client_id = ?", clientId);
    expect(stored).toHaveLength(2);
  });
});

describe("a move of keys", () => {
  it("asks D1 no more than the free plan allows, with 20 staff and 50 supervisions", async () => {
    for (let clients = 0; clients < 20; clients += 1) await ask(ready, staffId);
    const people = Array.from({ length: 20 }, (_, at) => String(at).padStart(26, "s"));
    for (const id of people) {
      await run(
        "INSERT INTO staff (id, roles, profile, created_at) SELECT ?, roles, profile, created_at FROM staff LIMIT 1",
        id,
      );
    }
    const pairs = people
      .flatMap((one) => people.map((other) => [one, other] as const))
      .filter(([one, other]) => one !== other)
      .slice(0, 50);
    for (const [one, other] of pairs) {
      const row = {
        supervisorId: one as typeof staffId,
        therapistId: other as typeof staffId,
        createdAt: first.now(),
      };
      await first.db.insert(supervision).values(await withProof(first.keys, row));
    }
    for (let moved = 1; moved > 0;) {
      const { asked, deps } = counted(changed);
      moved = must(await rewrapSome(deps, { by: "system" }));
      // The page has asked who it is, with four more.
      expect(asked.statements).toBeLessThan(40);
    }
    expect(await rowsOf("SELECT DISTINCT kek_id FROM client")).toEqual([{ kek_id: 2 }]);
    await run("DELETE FROM supervision");
    await run("DELETE FROM staff WHERE id LIKE 'ss%'");
  });

  it("tells each proof of a supervision where it hangs, so that none is deleted with it", async () => {
    const three = await keysIn({
      MASTER_1: MASTER,
      MASTER_2: OTHER_MASTER,
      MASTER_3: writeMaster(chance(32)),
      ACTIVE_KEY: "3",
    });
    const third = withKeys(must(three as never));
    const row = { supervisorId: otherId, therapistId: staffId, createdAt: first.now() };
    const toMove = async () => {
      const owner = { ...(await sessionOf(third, staffId)), reach: "none" } as const;
      const { others } = must(await loadMasterState(third, owner));
      return Object.fromEntries(others.map(({ number, toMove: count }) => [number, count]));
    };
    const before = await toMove();
    await first.db.insert(supervision).values(await withProof(changed.keys, row));
    expect(await toMove()).toEqual({ ...before, 2: (before[2] ?? 0) + 1 });
    await run("DELETE FROM supervision");
  });
});

describe("one secret under two numbers", () => {
  it("is moved to the one in use, and then nothing is left to move", async () => {
    const twice = await keysIn({ MASTER_1: MASTER, MASTER_2: OTHER_MASTER, MASTER_3: MASTER });
    const deps = withKeys(must(twice as never));
    const row = { supervisorId: otherId, therapistId: staffId, createdAt: first.now() };
    await first.db.insert(supervision).values(await withProof(changed.keys, row));
    await moveAll(deps);
    expect(must(await rewrapSome(deps, { by: "system" }))).toBe(0);
    await run("DELETE FROM supervision");
  });
});

describe("the trail of a client", () => {
  it("is checked as before where a wrong secret was put back under an old number", async () => {
    const { clientId } = await ask(ready, staffId);
    await moveAll(changed);
    const wrong = await keysIn({
      MASTER_1: writeMaster(chance(32)),
      MASTER_2: OTHER_MASTER,
      ACTIVE_KEY: "2",
    });
    const deps = withKeys(must(wrong as never));
    await moveAll(deps);
    for (const { keys } of [deps, after]) {
      const verdict = await verifyChain(first.db, keys, chainOfClient(clientId));
      expect(verdict).toMatchObject({ status: "intact" });
    }
  });

  it("says where somebody wrote on with a master secret of before", async () => {
    const { clientId, linkId } = await ask(ready, staffId);
    must(await send(changed, { linkId, epoch: 0 }, attemptOf(1), { value: 1 }));
    await moveAll(changed);
    const chain = chainOfClient(clientId);
    expect(await verifyChain(first.db, after.keys, chain)).toMatchObject({ back: [] });
    const head = headOf(chain, await selectHead(first.db, chain));
    const entry = { at: first.now(), actor: "system", action: "client.change", object: clientId };
    // With the stolen secret and access to the database, after the change.
    await first.db.insert(audit).values(await auditRow(first.keys, head, entry as never));
    const told = { status: "intact", back: [head.seq + 1] };
    expect(await verifyChain(first.db, after.keys, chain)).toMatchObject(told);
    expect(await checkChain(after, chain, head.seq)).toMatchObject(told);
  });
});

describe("ACTIVE_KEY", () => {
  it.each(["0", "100", "-1", "two", "1e1", "2.5"])("refuses %s by its name", async (ACTIVE_KEY) => {
    const keys = await keysIn({ MASTER_1: MASTER, MASTER_2: OTHER_MASTER, ACTIVE_KEY });
    expect(keys).toEqual({ ok: false, error: { secret: "ACTIVE_KEY", problem: "no-number" } });
  });

  it("is read with a line end, and names a secret that is missing", async () => {
    const two = { MASTER_1: MASTER, MASTER_2: OTHER_MASTER };
    expect(await keysIn({ ...two, ACTIVE_KEY: "2\n" })).toMatchObject({ value: { id: 2 } });
    expect(await keysIn({ ...two, ACTIVE_KEY: "3" })).toMatchObject({
      error: { secret: "MASTER_3" },
    });
  });
});
