import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { openDb } from "../../../workers/db/database.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { changeRules } from "../../../workers/db/rule-set.ts";
import { acknowledgeSignal } from "../../../workers/db/signal.ts";
import { loadSubmission, submitCheckIn } from "../../../workers/db/submission.ts";
import {
  ask,
  attemptOf,
  flagOf,
  must,
  seedClient,
  send,
  submissionOf,
  summarise,
} from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { rulebookOf, WORSE } from "../../support/rules.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, real, rowsOf, seed, signIn } = await clinicStore();
const rulebook = rulebookOf(WORSE);
const WEEK = 7 * 24 * 60;

/** A check-in of a client with this score, a week after the one before. */
async function answer(clientId: ClientId, value: number, mine = deps): Promise<void> {
  clock.forward(WEEK);
  const asked = await ask(deps, seed.staffId, clientId);
  must(await send(mine, asked.door, attemptOf(value), { value, rulebook }));
}

const signalRows = (clientId: ClientId) =>
  rowsOf("SELECT * FROM signal WHERE client_id = ? ORDER BY raised_at", clientId);
const reportOf = async (clientId: ClientId) =>
  must(await loadReport(deps, await signIn(), clientId));

async function acknowledgeAll(clientId: ClientId): Promise<void> {
  clock.forward(60);
  for (const { id } of (await reportOf(clientId)).openSignals) {
    const act = { clientId, signalId: id, note: "Talked about it" };
    must(await acknowledgeSignal(deps, actingAs(seed.staffId), act));
  }
}

describe("a submission that fires a rule", () => {
  it("keeps the rule as it was, the numbers and the counterfactual, for report and caseload", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    await answer(clientId, 10);
    await answer(clientId, 16);
    const { openSignals, recentSignals } = await reportOf(clientId);
    expect(recentSignals).toEqual([]);
    expect(openSignals).toMatchObject([
      {
        ruleSet: 0,
        rule: WORSE,
        raisedAt: clock.at,
        since: clock.at,
        result: { status: "fired", flips: [{ name: "latest", from: 16, to: 14 }] },
      },
    ]);
    expect(openSignals[0]?.result.compared).toContainEqual({ name: "difference", value: 6 });
    const { entries } = must(await loadCaseload(deps, await signIn(), { size: 200 }));
    expect(entries.find(({ id }) => id === clientId)?.openSignals).toEqual([
      {
        id: openSignals[0]?.id,
        rule: WORSE.id,
        version: 1,
        kind: "deterioration",
        strength: "hard",
        measure: "canary-measure",
        scale: "total",
        raisedAt: clock.at,
        firesSince: clock.at,
      },
    ]);
  });

  it("raises once while open; anew after an acknowledgement only for a new or a worse trouble", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const counts: number[] = [];
    const then = async (value: number) => {
      await answer(clientId, value);
      counts.push((await signalRows(clientId)).length);
    };
    for (const value of [10, 16, 17]) await then(value);
    await acknowledgeAll(clientId);
    for (const value of [17, 18, 10, 16]) await then(value);
    await acknowledgeAll(clientId);
    for (const value of [20, 21]) await then(value);
    expect(counts).toEqual([0, 1, 1, 1, 1, 1, 2, 2, 3]);
  });

  it("writes one row more, in the same two trips, and reads no more after a long history", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const cost = async (value: number) => {
      const meter = metered(real.d1);
      clock.forward(WEEK);
      const asked = await ask(deps, seed.staffId, clientId);
      const mine = { ...deps, db: openDb(meter.d1) };
      must(await send(mine, asked.door, attemptOf(value), { value, rulebook }));
      return [meter.trips, meter.rowsWritten, meter.rowsRead];
    };
    const first = await cost(10);
    expect(first.slice(0, 2)).toEqual([2, 4]);
    expect((await cost(16)).slice(0, 2)).toEqual([2, 5]);
    for (let time = 0; time < 6; time += 1) {
      await acknowledgeAll(clientId);
      await answer(clientId, 10);
      await answer(clientId, 16);
    }
    expect(await cost(10)).toEqual(first);
  });

  it("says nothing about answers that came twice", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    await answer(clientId, 10);
    clock.forward(WEEK);
    const asked = await ask(deps, seed.staffId, clientId);
    const attempt = attemptOf(11);
    must(await send(deps, asked.door, attempt, { value: 11, rulebook }));
    const other = attemptOf(40, attempt.submissionId);
    must(await send(deps, asked.door, other, { value: 40, rulebook }));
    expect(await signalRows(clientId)).toEqual([]);
  });

  it("asks the clinic's own rules, in their version, from the next check-in on", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    await answer(clientId, 10);
    const strict = {
      ...WORSE,
      version: 2,
      difference: { from: "clinic", points: 2, comparison: "at-least" },
    } as const;
    must(await changeRules(deps, seed.staffId, { from: 0, rules: [strict] }));
    await answer(clientId, 12);
    must(await changeRules(deps, seed.staffId, { from: 1, rules: [] }));
    await answer(clientId, 50);
    const { openSignals } = await reportOf(clientId);
    expect(openSignals).toMatchObject([{ ruleSet: 1, rule: strict }]);
    await deps.db.run("DELETE FROM rule_set");
  });

  it("is found again when the caches are made anew", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    for (const value of [10, 16]) await answer(clientId, value);
    await acknowledgeAll(clientId);
    for (const value of [10, 17]) await answer(clientId, value);
    const { entries } = must(await loadCaseload(deps, await signIn(), { size: 200 }));
    const before = entries.find(({ id }) => id === clientId)?.summary.signals;
    expect(before).toHaveLength(1);
    const anew = { summarise, rulebook };
    const { summary } = must(await rebuildCaches(deps, clientId, anew));
    expect(summary.signals).toEqual(before);
    await acknowledgeAll(clientId);
    const again = must(await rebuildCaches(deps, clientId, anew));
    expect(again.summary.signals).toMatchObject([{ acknowledgedAt: clock.at }]);
  });
});

describe("threat 17: a lost signal", () => {
  type Fault = "none" | "lost connection" | "signal refused" | "audit number taken";
  const faults = fc.constantFrom<Fault>(
    "none",
    "lost connection",
    "signal refused",
    "audit number taken",
  );

  it("commits every submission that fires with its signal, or nothing at all", async () => {
    await fc.assert(
      fc.asyncProperty(faults, fc.integer({ min: 0, max: 30 }), async (fault, value) => {
        const clientId = await seedClient(deps, seed.staffId);
        await answer(clientId, 10);
        const asked = await ask(deps, seed.staffId, clientId);
        const meter = metered(real.d1, {
          before: (trip) => {
            const isLost = fault === "lost connection" && trip > 1;
            if (isLost) throw new Error("D1_ERROR: Network connection lost.");
          },
        });
        const mine = { ...deps, db: openDb(meter.d1) };
        const open = must(await loadSubmission(mine, asked.door, attemptOf(value)));
        if (fault === "audit number taken") await reportOf(clientId);
        if (fault === "signal refused") {
          await real.d1
            .prepare(
              "CREATE TRIGGER no_signal BEFORE INSERT ON signal BEGIN SELECT RAISE (ABORT, 'no'); END",
            )
            .run();
        }
        const flags = value > 20 ? [flagOf(value)] : [];
        const submission = submissionOf(deps.now(), value, flags, rulebook);
        const result = await submitCheckIn(mine, open, submission).catch(() => undefined);
        await real.d1.prepare("DROP TRIGGER IF EXISTS no_signal").run();

        const fired = value >= 15;
        const fails = fault === "lost connection" || (fault === "signal refused" && fired);
        expect(result?.ok === true).toBe(!fails);
        const stored = await rowsOf("SELECT seq FROM response WHERE client_id = ?", clientId);
        expect(stored).toHaveLength(fails ? 1 : 2);
        expect(await signalRows(clientId)).toHaveLength(!fails && fired ? 1 : 0);
      }),
      { numRuns: 40 },
    );
  });
});

describe("acknowledgeSignal()", () => {
  it("says who looked at it, keeps to the first word, and is for the client's own therapist", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    for (const value of [10, 16]) await answer(clientId, value);
    const [signal] = (await reportOf(clientId)).openSignals;
    const act = { clientId, signalId: signal?.id ?? "", note: "Talked about it" };
    const refused = (error: string) => ({ ok: false, error });
    const by = (staffId: typeof seed.staffId, note = act.note) =>
      acknowledgeSignal(deps, actingAs(staffId), { ...act, note });
    expect(await by(seed.otherId)).toEqual(refused("not-found"));
    must(await by(seed.staffId));
    must(await by(seed.staffId));
    expect(await by(seed.staffId, "Did not")).toEqual(refused("already-acknowledged"));
    const unknown = { ...act, signalId: "0".repeat(26) };
    expect(await acknowledgeSignal(deps, actingAs(seed.staffId), unknown)).toEqual(
      refused("not-found"),
    );
    const after = await reportOf(clientId);
    expect(after.openSignals).toEqual([]);
    const acknowledged = { by: seed.staffId, at: deps.now(), note: act.note };
    expect(after.recentSignals).toMatchObject([{ id: act.signalId, acknowledged }]);
    const { entries } = must(await loadCaseload(deps, await signIn(), { size: 200 }));
    expect(entries.find(({ id }) => id === clientId)?.openSignals).toEqual([]);
    const acts = await rowsOf(
      "SELECT seq FROM audit WHERE action = 'signal.acknowledge' AND object = ?",
      act.signalId,
    );
    expect(acts).toHaveLength(1);
  });
});
