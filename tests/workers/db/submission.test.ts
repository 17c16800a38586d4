import { describe, expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { openDb } from "../../../workers/db/database.ts";
import { revokeLink } from "../../../workers/db/link.ts";
import { loadSubmission, submitCheckIn } from "../../../workers/db/submission.ts";
import {
  ask,
  type Asked,
  attemptOf,
  flagOf,
  must,
  seedClient,
  send,
  submissionOf,
  summarise,
  NO_RULES,
} from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { START } from "../../support/deps.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, real, seed } = await clinicStore();

const countOf = async (table: string, clientId: string): Promise<number> =>
  (await real.d1
    .prepare(`SELECT count(*) AS n FROM ${table} WHERE client_id = ?`)
    .bind(clientId)
    .first<number>("n")) ?? -1;

describe("submitCheckIn()", () => {
  it("stores a check-in once, closes the occasion and forgets the draft", async () => {
    const asked = await ask(deps, seed.staffId);
    const receipt = must(
      await send(deps, asked.door, attemptOf(7, "submission-number-1"), { value: 7 }),
    );
    expect(receipt).toMatchObject({ submissionId: "submission-number-1", conflict: false });
    const row = await real.d1
      .prepare("SELECT status, answered_at, draft FROM occasion WHERE id = ?")
      .bind(asked.occasionId)
      .first();
    expect(row).toEqual({ status: "answered", answered_at: START, draft: null });
  });

  it("stores thirty identical submissions sent at once exactly once, with thirty equal receipts", async () => {
    const asked = await ask(deps, seed.staffId);
    const attempt = attemptOf(9);
    const results = await Promise.all(
      Array.from({ length: 30 }, () =>
        send(deps, asked.door, attempt, { value: 9, flags: [flagOf(9)] }),
      ),
    );
    const receipts = results.map(must);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await countOf("response", asked.clientId)).toBe(1);
    expect(await countOf("alert", asked.clientId)).toBe(1);
  });

  it("stores fifty different clients' submissions sent at once", async () => {
    const all: Asked[] = [];
    for (let at = 0; at < 50; at += 1) all.push(await ask(deps, seed.staffId));
    const results = await Promise.all(
      all.map((asked, at) => send(deps, asked.door, attemptOf(at), { value: at })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(50);
    for (const asked of all) expect(await countOf("response", asked.clientId)).toBe(1);
  });

  it("stores ten occasions of one client sent at once, and its caches hold all ten", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const all: Asked[] = [];
    for (let at = 0; at < 10; at += 1) all.push(await ask(deps, seed.staffId, clientId));
    const sendAll = (doors: typeof all) =>
      Promise.all(
        doors.map(
          async (asked) =>
            [
              asked,
              await send(deps, asked.door, attemptOf(1, `submission-${asked.occasionId}`), {
                value: 1,
              }),
            ] as const,
        ),
      );
    let waiting = all;
    for (let round = 0; waiting.length > 0 && round < 5; round += 1) {
      const results = await sendAll(waiting);
      waiting = results.filter(([, result]) => !result.ok).map(([asked]) => asked);
    }
    expect(await countOf("response", clientId)).toBe(10);
    expect(
      (await rebuildCaches(deps, clientId, { summarise, rulebook: NO_RULES }).then(must)).series
        .points,
    ).toHaveLength(10);
  });

  it("gives the same receipt to the same submission a day later", async () => {
    const asked = await ask(deps, seed.staffId);
    const attempt = attemptOf(3);
    const first = must(await send(deps, asked.door, attempt, { value: 3 }));
    clock.forward(20 * 24 * 60);
    expect(must(await send(deps, asked.door, attempt, { value: 3 }))).toEqual(first);
  });

  it("keeps other answers under the same id beside the first, once, as a conflict", async () => {
    const asked = await ask(deps, seed.staffId);
    const first = attemptOf(3);
    must(await send(deps, asked.door, first, { value: 3 }));
    const other = attemptOf(5, first.submissionId);
    const receipt = must(await send(deps, asked.door, other, { value: 5, flags: [flagOf(5)] }));
    expect(receipt).toMatchObject({ ...other, conflict: true });
    expect(must(await send(deps, asked.door, other, { value: 5 }))).toEqual(receipt);
    expect(await countOf("response", asked.clientId)).toBe(2);
    expect(await countOf("alert", asked.clientId)).toBe(1);
    const rebuilt = must(
      await rebuildCaches(deps, asked.clientId, { summarise, rulebook: NO_RULES }),
    );
    expect(rebuilt.series.points.map((point) => point.score)).toEqual([
      { status: "complete", value: 3 },
    ]);
  });

  it("tells a second submission that the occasion is answered", async () => {
    const asked = await ask(deps, seed.staffId);
    must(await send(deps, asked.door, attemptOf(3), { value: 3 }));
    expect(await send(deps, asked.door, attemptOf(4), { value: 4 })).toEqual({
      ok: false,
      error: "answered",
    });
    const race = await ask(deps, seed.staffId);
    const both = await Promise.all([
      send(deps, race.door, attemptOf(3), { value: 3 }),
      send(deps, race.door, attemptOf(4), { value: 4 }),
    ]);
    expect(both.map((one) => (one.ok ? "stored" : one.error)).sort()).toEqual([
      "answered",
      "stored",
    ]);
    expect(await countOf("response", race.clientId)).toBe(1);
  });

  it("notices a link revoked between looking and writing", async () => {
    const asked = await ask(deps, seed.staffId);
    const open = must(await loadSubmission(deps, asked.door, attemptOf(3)));
    must(await revokeLink(deps, actingAs(seed.staffId), asked));
    const result = await submitCheckIn(deps, open, submissionOf(deps.now(), 3));
    expect(result).toEqual({ ok: false, error: "revoked" });
    expect(await countOf("response", asked.clientId)).toBe(0);
  });

  it("takes two round trips and at most five written rows, alert included", async () => {
    const rows: number[] = [];
    for (const flags of [[], [flagOf(3), flagOf(2)]]) {
      const asked = await ask(deps, seed.staffId);
      const meter = metered(real.d1);
      must(
        await send({ ...deps, db: openDb(meter.d1) }, asked.door, attemptOf(3), {
          value: 3,
          flags,
        }),
      );
      expect(meter.trips).toBe(2);
      rows.push(meter.rowsWritten);
    }
    process.stdout.write(`rows written by a submission: ${rows[0]}, with an alert: ${rows[1]}\n`);
    expect(rows).toEqual([4, 5]);
  });

  it("costs no more for a client with a long history", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const read: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const asked = await ask(deps, seed.staffId, clientId);
      const meter = metered(real.d1);
      must(await send({ ...deps, db: openDb(meter.d1) }, asked.door, attemptOf(at), { value: at }));
      read.push(meter.rowsRead);
      clock.forward(7 * 24 * 60);
    }
    expect(read.at(-1)).toBe(read[0]);
  });
});

describe("threat 15: a connection that breaks", () => {
  const LOST = "D1_ERROR: Network connection lost.";
  const fail = (): never => {
    throw new Error(LOST);
  };

  it.each([
    ["before the read", { before: (trip: number) => trip === 1 && fail() }, 0],
    ["before the write", { before: (trip: number) => trip === 2 && fail() }, 1],
    ["after the write took effect", { after: (trip: number) => trip === 2 && fail() }, 1],
    ["twice", { before: (trip: number) => (trip === 2 || trip === 3) && fail() }, 1],
  ])(
    "%s: stored once or not at all, and the retry gets the receipt",
    async (_when, faults, stored) => {
      const asked = await ask(deps, seed.staffId);
      const attempt = attemptOf(3);
      const broken = { ...deps, db: openDb(metered(real.d1, faults as never).d1) };
      const result = await send(broken, asked.door, attempt, { value: 3 }).catch(() => "threw");
      expect(await countOf("response", asked.clientId)).toBe(stored);
      const again = must(await send(deps, asked.door, attempt, { value: 3 }));
      if (stored === 1) expect(result).toEqual({ ok: true, value: again });
      expect(await countOf("response", asked.clientId)).toBe(1);
    },
  );

  it("gives up with try-again and nothing written", async () => {
    const asked = await ask(deps, seed.staffId);
    const broken = metered(real.d1, { before: (trip) => trip > 1 && fail() });
    const result = await send({ ...deps, db: openDb(broken.d1) }, asked.door, attemptOf(3), {
      value: 3,
    });
    expect(result).toEqual({ ok: false, error: "try-again" });
    expect(await countOf("response", asked.clientId)).toBe(0);
  });
});
