/** Anchors of unusual days: two runs, many chains, many days, an older database, another secret. */
import { beforeEach, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { writeAnchor } from "../../../workers/db/anchor.ts";
import { auditRow, headOf } from "../../../workers/db/audit.ts";
import { checkChain } from "../../../workers/db/audit-check.ts";
import { findLostEnds } from "../../../workers/db/anchor-heads.ts";
import { openDb } from "../../../workers/db/database.ts";
import { newId } from "../../../workers/crypto/id.ts";
import { audit } from "../../../workers/db/schema.ts";
import { rewrapKeys } from "../../../workers/jobs/rewrap-keys.ts";
import { anchorsOn } from "../../support/anchors.ts";
import { must, seedClinic } from "../../support/clinic.ts";
import { migrate } from "../../support/d1.ts";
import { mastersOn } from "../../support/masters.ts";
import { clinicStore } from "../../support/store.ts";

const store = await clinicStore();
const { clock, deps, real, rowsOf } = store;
const { act, anchor, begin, check, cut, lostEnds, ofClinic, staff, tamper } = anchorsOn(store);

beforeEach(begin);

describe("anchors of unusual days", () => {
  it("are two where the job ran twice, or two ran at once", async () => {
    await act();
    const both = await Promise.all([writeAnchor(deps), writeAnchor(deps)]);
    expect(both.map(must).toSorted()).toEqual([0, 1]);
    expect(must(await writeAnchor(deps))).toBe(0);
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 5 } });
    expect(await lostEnds()).toEqual([]);
  });

  it("are none before there is a clinic", async () => {
    const db = openDb(await real.another());
    expect(must(await writeAnchor({ ...deps, db }))).toBe(0);
    expect(await db.select().from(audit)).toEqual([]);
    expect(await checkChain({ ...deps, db }, "anchor", 0)).toMatchObject({ status: "intact" });
    expect(await findLostEnds(db, 9)).toEqual([]);
  });

  it("name three hundred chains, and the one left on the next day", async () => {
    const at = clock.now();
    const ids = Array.from({ length: 301 }, () => newId<ClientId>(deps.random));
    const rows = ids.map((id) => {
      const entry = { at, actor: "system", action: "client.create", object: id } as const;
      return auditRow(deps.keys, headOf(`client:${id}`, []), entry);
    });
    const writes = (await Promise.all(rows)).map((row) => deps.db.insert(audit).values(row));
    await deps.db.batch(writes as [(typeof writes)[0], ...typeof writes]);
    expect(await anchor()).toBe(300);
    expect(await rowsOf("SELECT detail FROM audit WHERE chain = 'anchor' AND seq = 3")).toEqual([
      { detail: "300/301" },
    ]);
    expect(await anchor()).toBe(1);
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 4 } });
    expect(await lostEnds()).toEqual([]);
  });

  it("are checked in pages, with what is left at the end of anchors that are gone", async () => {
    for (let day = 0; day < 30; day += 1) {
      await act();
      await anchor();
    }
    const first = await check("anchor");
    expect(first).toMatchObject({ status: "intact", more: true, head: { seq: 30 } });
    expect(await checkChain(deps, "anchor", 30)).toMatchObject({ status: "intact", more: false });
    await cut("anchor", 32);
    expect(await check("anchor")).toMatchObject({ status: "intact", more: true });
    expect(await checkChain(deps, "anchor", 30)).toEqual({ status: "broken", seq: 32 });
  });

  it("begin in a clinic that was there before them, and accuse nobody", async () => {
    const d1 = await real.another({ upTo: 33 });
    const older = { ...deps, db: openDb(d1) };
    await seedClinic(older);
    await migrate(d1, { after: 33 });
    expect(await findLostEnds(older.db, 9)).toEqual([]);
    expect(await checkChain(older, "clinic", 0)).toMatchObject({ status: "intact" });
    expect(must(await writeAnchor(older))).toBeGreaterThan(0);
    expect(await checkChain(older, "clinic", 0)).toMatchObject({ anchored: { seq: 1 } });
    expect(await checkChain(older, "anchor", 0)).toMatchObject({ status: "intact" });
  });

  it("are whole after a restore of an older backup, and go on from there", async () => {
    const tables = ["audit", "anchor_head"] as const;
    for (const table of tables)
      await store.run(`CREATE TABLE old_${table} AS SELECT * FROM ${table}`);
    await act(2);
    await ofClinic(1);
    await anchor();
    for (const table of tables) {
      await tamper(`DELETE FROM ${table}`);
      await store.run(`INSERT INTO ${table} SELECT * FROM old_${table}`);
      await store.run(`DROP TABLE old_${table}`);
    }
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 2 } });
    await act();
    expect(await anchor()).toBe(1);
    expect(await check(staff)).toMatchObject({ status: "intact", anchored: { seq: 7 } });
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 3 } });
    expect(await lostEnds()).toEqual([]);
  });

  it("notice a client's chain that is gone together with its client", async () => {
    const id = newId<ClientId>(deps.random);
    const entry = {
      at: clock.now(),
      actor: "system",
      action: "client.create",
      object: id,
    } as const;
    const chain = `client:${id}` as const;
    await deps.db.insert(audit).values(await auditRow(deps.keys, headOf(chain, []), entry));
    await anchor();
    await cut(chain, 1);
    expect(await check(chain)).toEqual({ status: "cut", seq: 1 });
    expect(await lostEnds()).toEqual([chain]);
  });

  it("hold once the master secret that they were made with is gone", async () => {
    const { changed, after } = await mastersOn(deps);
    await act();
    must(await writeAnchor(changed));
    while ((await rewrapKeys({ ...changed, breakGlass: undefined })) > 0);
    await act();
    must(await writeAnchor(after));
    expect(await checkChain(after, "anchor", 0)).toMatchObject({ status: "intact", back: [] });
    expect(await checkChain(after, "clinic", 0)).toMatchObject({ status: "intact" });
    await cut(staff, 7);
    expect(await checkChain(after, staff, 0)).toMatchObject({ status: "cut" });
    await tamper("DELETE FROM anchor_head WHERE anchor = 1");
    expect(await checkChain(after, "anchor", 0)).toEqual({ status: "broken", seq: 1 });
  });
});
