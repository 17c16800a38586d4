/** What anchors notice of the audit trail that it does not notice by itself. */
import { beforeEach, describe, expect, it } from "vitest";
import { writeAnchor } from "../../../workers/db/anchor.ts";
import { findLostEnds } from "../../../workers/db/anchor-heads.ts";
import { type Chain, chainOfClient, chainOfStaff, headOf } from "../../../workers/db/audit.ts";
import { auditRows, selectHead } from "../../../workers/db/audit.ts";
import { checkChain } from "../../../workers/db/audit-check.ts";
import { type Deps, openDb } from "../../../workers/db/database.ts";
import { eraseClient } from "../../../workers/db/erase.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { audit } from "../../../workers/db/schema.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { must, seedClient } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { chance, OTHER_MASTER, testKeys } from "../../support/deps.ts";
import { mastersOn } from "../../support/masters.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, real, run, rowsOf, seed, signIn } = await clinicStore();
const staff = chainOfStaff(seed.staffId);
const anchors = () => checkChain(deps, "anchor", 0);
const check = (chain: Chain) => checkChain(deps, chain, 0);
const lostEnds = async () => (await findLostEnds(deps.db, 9)).map(({ chain }) => chain);

/** The daily run, a day later. */
async function anchor(how: Parameters<typeof writeAnchor>[1] = {}): Promise<number> {
  clock.forward(24 * 60);
  return must(await writeAnchor(deps, how));
}

async function act(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) must(await startSession(deps, seed.staffId));
}

const headNow = async (chain: Chain) => headOf(chain, await selectHead(deps.db, chain));

/** What an owner with Wrangler can do. */
async function tamper(sql: string, ...values: unknown[]): Promise<void> {
  const kept = await rowsOf<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  );
  for (const { name } of kept) await run(`DROP TRIGGER ${name}`);
  expect((await run(sql, ...values)).meta.changes).toBeGreaterThan(0);
  for (const trigger of kept) await run(trigger.sql);
}

const cut = (chain: Chain, from: number) =>
  tamper("DELETE FROM audit WHERE chain = ? AND seq >= ?", chain, from);

/** Two anchored days of a member of staff; each test begins with chains as they were written. */
beforeEach(async () => {
  await tamper("DELETE FROM audit WHERE chain NOT LIKE 'client:%' OR chain LIKE 'client:%'");
  await run("INSERT INTO anchor_head VALUES ('to-be-emptied', 1, zeroblob(32), 1)");
  await tamper("DELETE FROM anchor_head");
  await act(3);
  await anchor();
  await act(3);
  await anchor();
});

describe("threat 13: anchors over the ends of all chains", () => {
  it.each([
    ["UPDATE anchor_head SET seq = 99", "anchored heads are never edited"],
    ["DELETE FROM anchor_head", "anchored heads are never deleted"],
  ])("%s is refused by the database", async (sql, message) => {
    await expect(run(sql)).rejects.toThrow(message);
  });

  it("find everything whole, and say up to where and since when", async () => {
    const at = clock.now();
    await act();
    expect(await check(staff)).toMatchObject({ status: "intact", anchored: { seq: 6, at } });
    expect(await anchors()).toMatchObject({ status: "intact", head: { seq: 2 } });
    expect(await lostEnds()).toEqual([]);
  });

  it("notice the end of a chain of staff that was cut, also once it has grown again", async () => {
    const [, first] = await rowsOf<{ at: string }>(
      "SELECT at FROM audit WHERE chain = 'anchor' ORDER BY seq DESC",
    );
    const found = { status: "cut", seq: 6, anchored: { seq: 3, at: first?.at } };
    await cut(staff, 5);
    expect(await check(staff)).toEqual(found);
    expect(await lostEnds()).toEqual([staff]);
    await act(1);
    await anchor();
    await act(4);
    await anchor();
    expect(await headNow(staff)).toMatchObject({ seq: 9 });
    expect(await check(staff)).toEqual(found);
    expect(await lostEnds()).toEqual([staff]);
    expect(await anchors()).toMatchObject({ status: "intact" });
  });

  it("notice the end of the clinic's chain that was cut", async () => {
    for (let time = 0; time < 2; time += 1) await ofClinic();
    await anchor();
    await cut("clinic", 2);
    expect(await check("clinic")).toEqual({ status: "cut", seq: 2 });
    expect(await lostEnds()).toEqual(["clinic"]);
  });

  it("notice a chain that is gone, with the person it was of", async () => {
    await cut(staff, 1);
    expect(await check(staff)).toEqual({ status: "cut", seq: 6 });
    expect(await lostEnds()).toEqual([staff]);
  });

  it("say until when a chain was whole of which an entry was replaced", async () => {
    await tamper("UPDATE audit SET actor = 'system' WHERE chain = ? AND seq = 5", staff);
    const anchored = { seq: 3 };
    expect(await check(staff)).toMatchObject({ status: "broken", seq: 5, anchored });
  });

  it("notice an end that somebody with the key has written anew", async () => {
    await cut(staff, 6);
    const entry = { at: clock.now(), actor: "system", action: "session.end", object: "x" } as const;
    const rows = await auditRows(deps.keys, await headNow(staff), [entry, entry]);
    await deps.db.insert(audit).values(rows);
    expect(await check(staff)).toMatchObject({ status: "cut", seq: 6, anchored: { seq: 3 } });
  });

  it.each([
    ["an anchor that was edited", "UPDATE audit SET at = '2020-01-01T00:00Z'", 1],
    ["an anchor that says another digest", "UPDATE audit SET object = 'x'", 1],
    ["an anchor that is gone", "DELETE FROM audit", 1],
  ])("notice %s", async (_what, sql, seq) => {
    await tamper(`${sql} WHERE chain = 'anchor' AND seq = ?`, seq);
    expect(await anchors()).toEqual({ status: "broken", seq });
  });

  it.each([
    ["a head that is gone", "DELETE FROM anchor_head WHERE anchor = 2"],
    ["a head that was edited", "UPDATE anchor_head SET seq = 5 WHERE anchor = 2"],
    ["a head that was moved to another day", "UPDATE anchor_head SET anchor = 1 WHERE anchor = 2"],
    ["a head that was added", "INSERT INTO anchor_head VALUES ('clinic', 9, zeroblob(32), 2)"],
  ])("notice %s", async (what, sql) => {
    await tamper(sql);
    const seq = what.includes("moved") ? 1 : 2;
    expect(await anchors()).toEqual({ status: "broken", seq });
  });

  it("notice the last anchors that are gone by the heads that are left of them", async () => {
    await cut("anchor", 2);
    expect(await anchors()).toEqual({ status: "broken", seq: 2 });
    await tamper("DELETE FROM anchor_head WHERE anchor = 2");
    // Only somebody who noted its code elsewhere knows of it.
    expect(await anchors()).toMatchObject({ status: "intact", head: { seq: 1 } });
  });

  it("go on where heads are left of anchors that are gone, and keep saying so", async () => {
    await cut("anchor", 1);
    await act();
    expect(await anchor()).toBe(1);
    expect(await anchors()).toEqual({ status: "broken", seq: 1 });
  });
});

/** An entry of the clinic's chain. */
async function ofClinic(): Promise<void> {
  const entry = { at: clock.now(), actor: "system", action: "clinic.change", object: "x" } as const;
  await deps.db.insert(audit).values(await auditRows(deps.keys, await headNow("clinic"), [entry]));
}

describe("the daily run", () => {
  it("writes an anchor without heads when nothing has happened", async () => {
    expect(await anchor()).toBe(0);
    expect(await anchors()).toMatchObject({ status: "intact", head: { seq: 3 } });
  });

  it("names first staff and clinic, then clients, and goes on next time", async () => {
    const clients = [];
    for (let at = 0; at < 4; at += 1) clients.push(await seedClient(deps, seed.staffId));
    await act();
    await ofClinic();
    const named = async () =>
      (
        await rowsOf<{ chain: Chain }>(
          "SELECT chain FROM anchor_head WHERE anchor > 2 ORDER BY anchor, chain",
        )
      ).map(({ chain }) => chain);
    expect(await anchor({ most: 3 })).toBe(3);
    expect(await named()).toEqual([expect.stringMatching(/^client:/), "clinic", staff]);
    const [row] = await rowsOf("SELECT detail FROM audit WHERE chain = 'anchor' AND seq = 3");
    expect(row).toEqual({ detail: "3/6" });
    expect(await anchor({ most: 3 })).toBe(3);
    expect((await named()).toSorted()).toEqual(
      [...clients.map(chainOfClient), "clinic", staff].toSorted(),
    );
    expect(await anchor({ most: 3 })).toBe(0);
    expect(await anchors()).toMatchObject({ status: "intact", head: { seq: 5 } });
  });

  it("holds under the next master secret, and once the first is gone", async () => {
    const { changed } = await mastersOn(deps);
    await act();
    clock.forward(60);
    expect(must(await writeAnchor(changed))).toBe(1);
    expect(await checkChain(changed, "anchor", 0)).toMatchObject({ status: "intact", back: [] });
    expect(await checkChain(changed, "anchor", 1)).toMatchObject({ status: "intact" });
    expect(await checkChain(changed, staff, 0)).toMatchObject({ anchored: { seq: 7 } });
  });

  it("writes nothing under a master secret that is not the clinic's", async () => {
    const wrong: Deps = { ...deps, keys: await testKeys(OTHER_MASTER) };
    await act();
    await expect(writeAnchor(wrong)).rejects.toThrow(/unwrap/);
    expect(await anchors()).toMatchObject({ status: "intact", head: { seq: 2 } });
  });

  it("accuses nobody who erased a client: the entries stay", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    await anchor();
    const label = must(await loadReport(deps, await signIn(), clientId)).client.label;
    const visitor = { staffId: seed.staffId, reach: "own", session: chance(32) } as const;
    must(await eraseClient(deps, visitor, { clientId, label }));
    expect(await check(chainOfClient(clientId))).toMatchObject({ anchored: { seq: 1 } });
    expect(await anchor()).toBe(2);
    expect(await check(chainOfClient(clientId))).toMatchObject({ status: "intact" });
    expect(await lostEnds()).toEqual([]);
  });

  it("costs what has grown: five statements, two rows for each chain, and its own", async () => {
    const cost = async (clients: number) => {
      for (let at = 0; at < clients; at += 1) await seedClient(deps, seed.staffId);
      const meter = metered(real.d1);
      let statements = 0;
      const d1 = new Proxy(meter.d1, {
        get: (target, name: "batch") => (all: D1PreparedStatement[] & string) => {
          if (name === "batch") statements += all.length;
          return target[name](all);
        },
      });
      must(await writeAnchor({ ...deps, db: openDb(d1) }));
      return [statements, meter.rowsWritten, meter.rowsRead] as const;
    };
    const many = await cost(20);
    expect(many.slice(0, 2)).toEqual([5, 41]);
    const [statements, written, idle] = await cost(0);
    expect([statements, written]).toEqual([4, 1]);
    await act(40);
    await anchor();
    const [, , later] = await cost(0);
    process.stdout.write(
      `rows read by an anchor over 22 chains: ${many[2]}, and ${idle} when none has grown\n`,
    );
    // Not with the length of a chain: what came is one more anchor.
    expect(later - idle).toBeLessThanOrEqual(2);
  });
});
