import { describe, expect, it } from "vitest";
import { openDb } from "../../../workers/db/database.ts";
import { changeRules, loadRules } from "../../../workers/db/rule-set.ts";
import { must } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { SILENT, WORSE } from "../../support/rules.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real, rowsOf, run, seed } = await clinicStore();
const builtIn = { version: 0, rules: [WORSE] };
const changed = { ok: false, error: "changed-elsewhere" };

describe("the clinic's rules", () => {
  it("are the built-in ones until somebody makes a version; each version stays", async () => {
    expect(await loadRules(deps, builtIn)).toBe(builtIn);
    expect(must(await changeRules(deps, seed.staffId, { from: 0, rules: [SILENT] }))).toBe(1);
    expect(await loadRules(deps, builtIn)).toMatchObject({ version: 1, rules: [SILENT] });
    // The same once more is the same act; another is somebody else's.
    expect(must(await changeRules(deps, seed.staffId, { from: 0, rules: [SILENT] }))).toBe(1);
    expect(await changeRules(deps, seed.otherId, { from: 0, rules: [SILENT] })).toEqual(changed);
    expect(await changeRules(deps, seed.staffId, { from: 0, rules: [] })).toEqual(changed);
    expect(await changeRules(deps, seed.staffId, { from: 7, rules: [] })).toEqual(changed);
    expect(must(await changeRules(deps, seed.otherId, { from: 1, rules: [] }))).toBe(2);
    const kept = await loadRules(deps, builtIn);
    expect(kept).toMatchObject({ version: 2, rules: [], by: seed.otherId, at: deps.now() });
    expect(await rowsOf("SELECT version FROM rule_set")).toHaveLength(2);
    const acts = await rowsOf("SELECT object FROM audit WHERE action = 'rules.change'");
    expect(acts.map(({ object }) => object)).toEqual(["1", "2"]);
  });

  it("take one trip to read, and two people who save at once make one version", async () => {
    const meter = metered(real.d1);
    await loadRules({ ...deps, db: openDb(meter.d1) }, builtIn);
    expect(meter.trips).toBe(1);
    const both = await Promise.all(
      [[WORSE], [SILENT]].map((rules) => changeRules(deps, seed.staffId, { from: 2, rules })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(changed);
  });

  it("a version whose write was told lost is recognised", async () => {
    const lost = metered(real.d1, {
      after: (trip) => {
        if (trip === 2) throw new Error("D1_ERROR: Network connection lost.");
      },
    });
    const mine = { ...deps, db: openDb(lost.d1) };
    expect(must(await changeRules(mine, seed.staffId, { from: 3, rules: [WORSE] }))).toBe(4);
  });

  it("threat 12: an old version moved to the top does not open", async () => {
    await run(
      "INSERT INTO rule_set SELECT 9, created_at, created_by, body FROM rule_set WHERE version = 1",
    );
    await expect(loadRules(deps, builtIn)).rejects.toThrow("Cannot open a blob");
    await run("DELETE FROM rule_set WHERE version = 9");
  });
});
