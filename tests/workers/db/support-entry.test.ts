import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { loadSupport } from "../../../workers/db/support.ts";
import { addEntry, addFollowUp } from "../../../workers/db/support-entry.ts";
import { newId } from "../../../workers/crypto/id.ts";
import { ask, attemptOf, must, send } from "../../support/clinic.ts";
import { rulebookOf, WORSE } from "../../support/rules.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, run, seed, signIn } = await clinicStore();
const rulebook = rulebookOf(WORSE);
const note = { areas: ["safety"], discussed: "talked", agreed: "" } as const;

/** A client with a signal and a line about it in the log. */
async function logged(): Promise<{ clientId: ClientId; entryId: string }> {
  const { clientId, ...first } = await ask(deps, seed.staffId);
  must(await send(deps, first.door, attemptOf(3), { value: 3, rulebook }));
  clock.forward(60);
  const next = await ask(deps, seed.staffId, clientId);
  must(await send(deps, next.door, attemptOf(30), { value: 30, rulebook }));
  const report = must(await loadReport(deps, await signIn(), clientId));
  const signalId = report.openSignals[0]?.id ?? "";
  const entryId = newId<string>(deps.random);
  must(await addEntry(deps, actingAs(seed.staffId), { clientId, entryId, signalId, note }));
  return { clientId, entryId };
}

describe("the support log", () => {
  it("keeps which signal it was about, who wrote and when, and adds without overwriting", async () => {
    const { clientId, entryId } = await logged();
    const act = { clientId, entryId, rev: 1, text: "better" };
    must(await addFollowUp(deps, actingAs(seed.staffId), act));
    must(await addFollowUp(deps, actingAs(seed.staffId), act));
    expect(await addFollowUp(deps, actingAs(seed.staffId), { ...act, text: "worse" })).toEqual({
      ok: false,
      error: "changed-elsewhere",
    });
    expect(await addFollowUp(deps, actingAs(seed.otherId), { ...act, rev: 2 })).toEqual({
      ok: false,
      error: "not-found",
    });
    const { entries } = must(await loadSupport(deps, await signIn(), clientId));
    const by = seed.staffId;
    expect(entries).toMatchObject([
      {
        ...note,
        rev: 2,
        by,
        signal: { rule: WORSE.id, version: 1, kind: "deterioration", firedAt: clock.at },
        followUps: [{ text: "better", by, at: clock.at }],
      },
    ]);
  });

  it("takes the same form with other words for a correction, and does not lose it unsaid", async () => {
    const { clientId, entryId } = await logged();
    const { openSignals } = must(await loadSupport(deps, await signIn(), clientId));
    const act = { clientId, entryId, signalId: openSignals[0]?.id ?? "", note };
    must(await addEntry(deps, actingAs(seed.staffId), act));
    const corrected = { ...act, note: { ...note, discussed: "talked at length" } };
    expect(await addEntry(deps, actingAs(seed.staffId), corrected)).toEqual({
      ok: false,
      error: "changed-elsewhere",
    });
  });

  it("refuses a signal of another client, and writes nothing", async () => {
    const [one, two] = [await logged(), await logged()];
    const { openSignals } = must(await loadSupport(deps, await signIn(), two.clientId));
    const act = {
      clientId: one.clientId,
      entryId: newId<string>(deps.random),
      signalId: openSignals[0]?.id ?? "",
      note,
    };
    expect(await addEntry(deps, actingAs(seed.staffId), act)).toEqual({
      ok: false,
      error: "no-signal",
    });
  });

  it("threat 12: does not open with the entry of another client", async () => {
    const [one, two] = [await logged(), await logged()];
    await run(
      "UPDATE support_entry SET body = (SELECT body FROM support_entry WHERE client_id = ?2) WHERE client_id = ?1",
      one.clientId,
      two.clientId,
    );
    await expect(loadSupport(deps, await signIn(), one.clientId)).rejects.toThrow("Cannot open");
    must(await loadSupport(deps, await signIn(), two.clientId));
  });
});
