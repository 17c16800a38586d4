import { describe, expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { acknowledgeSignal } from "../../../workers/db/signal.ts";
import { ask, attemptOf, must, seedClient, send, summarise } from "../../support/clinic.ts";
import { rulebookOf, WORSE } from "../../support/rules.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, seed, signIn } = await clinicStore();
const rulebook = rulebookOf(WORSE);
const WEEK = 7 * 24 * 60;

describe("a quiet signal, when the caches are made anew", () => {
  it("keeps from when its rule is quiet, open or acknowledged", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const answer = async (value: number) => {
      clock.forward(WEEK);
      const asked = await ask(deps, seed.staffId, clientId);
      must(await send(deps, asked.door, attemptOf(value), { value, rulebook }));
    };
    const known = async () => {
      const { entries } = must(await loadCaseload(deps, await signIn(), { size: 200 }));
      return entries.find(({ id }) => id === clientId)?.summary.signals;
    };
    const anew = async () =>
      must(await rebuildCaches(deps, clientId, { summarise, rulebook })).summary.signals;
    for (const value of [10, 16, 9]) await answer(value);
    const quietSince = clock.at;
    await answer(8);
    expect(await known()).toMatchObject([{ quietSince }]);
    expect(await anew()).toEqual(await known());
    clock.forward(60);
    for (const { id } of must(await loadReport(deps, await signIn(), clientId)).openSignals) {
      const act = { clientId, signalId: id, note: "Talked about it" };
      must(await acknowledgeSignal(deps, actingAs(seed.staffId), act));
    }
    await answer(10);
    expect(await known()).toMatchObject([{ quietSince }]);
    expect(await anew()).toEqual(await known());
  });
});
