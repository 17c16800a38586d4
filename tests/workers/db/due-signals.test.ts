import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { ClientId, LocaleTag } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { chainOfClient, verifyChain } from "../../../workers/db/audit.ts";
import { createClient } from "../../../workers/db/client.ts";
import { openDb } from "../../../workers/db/database.ts";
import { declineCheckIn } from "../../../workers/db/decline.ts";
import { raiseDueSignals } from "../../../workers/db/due-signals.ts";
import { isFiring, standsNow } from "../../../src/core/rules/rule-now.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { revokeLink } from "../../../workers/db/link.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { acknowledgeSignal } from "../../../workers/db/signal.ts";
import { ask, attemptOf, must, seedClinic, seedClient, send } from "../../support/clinic.ts";
import { metered, startD1 } from "../../support/d1.ts";
import { Clock, START, testDeps } from "../../support/deps.ts";
import { AT_END, rulebookOf, SILENT, WORSE } from "../../support/rules.ts";
import { sessionOf } from "../../support/store.ts";

const real = await startD1();
afterAll(() => real.dispose());
const DAY = 24 * 60;
const rulebook = rulebookOf(WORSE, SILENT, AT_END);

let d1: D1Database;
let clock: Clock;
let deps: Awaited<ReturnType<typeof testDeps>>;
let staffId: Awaited<ReturnType<typeof seedClinic>>["staffId"];

beforeEach(async () => {
  clock = new Clock(START);
  d1 = await real.another();
  deps = await testDeps(d1, { clock });
  staffId = (await seedClinic(deps)).staffId;
});

const run = (options = {}) => raiseDueSignals(deps, rulebook, options);
const openSignals = async (clientId: ClientId) =>
  must(await loadReport(deps, await sessionOf(deps, staffId), clientId)).openSignals;
/** An occasion whose link ends unanswered, then a day more. */
async function miss(clientId: ClientId, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await ask(deps, staffId, clientId);
    clock.forward(15 * DAY);
  }
}
async function answer(clientId: ClientId, value: number): Promise<void> {
  const asked = await ask(deps, staffId, clientId);
  must(await send(deps, asked.door, attemptOf(value), { value, rulebook }));
  clock.forward(DAY);
}
const endingOn = async (days: number) =>
  must(
    await createClient(deps, staffId, {
      label: "ends",
      locale: "en" as LocaleTag,
      plan: [],
      plannedEnd: addDays(deps.now(), days).slice(0, 10),
    }),
  );

describe("raiseDueSignals()", () => {
  it("takes a no for an answer: it is not missed, and what was missed before it is forgiven", async () => {
    const clientId = await seedClient(deps, staffId);
    await miss(clientId);
    const asked = await ask(deps, staffId, clientId);
    must(await declineCheckIn(deps, asked.door, { reasons: ["not-today"] }));
    clock.forward(15 * DAY);
    expect(await run()).toBe(0);
    await miss(clientId);
    expect(await run()).toBe(0);
    await miss(clientId);
    expect(await run()).toBe(1);
  });

  it("raises after two check-ins in a row whose links ended unanswered, once, and audits it", async () => {
    const clientId = await seedClient(deps, staffId);
    await miss(clientId);
    expect(await run()).toBe(0);
    await miss(clientId);
    expect(await run()).toBe(1);
    expect(await openSignals(clientId)).toMatchObject([
      {
        rule: SILENT,
        raisedAt: deps.now(),
        result: { compared: [{ name: "in-a-row", value: 2 }, {}] },
      },
    ]);
    clock.forward(DAY);
    expect(await run()).toBe(0);
    const audited = await d1
      .prepare("SELECT actor, object FROM audit WHERE action = 'signal.raise'")
      .all();
    expect(audited.results).toEqual([{ actor: "system", object: clientId }]);
  });

  it("counts anew after an answer, even one without a score, and after an acknowledgement", async () => {
    const clientId = await seedClient(deps, staffId);
    await miss(clientId);
    await answer(clientId, 3);
    await miss(clientId);
    expect(await run()).toBe(0);
    await miss(clientId);
    expect(await run()).toBe(1);
    const [signal] = await openSignals(clientId);
    clock.forward(DAY);
    const act = { clientId, signalId: signal?.id ?? "", note: "Called" };
    must(await acknowledgeSignal(deps, actingAs(staffId), act));
    clock.forward(DAY);
    await miss(clientId);
    expect(await run()).toBe(0);
    await miss(clientId);
    expect(await run()).toBe(1);
  });

  it("says of an open signal that it fires again, though no check-in comes any more", async () => {
    const clientId = await seedClient(deps, staffId);
    await miss(clientId, 2);
    expect(await run()).toBe(1);
    const [raised] = await openSignals(clientId);
    await answer(clientId, 1);
    expect(await openSignals(clientId)).toMatchObject([{ quietSince: expect.any(String) }]);
    await miss(clientId);
    expect(await run()).toBe(0);
    expect(await openSignals(clientId)).toMatchObject([{ quietSince: expect.any(String) }]);
    const due = deps.now();
    await miss(clientId);
    // The same signal: nothing is raised beside it.
    expect(await run()).toBe(0);
    const known = await openSignals(clientId);
    expect(known).toMatchObject([{ id: raised?.id, raisedAt: raised?.raisedAt, firesSince: due }]);
    expect(known.map(standsNow)).toMatchObject([{ state: "fires-again", since: due }]);
    const { entries } = must(await loadCaseload(deps, await sessionOf(deps, staffId)));
    expect(entries.flatMap(({ openSignals: open }) => open.map(isFiring))).toEqual([true]);
    clock.forward(DAY);
    expect(await run()).toBe(0);
    const audited = await d1
      .prepare("SELECT action FROM audit WHERE action LIKE 'signal.%' ORDER BY seq")
      .all();
    expect(audited.results.map(({ action }) => action)).toEqual([
      "signal.raise",
      "signal.show-again",
    ]);
  });

  it("writes down both where a run raises one signal and finds another again, in one batch", async () => {
    const clientId = await endingOn(59);
    await miss(clientId, 2);
    expect(await run()).toBe(1);
    await answer(clientId, 20);
    await miss(clientId, 2);
    const meter = metered(d1);
    expect(await raiseDueSignals({ ...deps, db: openDb(meter.d1) }, rulebook)).toBe(1);
    expect([meter.trips, meter.rowsWritten]).toEqual([3, 4]);
    const open = await openSignals(clientId);
    expect(open.map(standsNow)).toMatchObject([{ state: "fires-again" }, { state: "fires" }]);
    const written = d1.prepare("SELECT * FROM audit WHERE at = ? AND actor = 'system'");
    const acts = ["signal.raise", "signal.show-again"];
    expect((await written.bind(deps.now()).all()).results).toMatchObject(
      acts.map((action) => ({ action, object: clientId, detail: "" })),
    );
    const { status } = await verifyChain(deps.db, deps.keys, chainOfClient(clientId));
    expect(status).toBe("intact");
  });

  it("does not count what is still open, was taken back, or was never sent as a link", async () => {
    const clientId = await seedClient(deps, staffId);
    for (let time = 0; time < 2; time += 1) {
      const { linkId } = await ask(deps, staffId, clientId);
      must(await revokeLink(deps, actingAs(staffId), { clientId, linkId }));
    }
    await miss(clientId);
    await ask(deps, staffId, clientId);
    expect(await run()).toBe(0);
  });

  it("leaves out clients who were discharged or whose record is restricted", async () => {
    for (const column of ["discharged_at", "restricted_at"]) {
      const clientId = await seedClient(deps, staffId);
      await miss(clientId, 2);
      await d1.prepare(`UPDATE client SET ${column} = ? WHERE id = ?`).bind(START, clientId).run();
    }
    expect(await run()).toBe(0);
  });

  it("raises near the planned end while the score is in the clinical range", async () => {
    const [low, high] = [await endingOn(30), await endingOn(30)];
    await answer(low, 4);
    await answer(high, 20);
    expect(await run()).toBe(0);
    clock.forward(20 * DAY);
    expect(await run()).toBe(1);
    expect(await openSignals(high)).toMatchObject([{ rule: AT_END }]);
    expect(await openSignals(low)).toEqual([]);
  });

  it("goes on the next day where its statements ended", async () => {
    for (let at = 0; at < 4; at += 1) await ask(deps, staffId, await seedClient(deps, staffId));
    clock.forward(15 * DAY);
    const all = await d1.prepare("SELECT id FROM client").all<{ id: ClientId }>();
    for (const { id } of all.results) await ask(deps, staffId, id);
    clock.forward(15 * DAY);
    const raised: number[] = [];
    for (let day = 0; day < 4; day += 1) {
      raised.push(await run({ statements: 13 }));
      clock.forward(DAY);
    }
    expect(raised).toEqual([2, 2, 0, 0]);
  });

  it("comes round to everybody when a clinic has more clients than a run looks at", async () => {
    const ids: ClientId[] = [];
    for (let at = 0; at < 5; at += 1) ids.push(await seedClient(deps, staffId));
    for (let time = 0; time < 2; time += 1) {
      for (const id of ids) await ask(deps, staffId, id);
      clock.forward(15 * DAY);
    }
    let raised = 0;
    for (let day = 0; day < 3; day += 1) {
      raised += await run({ share: 2 });
      clock.forward(DAY);
    }
    expect(raised).toBe(5);
  });

  it("takes two trips and one for each client with a signal", async () => {
    for (let at = 0; at < 3; at += 1) await seedClient(deps, staffId);
    const meter = metered(d1);
    const mine = { ...deps, db: openDb(meter.d1) };
    await raiseDueSignals(mine, rulebook);
    expect(meter.trips).toBe(2);
    const clientId = await seedClient(deps, staffId);
    await miss(clientId, 2);
    meter.trips = 0;
    meter.rowsWritten = 0;
    expect(await raiseDueSignals(mine, rulebook)).toBe(1);
    expect([meter.trips, meter.rowsWritten]).toEqual([3, 3]);
  });

  it("looks at the others when one record does not open, and fails aloud", async () => {
    const [one, two] = [await seedClient(deps, staffId), await seedClient(deps, staffId)];
    await miss(one, 2);
    await miss(two, 2);
    await d1.prepare("UPDATE client SET profile = summary WHERE id = ?").bind(one).run();
    await expect(run()).rejects.toThrow("Cannot open a blob");
    expect(await openSignals(two)).toHaveLength(1);
  });
});
