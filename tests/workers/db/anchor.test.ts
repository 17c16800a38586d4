/** What anchors notice of the audit trail that it does not notice by itself. */
import { beforeEach, describe, expect, it } from "vitest";
import { auditRows } from "../../../workers/db/audit.ts";
import { audit } from "../../../workers/db/schema.ts";
import { anchorsOn } from "../../support/anchors.ts";
import { clinicStore } from "../../support/store.ts";

const store = await clinicStore();
const { clock, deps, run, rowsOf } = store;
const { act, anchor, begin, check, cut, headNow, lostEnds, ofClinic, staff, tamper } =
  anchorsOn(store);

beforeEach(begin);

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
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 2 } });
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
    expect(await check("anchor")).toMatchObject({ status: "intact" });
  });

  it("notice the end of the clinic's chain that was cut", async () => {
    await ofClinic(2);
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
    expect(await check("anchor")).toEqual({ status: "broken", seq });
  });

  it.each([
    ["a head that is gone", "DELETE FROM anchor_head WHERE anchor = 2"],
    ["a head that was edited", "UPDATE anchor_head SET seq = 5 WHERE anchor = 2"],
    ["a head that was moved to another day", "UPDATE anchor_head SET anchor = 1 WHERE anchor = 2"],
    ["a head that was added", "INSERT INTO anchor_head VALUES ('clinic', 9, zeroblob(32), 2)"],
  ])("notice %s", async (what, sql) => {
    await tamper(sql);
    const seq = what.includes("moved") ? 1 : 2;
    expect(await check("anchor")).toEqual({ status: "broken", seq });
  });

  it("notice the last anchors that are gone by the heads that are left of them", async () => {
    await cut("anchor", 2);
    expect(await check("anchor")).toEqual({ status: "broken", seq: 2 });
    await tamper("DELETE FROM anchor_head WHERE anchor = 2");
    // Only somebody who noted its code elsewhere knows of it.
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 1 } });
  });

  it("go on where heads are left of anchors that are gone, and keep saying so", async () => {
    await cut("anchor", 1);
    await act();
    expect(await anchor()).toBe(1);
    expect(await check("anchor")).toEqual({ status: "broken", seq: 1 });
  });
});
