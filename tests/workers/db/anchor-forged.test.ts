/** What anchors notice of somebody who owns the database, makes its tables anew, and has no key. */
import { beforeEach, describe, expect, it } from "vitest";
import { anchorsOn } from "../../support/anchors.ts";
import { clinicStore } from "../../support/store.ts";

const store = await clinicStore();
const { run, rowsOf } = store;
const { act, anchor, begin, check, cut, headNow, lostEnds, ofClinic, staff, tamper } =
  anchorsOn(store);

beforeEach(begin);

/** The same rows in a table that refuses nothing, so that its columns take what they are given. */
async function loosen(table: "audit" | "anchor_head"): Promise<void> {
  const triggers = await rowsOf<{ sql: string }>(
    "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
    table,
  );
  const columns = await rowsOf<{ name: string }>("SELECT name FROM pragma_table_info(?)", table);
  const names = columns.map(({ name }) => name).join(", ");
  await run(`CREATE TABLE loose (${names}, PRIMARY KEY (chain, seq))`);
  await run(`INSERT INTO loose SELECT * FROM ${table}`);
  await run(`DROP TABLE ${table}`);
  await run(`ALTER TABLE loose RENAME TO ${table}`);
  for (const { sql } of triggers) await run(sql);
}

describe("threat 13: anchors and their heads, forged without the key", () => {
  it("notice a head that was hidden in the text of another", async () => {
    await act();
    await ofClinic(2);
    await anchor();
    await cut(staff, 7);
    expect(await check(staff)).toMatchObject({ status: "cut", seq: 7 });
    const [kept] = await rowsOf<{ mac: string }>(
      "SELECT hex(mac) AS mac FROM anchor_head WHERE chain = ? AND seq = 7",
      staff,
    );
    const { seq } = await headNow("clinic");
    // Two lines of the anchor's text become one row, whose chain is the first line and a name.
    await loosen("anchor_head");
    await loosen("audit");
    const chain = `clinic ${seq} `;
    const merged = `${chain}' || hex(mac) || char(10) || '${staff}`;
    await tamper(`UPDATE anchor_head SET chain = '${merged}', seq = 7, mac = unhex('${kept?.mac}')
      WHERE chain = 'clinic' AND seq = ${seq}`);
    await tamper("DELETE FROM anchor_head WHERE chain = ? AND seq = 7", staff);
    await run(`INSERT INTO audit SELECT head.chain, head.seq, audit.at, actor, action, object,
        detail, key_id, prev, head.mac
      FROM anchor_head AS head, audit WHERE head.chain LIKE '%' || char(10) || '%'
        AND audit.chain = '${staff}' AND audit.seq = 6`);
    expect(await check("anchor")).toEqual({ status: "broken", seq: 3 });
  });

  it.each(["0", "1.5", "NULL", "'x'", "99"])(
    "notice a head of an anchor %s that covers what was cut",
    async (number) => {
      await loosen("anchor_head");
      await cut(staff, 5);
      await act(3);
      expect(await lostEnds()).toEqual([staff]);
      await run(`INSERT INTO anchor_head
        SELECT chain, seq, mac, ${number} FROM audit WHERE chain = '${staff}' AND seq = 7`);
      expect(await lostEnds()).toEqual([]);
      expect(await check(staff)).toMatchObject({ status: "intact" });
      expect(await check("anchor")).toMatchObject({ status: "broken" });
    },
  );

  it.each(["0", "1.5", "NULL"])(
    "notice a head of an anchor %s on the first page of many",
    async (number) => {
      for (let day = 0; day < 29; day += 1) await anchor();
      expect(await check("anchor")).toMatchObject({ status: "intact", more: true });
      await loosen("anchor_head");
      await run(`INSERT INTO anchor_head VALUES ('clinic', 99, zeroblob(32), ${number})`);
      expect(await check("anchor")).toEqual({ status: "broken", seq: 1 });
    },
  );

  it.each(["chain", "seq"])("notice heads whose %s is a blob of the same bytes", async (column) => {
    await loosen("anchor_head");
    await tamper(`UPDATE anchor_head SET ${column} = CAST(${column} AS BLOB) WHERE anchor = 2`);
    expect(await check("anchor")).toEqual({ status: "broken", seq: 2 });
    expect(await lostEnds()).toEqual([staff]);
  });

  it("notice a head that was edited before an anchor of an unknown master secret", async () => {
    await anchor();
    await tamper("DELETE FROM anchor_head WHERE anchor = 2");
    await tamper("UPDATE audit SET key_id = 9 WHERE chain = 'anchor' AND seq = 3");
    expect(await check("anchor")).toEqual({ status: "broken", seq: 2 });
  });

  it("notice the end of a chain that was cut and goes on under an unknown master secret", async () => {
    await cut(staff, 6);
    await act();
    await tamper("UPDATE audit SET key_id = 9 WHERE chain = ? AND seq = 5", staff);
    expect(await check(staff)).toMatchObject({ status: "cut", seq: 6, anchored: { seq: 3 } });
  });

  it("notice an entry that says a code that was noted, and is none", async () => {
    const [noted] = await rowsOf<{ mac: string }>(
      "SELECT hex(mac) AS mac FROM audit WHERE chain = 'anchor' AND seq = 2",
    );
    await tamper("DELETE FROM anchor_head WHERE anchor = 2");
    await cut("anchor", 2);
    await cut(staff, 4);
    await anchor();
    await tamper(
      `UPDATE audit SET mac = unhex('${noted?.mac}') WHERE chain = 'anchor' AND seq = 2`,
    );
    expect(await check(staff)).toMatchObject({ status: "intact" });
    expect(await lostEnds()).toEqual([]);
    expect(await check("anchor")).toEqual({ status: "broken", seq: 2 });
  });
});
