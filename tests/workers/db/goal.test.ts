import { describe, expect, it } from "vitest";
import { newId, newTail } from "../../../workers/crypto/id.ts";
import { actingAs } from "../../../workers/db/access.ts";
import {
  confirmAgreement,
  createAgreement,
  loadAgreements,
} from "../../../workers/db/agreement.ts";
import { openDb } from "../../../workers/db/database.ts";
import { loadGoals, saveGoal } from "../../../workers/db/goal.ts";
import { rateGoals } from "../../../workers/db/goal-rating.ts";
import { must, seedClient } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { clinicStore } from "../../support/store.ts";
import { addGoal, day, goalOf } from "../../support/work.ts";

const { deps, real, rowsOf, seed, signIn } = await clinicStore();
const actor = actingAs(seed.staffId);
const goalsOf = async (clientId: Awaited<ReturnType<typeof seedClient>>) =>
  must(await loadGoals(deps, await signIn(), clientId)).goals;

describe("goals", () => {
  it("come with their ratings, oldest first, in two round trips", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const one = await addGoal(deps, seed.staffId, { clientId, goal: goalOf("one") });
    const two = await addGoal(deps, seed.staffId, { clientId, goal: goalOf("two") });
    for (const [on, value] of [
      ["2026-01-20", 4],
      ["2026-01-06", 2],
    ] as const) {
      const rated = [
        { goalId: one, value },
        { goalId: two, level: "less" as const },
      ];
      const act = { clientId, key: newTail(deps.random), on: day(on), rated };
      must(await rateGoals(deps, actor, act));
      must(await rateGoals(deps, actor, act));
    }
    const access = await signIn();
    const meter = metered(real.d1);
    const { goals } = must(await loadGoals({ ...deps, db: openDb(meter.d1) }, access, clientId));
    expect([meter.trips, meter.rowsWritten]).toEqual([2, 1]);
    const ratings = new Map(goals.map(({ goal, ratings: all }) => [goal.text, all]));
    const by = seed.staffId;
    expect(ratings.get("one")).toEqual([
      { on: "2026-01-06", value: 2, by },
      { on: "2026-01-20", value: 4, by },
    ]);
    expect(ratings.get("two")?.map(({ level }) => level)).toEqual(["less", "less"]);
  });

  it("are written once, and believe no form that is older than what is kept", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const id = newId<string>(deps.random);
    const act = { clientId, id, rev: 0, goal: goalOf("sleep"), madeOn: day("2026-03-01") };
    must(await saveGoal(deps, actor, act));
    must(await saveGoal(deps, actor, act));
    const changed = { ...act, rev: 1, goal: goalOf("sleep well"), madeOn: day("2026-03-04") };
    must(await saveGoal(deps, actor, changed));
    must(await saveGoal(deps, actor, changed));
    for (const rev of [0, 1, 3]) {
      const late = await saveGoal(deps, actor, { ...act, rev, goal: goalOf("mine") });
      expect(late).toEqual({ ok: false, error: "changed-elsewhere" });
    }
    const [kept] = await goalsOf(clientId);
    expect(kept).toMatchObject({ rev: 2, goal: { text: "sleep well" }, madeOn: "2026-03-01" });
  });

  it("rated otherwise with the same form are refused: a correction does not pass for kept", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const one = await addGoal(deps, seed.staffId, { clientId, goal: goalOf("one") });
    const two = await addGoal(deps, seed.staffId, { clientId, goal: goalOf("two") });
    const act = { clientId, key: newTail(deps.random), on: day("2026-03-01") };
    const [a, b] = [
      { goalId: one, value: 1 },
      { goalId: two, value: 2 },
    ];
    must(await rateGoals(deps, actor, { ...act, rated: [a, b] }));
    must(await rateGoals(deps, actor, { ...act, rated: [b, a] }));
    for (const rated of [
      [a],
      [a, { goalId: two, value: 3 }],
      [{ ...a, level: "less" as const }, b],
    ]) {
      const late = await rateGoals(deps, actor, { ...act, rated });
      expect(late).toEqual({ ok: false, error: "changed-elsewhere" });
    }
    expect((await goalsOf(clientId)).map(({ ratings }) => ratings.length)).toEqual([1, 1]);
  });

  it("of another client, or of another therapist's, cannot be rated or changed (threat 10)", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const foreign = await seedClient(deps, seed.otherId);
    const goalId = await addGoal(deps, seed.otherId, { clientId: foreign, goal: goalOf("theirs") });
    const act = { key: newTail(deps.random), on: day("2026-03-01"), rated: [{ goalId, value: 1 }] };
    for (const whose of [clientId, foreign]) {
      const rated = await rateGoals(deps, actor, { clientId: whose, ...act });
      expect(rated).toEqual({ ok: false, error: "not-found" });
    }
    const change = { id: goalId, rev: 1, goal: goalOf("mine"), madeOn: day("2026-03-01") };
    const saved = await saveGoal(deps, actor, { clientId: foreign, ...change });
    expect(saved).toEqual({ ok: false, error: "not-found" });
    expect(await loadGoals(deps, await signIn(), foreign)).toMatchObject({ ok: false });
    expect(await rowsOf("SELECT 1 FROM goal_rating WHERE client_id = ?", foreign)).toEqual([]);
  });
});

describe("a written plan", () => {
  const words = { client: "a", therapist: "b", know: "c" };
  const madeOn = day("2026-03-01");

  it("keeps the goals as they were worded, and is replaced, not changed", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const goalId = await addGoal(deps, seed.staffId, { clientId, goal: goalOf("first words") });
    const [one, two] = [newId<string>(deps.random), newId<string>(deps.random)];
    const first = { clientId, id: one, after: "", madeOn, words };
    must(await createAgreement(deps, actor, first));
    must(await createAgreement(deps, actor, first));
    const reworded = { clientId, id: goalId, rev: 1, goal: goalOf("later words"), madeOn };
    must(await saveGoal(deps, actor, reworded));
    // Somebody who has not seen the first plan writes over nothing.
    const unseen = await createAgreement(deps, actor, { ...first, id: two });
    expect(unseen).toEqual({ ok: false, error: "changed-elsewhere" });
    must(await createAgreement(deps, actor, { ...first, id: two, after: one }));
    const { agreements } = must(await loadAgreements(deps, await signIn(), clientId));
    expect(agreements.map(({ version, goals: [goal] }) => [version, goal?.text])).toEqual([
      [2, "later words"],
      [1, "first words"],
    ]);
  });

  it("is agreed to by each once, and an older one no longer; both is audited", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const [one, two] = [newId<string>(deps.random), newId<string>(deps.random)];
    must(await createAgreement(deps, actor, { clientId, id: one, after: "", madeOn, words }));
    const yes = { clientId, id: one, who: "client", how: "screen", initials: "AB" } as const;
    must(await confirmAgreement(deps, actor, yes));
    must(await confirmAgreement(deps, actor, { ...yes, initials: "XY" }));
    must(
      await confirmAgreement(deps, actor, { clientId, id: one, who: "therapist", how: "paper" }),
    );
    must(await createAgreement(deps, actor, { clientId, id: two, after: one, madeOn, words }));
    const late = await confirmAgreement(deps, actor, yes);
    expect(late).toEqual({ ok: false, error: "changed-elsewhere" });
    const { agreements } = must(await loadAgreements(deps, await signIn(), clientId));
    expect(agreements[0]?.confirmations).toEqual([]);
    expect(agreements[1]?.confirmations).toMatchObject([
      { who: "client", how: "screen", initials: "AB", version: 1 },
      { who: "therapist", how: "paper", version: 1 },
    ]);
    const audited = await rowsOf<{ action: string; detail: string }>(
      "SELECT action, detail FROM audit WHERE chain = ? AND action LIKE 'agreement.%' ORDER BY seq",
      `client:${clientId}`,
    );
    expect(audited.map(({ action, detail }) => `${action} ${detail}`.trim())).toEqual([
      "agreement.create",
      "agreement.confirm client",
      "agreement.confirm therapist",
      "agreement.create",
    ]);
  });
});
