import { beforeEach, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { type Chain, chainOfClient, type Head, verifyChain } from "../../../workers/db/audit.ts";
import { checkChain } from "../../../workers/db/audit-check.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { ask, attemptOf, must, send } from "../../support/clinic.ts";
import { OTHER_MASTER, testKeys } from "../../support/deps.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real, run, seed, signIn } = await clinicStore();
let chain: Chain;
let head: Head;

const verdict = () => verifyChain(deps.db, deps.keys, chain);

/** What an owner with Wrangler can do: the log is tamper-evident, not tamper-proof. */
async function tamper(...statements: string[]): Promise<void> {
  const triggers = ["audit_is_not_edited", "audit_is_not_deleted"];
  const kept = await real.d1
    .prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
    .all<{ sql: string }>();
  for (const name of triggers) await run(`DROP TRIGGER ${name}`);
  for (const sql of statements) expect((await run(sql, chain)).meta.changes).toBeGreaterThan(0);
  for (const { sql } of kept.results) await run(sql);
}

/** A chain of eight: client, occasion, link, check-in, four views. */
beforeEach(async () => {
  const asked = await ask(deps, seed.staffId);
  chain = chainOfClient(asked.clientId);
  must(await send(deps, asked.door, attemptOf(3), { value: 3 }));
  const session = await signIn();
  for (let views = 0; views < 4; views += 1) must(await loadReport(deps, session, asked.clientId));
  const now = await verdict();
  if (now.status !== "intact") throw new Error(`Unexpected break at ${now.seq}`);
  head = now.head;
});

describe("verifyChain()", () => {
  it("finds a chain as it was written, whole or page by page", async () => {
    expect(head.seq).toBe(8);
    expect(await verifyChain(deps.db, deps.keys, chain, { anchor: head })).toEqual({
      status: "intact",
      head,
      more: false,
      back: [],
    });
    const first = await verifyChain(deps.db, deps.keys, chain, { page: 5 });
    if (first.status !== "intact") throw new Error("Unexpected");
    expect(first).toMatchObject({ head: { seq: 5 }, more: true });
    expect(await verifyChain(deps.db, deps.keys, chain, { after: first.head, page: 5 })).toEqual({
      status: "intact",
      head,
      more: false,
      back: [],
    });
  });

  it("says in words what was done, and nothing else", async () => {
    const { results } = await real.d1
      .prepare("SELECT actor, action, detail FROM audit WHERE chain = ? ORDER BY seq")
      .bind(chain)
      .all();
    const actor = `staff:${seed.staffId}`;
    expect(results.slice(0, 5)).toMatchObject([
      { actor, action: "client.create" },
      { actor, action: "occasion.create" },
      { actor, action: "link.create" },
      { action: "check-in.submit", detail: "" },
      { actor, action: "record.view" },
    ]);
  });
});

describe("threat 13: an insider and the audit trail", () => {
  it.each([
    ["UPDATE audit SET actor = 'system' WHERE chain = ?", "audit rows are never edited"],
    ["DELETE FROM audit WHERE chain = ?", "audit rows are never deleted"],
  ])("%s is refused by the database", async (sql, message) => {
    await expect(run(sql, chain)).rejects.toThrow(message);
    expect(await verifyChain(deps.db, deps.keys, chain, { anchor: head })).toMatchObject({
      status: "intact",
    });
  });

  it("names the row that was replaced, which fires no trigger", async () => {
    const columns = "chain, seq, at, 'system', action, object, detail, key_id, prev, mac";
    await run(
      `INSERT OR REPLACE INTO audit SELECT ${columns} FROM audit WHERE chain = ? AND seq = 2`,
      chain,
    );
    expect(await verdict()).toEqual({ status: "broken", seq: 2 });
  });

  it.each([
    "at = '2020-01-01T00:00Z'",
    "actor = 'system'",
    "action = 'link.create'",
    "object = 'x'",
    "detail = 'x'",
    "prev = zeroblob(32)",
    "mac = zeroblob(32)",
  ])("names the row where %s was written", async (change) => {
    await tamper(`UPDATE audit SET ${change} WHERE chain = ? AND seq = 4`);
    expect(await verdict()).toEqual({ status: "broken", seq: 4 });
  });

  it("names the row that says it was made with a master secret that there never was", async () => {
    await tamper("UPDATE audit SET key_id = 7 WHERE chain = ? AND seq = 4");
    expect(await verdict()).toEqual({ status: "no-key", seq: 4, keyId: 7 });
  });

  it("names the first number that is missing", async () => {
    await tamper("DELETE FROM audit WHERE chain = ? AND seq = 3");
    expect(await verdict()).toEqual({ status: "broken", seq: 3 });
  });

  it("names the first row out of order", async () => {
    await tamper(
      "UPDATE audit SET seq = 99 WHERE chain = ? AND seq = 5",
      "UPDATE audit SET seq = 5 WHERE chain = ? AND seq = 6",
      "UPDATE audit SET seq = 6 WHERE chain = ? AND seq = 99",
    );
    expect(await verdict()).toEqual({ status: "broken", seq: 5 });
  });

  it("names the first of the numbers moved up to hide a gap", async () => {
    await tamper(
      "DELETE FROM audit WHERE chain = ? AND seq = 3",
      ...[4, 5, 6, 7, 8].map(
        (seq) => `UPDATE audit SET seq = ${seq - 1} WHERE chain = ? AND seq = ${seq}`,
      ),
    );
    expect(await verdict()).toEqual({ status: "broken", seq: 3 });
  });

  it("notices a chain cut at its end, or gone, by a head that was noted", async () => {
    await tamper("DELETE FROM audit WHERE chain = ? AND seq > 6");
    expect(await verdict()).toMatchObject({ status: "intact", head: { seq: 6 } });
    expect(await verifyChain(deps.db, deps.keys, chain, { anchor: head })).toEqual({
      status: "broken",
      seq: 7,
    });
    await tamper("DELETE FROM audit WHERE chain = ?");
    expect(await verifyChain(deps.db, deps.keys, chain, { anchor: head })).toEqual({
      status: "broken",
      seq: 1,
    });
  });

  it("notices by the record that a chain is gone, or cut before its last check-in", async () => {
    const check = () => checkChain(deps, chain, 0);
    const view = async () => {
      const clientId = chain.slice("client:".length) as ClientId;
      must(await loadReport(deps, await signIn(), clientId));
    };
    expect(await check()).toMatchObject({ status: "intact", head: { seq: 8 } });
    // What was only looked at leaves nothing in the record.
    await tamper("DELETE FROM audit WHERE chain = ? AND seq > 6");
    expect(await check()).toMatchObject({ status: "intact", head: { seq: 6 } });
    await tamper("DELETE FROM audit WHERE chain = ? AND seq > 3");
    expect(await check()).toEqual({ status: "broken", seq: 4 });
    for (let views = 0; views < 2; views += 1) await view();
    expect(await verdict()).toMatchObject({ status: "intact", head: { seq: 5 } });
    expect(await check()).toEqual({ status: "broken", seq: 4 });
    await tamper("DELETE FROM audit WHERE chain = ?");
    expect(await check()).toEqual({ status: "broken", seq: 1 });
    await view();
    expect(await verdict()).toMatchObject({ status: "intact", head: { seq: 1 } });
    expect(await check()).toEqual({ status: "broken", seq: 1 });
  });

  it("notices an end that was cut and written anew by somebody with the key", async () => {
    const anchor = { ...head, mac: head.mac.with(0, (head.mac[0] ?? 0) ^ 1) as typeof head.mac };
    expect(await verifyChain(deps.db, deps.keys, chain, { anchor })).toEqual({
      status: "broken",
      seq: 8,
    });
  });

  it("believes no chain written under another key", async () => {
    const verdictBy = async (id: number) =>
      verifyChain(deps.db, await testKeys(OTHER_MASTER, id), chain);
    expect(await verdictBy(1)).toEqual({ status: "broken", seq: 1 });
    expect(await verdictBy(2)).toEqual({ status: "no-key", seq: 1, keyId: 1 });
  });
});
