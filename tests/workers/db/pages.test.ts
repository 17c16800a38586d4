import { describe, expect, it } from "vitest";
import { type Caseload, loadCaseload } from "../../../workers/db/caseload.ts";
import { openDb } from "../../../workers/db/database.ts";
import { loadReport } from "../../../workers/db/report.ts";
import {
  ask,
  attemptOf,
  CANARY,
  flagOf,
  must,
  seedClient,
  seedClinic,
  send,
} from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { testDeps } from "../../support/deps.ts";
import { clinicStore, sessionOf, readerOf } from "../../support/store.ts";

const { clock, deps, real, seed, signIn } = await clinicStore();

const WEEK = 7 * 24 * 60;

async function answerWeeks(weeks: number) {
  const clientId = await seedClient(deps, seed.staffId);
  for (let week = 0; week < weeks; week += 1) {
    const asked = await ask(deps, seed.staffId, clientId);
    must(
      await send(deps, asked.door, attemptOf(week), {
        value: week,
        flags: week % 2 ? [flagOf(1)] : [],
      }),
    );
    clock.forward(WEEK);
  }
  return clientId;
}

describe("loadReport()", () => {
  it("shows the record of one's own client and audits the view, in two round trips", async () => {
    const clientId = await answerWeeks(4);
    const session = await signIn();
    const meter = metered(real.d1);
    const report = must(await loadReport({ ...deps, db: openDb(meter.d1) }, session, clientId));
    expect([meter.trips, meter.rowsWritten]).toEqual([2, 1]);
    expect(report.visitor).toMatchObject({ name: CANARY.staff, clinic: { name: CANARY.clinic } });
    expect(report.client).toMatchObject({ id: clientId, label: CANARY.label });
    expect(report.series.points.map((p) => p.score)).toEqual(
      [0, 1, 2, 3].map((value) => ({ status: "complete", value })),
    );
    expect(report.latest.map((sent) => sent.points[0]?.score)).toEqual(
      [3, 2, 1, 0].map((value) => ({ status: "complete", value })),
    );
    expect(report.latest[0]?.checkIn.measures[0]?.skipped).toEqual([CANARY.skipped]);
    expect(report.openAlerts).toHaveLength(2);
  });

  it("reads no more rows for a client of half a year than for one of two months", async () => {
    const read: number[] = [];
    for (const weeks of [8, 26]) {
      const clientId = await answerWeeks(weeks);
      await real.d1.prepare("DELETE FROM alert WHERE client_id = ?").bind(clientId).run();
      const meter = metered(real.d1);
      must(await loadReport({ ...deps, db: openDb(meter.d1) }, await signIn(), clientId));
      read.push(meter.rowsRead);
    }
    process.stdout.write(`rows read by a report: ${read.join(", ")}\n`);
    expect(read[1]).toBe(read[0]);
  });

  it("shows answers that came under an id already taken, apart from the course", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const asked = await ask(deps, seed.staffId, clientId);
    must(await send(deps, asked.door, attemptOf(1, "taken-submission-id"), { value: 1 }));
    must(await send(deps, asked.door, attemptOf(2, "taken-submission-id"), { value: 2 }));
    const report = must(await loadReport(deps, await signIn(), clientId));
    const valuesOf = (sent: typeof report.latest) => sent.map((one) => one.points[0]?.score);
    expect(valuesOf(report.latest)).toEqual([{ status: "complete", value: 1 }]);
    expect(valuesOf(report.conflicts)).toEqual([{ status: "complete", value: 2 }]);
    expect(report.series.points).toHaveLength(1);
  });

  it("threat 10: finds nothing of somebody else's client, and nothing when signed out", async () => {
    const clientId = await answerWeeks(1);
    const other = await signIn(seed.otherId);
    expect(await loadReport(deps, other, clientId)).toEqual({ ok: false, error: "not-found" });
    expect(await loadReport(deps, await readerOf(deps, "x"), clientId)).toEqual({
      ok: false,
      error: "signed-out",
    });
    const { results } = await real.d1
      .prepare("SELECT seq FROM audit WHERE action = 'record.view' AND chain = ?")
      .bind(`client:${clientId}`)
      .all();
    expect(results).toEqual([]);
  });

  it("audits every one of ten views at once", async () => {
    const clientId = await answerWeeks(1);
    const session = await signIn();
    const views = await Promise.all(
      Array.from({ length: 10 }, () => loadReport(deps, session, clientId)),
    );
    const shown = views.filter((view) => view.ok).length;
    const { results } = await real.d1
      .prepare("SELECT seq FROM audit WHERE action = 'record.view' AND chain = ?")
      .bind(`client:${clientId}`)
      .all();
    expect(shown).toBeGreaterThanOrEqual(6);
    expect(results).toHaveLength(shown);
  });
});

describe("loadCaseload()", () => {
  it("lists one's own current clients with where they stand, in one round trip", async () => {
    const fresh = await testDeps(await real.another(), { clock });
    const mine = await seedClinic(fresh);
    const flagged = await ask(fresh, mine.staffId);
    must(await send(fresh, flagged.door, attemptOf(3), { value: 3, flags: [flagOf(3)] }));
    const quiet = await ask(fresh, mine.staffId);
    await ask(fresh, mine.otherId);
    const session = await sessionOf(fresh, mine.staffId);

    const caseload = must(await loadCaseload(fresh, session));
    expect(caseload.next).toBeUndefined();
    expect(caseload.entries.map((entry) => entry.id)).toEqual(
      [flagged.clientId, quiet.clientId].sort(),
    );
    const entryOf = (id: string) => caseload.entries.find((entry) => entry.id === id);
    expect(entryOf(flagged.clientId)).toMatchObject({
      openAlerts: 1,
      profile: { label: CANARY.label },
      summary: { lastAt: clock.at, standings: [{ measure: CANARY.measure, score: { value: 3 } }] },
    });
    expect(entryOf(quiet.clientId)).toMatchObject({
      openAlerts: 0,
      summary: { standings: [] },
    });
    expect(await loadCaseload(fresh, await readerOf(fresh, "x"))).toEqual({
      ok: false,
      error: "signed-out",
    });
  });

  it("goes page by page, each client once, with a way on and a way back", async () => {
    const fresh = await testDeps(await real.another(), { clock });
    const mine = await seedClinic(fresh);
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1) ids.push(await seedClient(fresh, mine.staffId));
    const session = await sessionOf(fresh, mine.staffId);
    const pageOf = async (page: number): Promise<Caseload> =>
      must(await loadCaseload(fresh, session, { page, size: 3 }));
    const [first, second, third] = [await pageOf(0), await pageOf(1), await pageOf(2)];
    const seen = [first, second].flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect([first, second, third].map(({ previous, next }) => [previous, next])).toEqual([
      [undefined, 1],
      [0, undefined],
      [1, undefined],
    ]);
    expect(third.entries).toEqual([]);
  });

  it("shows 25 a page", async () => {
    const fresh = await testDeps(await real.another(), { clock });
    const mine = await seedClinic(fresh);
    for (let at = 0; at < 26; at += 1) await seedClient(fresh, mine.staffId);
    const session = await sessionOf(fresh, mine.staffId);
    const { entries, next } = must(await loadCaseload(fresh, session));
    expect([entries.length, next]).toEqual([25, 1]);
  });

  it("keeps the order of need over all pages: oldest alert, then longest silence", async () => {
    const fresh = await testDeps(await real.another(), { clock });
    const mine = await seedClinic(fresh);
    const answered = async (flags: ReturnType<typeof flagOf>[] = []) => {
      const asked = await ask(fresh, mine.staffId);
      must(await send(fresh, asked.door, attemptOf(1), { value: 1, flags }));
      clock.forward(WEEK);
      return asked.clientId;
    };
    const silent = await answered();
    const alertFirst = await answered([flagOf(1)]);
    const quiet = await answered();
    const alertLater = await answered([flagOf(1)]);
    const never = await seedClient(fresh, mine.staffId);
    // Answers again: no longer the longest silence.
    const again = await ask(fresh, mine.staffId, silent);
    must(await send(fresh, again.door, attemptOf(2), { value: 2 }));
    const session = await sessionOf(fresh, mine.staffId);
    const seen: string[] = [];
    for (let page = 0; page < 5; page += 1) {
      const { entries } = must(await loadCaseload(fresh, session, { page, size: 1 }));
      seen.push(...entries.map(({ id }) => id));
    }
    expect(seen).toEqual([alertFirst, alertLater, never, quiet, silent]);
  });

  it("reads no more rows after a year than after a month", async () => {
    const fresh = await testDeps(await real.another(), { clock });
    const mine = await seedClinic(fresh);
    const clientId = await seedClient(fresh, mine.staffId);
    const read: number[] = [];
    for (const weeks of [2, 10]) {
      for (let week = 0; week < weeks; week += 1) {
        const asked = await ask(fresh, mine.staffId, clientId);
        must(await send(fresh, asked.door, attemptOf(week), { value: week }));
        clock.forward(WEEK);
      }
      const session = await sessionOf(fresh, mine.staffId);
      const meter = metered((fresh.db as unknown as { $client: D1Database }).$client);
      must(await loadCaseload({ ...fresh, db: openDb(meter.d1) }, session));
      expect(meter.trips).toBe(1);
      read.push(meter.rowsRead);
    }
    expect(read[1]).toBe(read[0]);
  });
});
