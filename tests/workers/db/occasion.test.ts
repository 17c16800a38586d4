import { describe, expect, it } from "vitest";
import { measureKey } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { findUnusable } from "../../../src/packs/index.ts";
import { actingAs } from "../../../workers/db/access.ts";
import type { Deps } from "../../../workers/db/database.ts";
import { createOccasion } from "../../../workers/db/occasion.ts";
import { must, seedClient, seedClinic } from "../../support/clinic.ts";
import { testDeps } from "../../support/deps.ts";
import { emptyStore } from "../../support/store.ts";

const { real } = await emptyStore();
const phq9 = measureKey(findMeasure("phq-9"));
const who5 = measureKey(findMeasure("who-5"));

/** A clinic that has accepted these terms, and what it gets when it asks a client. */
async function clinicWith(acceptedTerms?: readonly string[]) {
  const deps = await testDeps(await real.another());
  const { staffId } = await seedClinic(deps, acceptedTerms && { acceptedTerms });
  const clientId = await seedClient(deps, staffId);
  const ask = (...measures: readonly string[]) =>
    createOccasion(deps, actingAs(staffId), {
      clientId,
      opensAt: deps.now(),
      measures,
      findUnusable,
    });
  return { deps, ask };
}

const written = async ({ db }: Deps, table: "occasion" | "audit") =>
  (await db.$client.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n")) ?? 0;

describe("createOccasion()", () => {
  it("asks for measures that the clinic may use", async () => {
    const { deps, ask } = await clinicWith();
    expect((await ask(phq9)).ok).toBe(true);
    expect(await written(deps, "occasion")).toBe(1);
  });

  it("refuses all if one of them may not be asked, names it, says the mend, and writes nothing", async () => {
    const { deps, ask } = await clinicWith();
    const before = await written(deps, "audit");
    expect(await ask(phq9, who5, "phq-9@0.0.1")).toEqual({
      ok: false,
      error: {
        reason: "unusable",
        measures: [
          { measure: who5, reason: "terms", mend: expect.stringContaining("who-5/LICENCE.md") },
          { measure: "phq-9@0.0.1", reason: "unknown", mend: expect.any(String) },
        ],
      },
    });
    expect(await written(deps, "occasion")).toBe(0);
    expect(await written(deps, "audit")).toBe(before);
  });

  it("asks for a measure with terms once the clinic has accepted its own, and no other's", async () => {
    const other = await clinicWith(["phq-9"]);
    expect((await other.ask(who5)).ok).toBe(false);
    const accepted = await clinicWith(["who-5"]);
    must(await accepted.ask(phq9, who5));
    expect(await written(accepted.deps, "occasion")).toBe(1);
  });
});
