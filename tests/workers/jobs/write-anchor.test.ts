/** The daily run that writes an anchor: what it names, under which secret, and what it costs. */
import { beforeEach, describe, expect, it } from "vitest";
import { writeAnchor } from "../../../workers/db/anchor.ts";
import { type Chain, chainOfClient } from "../../../workers/db/audit.ts";
import { checkChain } from "../../../workers/db/audit-check.ts";
import { type Deps, openDb } from "../../../workers/db/database.ts";
import { eraseClient } from "../../../workers/db/erase.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { anchorsOn } from "../../support/anchors.ts";
import { must, seedClient } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { chance, OTHER_MASTER, testKeys } from "../../support/deps.ts";
import { mastersOn } from "../../support/masters.ts";
import { clinicStore } from "../../support/store.ts";

const store = await clinicStore();
const { clock, deps, real, rowsOf, seed, signIn } = store;
const { act, anchor, begin, check, lostEnds, ofClinic, staff } = anchorsOn(store);

beforeEach(begin);

describe("the daily run that writes an anchor", () => {
  it("writes an anchor without heads when nothing has happened", async () => {
    expect(await anchor()).toBe(0);
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 3 } });
  });

  it("names first staff and clinic, then clients, and goes on next time", async () => {
    const clients = [];
    for (let at = 0; at < 4; at += 1) clients.push(await seedClient(deps, seed.staffId));
    await act();
    await ofClinic(1);
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
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 5 } });
  });

  it("holds under the next master secret", async () => {
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
    expect(await check("anchor")).toMatchObject({ status: "intact", head: { seq: 2 } });
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
