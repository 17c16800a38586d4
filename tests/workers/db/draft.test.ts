import { describe, expect, it } from "vitest";
import { loadCheckIn } from "../../../workers/db/check-in.ts";
import { saveDraft } from "../../../workers/db/draft.ts";
import { ask, type Asked, attemptOf, must, send } from "../../support/clinic.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real, seed } = await clinicStore();

type Draft = Readonly<Record<string, number>>;
const merge = (stored: Draft, mine: Draft): Draft => ({ ...stored, ...mine });

async function save(asked: Asked, rev: number, value: Draft) {
  const open = must(await loadCheckIn(deps, asked.door));
  return saveDraft(deps, open, { rev, value, merge });
}

describe("saveDraft()", () => {
  it("keeps what was answered so far", async () => {
    const asked = await ask(deps, seed.staffId);
    expect(must(await save(asked, 0, { q1: 1 }))).toEqual({ rev: 1, value: { q1: 1 } });
    expect(must(await save(asked, 1, { q2: 2 }))).toEqual({ rev: 2, value: { q2: 2 } });
    expect(must(await loadCheckIn(deps, asked.door)).draft).toEqual({ rev: 2, value: { q2: 2 } });
  });

  it("joins the draft of another tab instead of overwriting it", async () => {
    const asked = await ask(deps, seed.staffId);
    must(await save(asked, 0, { q1: 1 }));
    expect(must(await save(asked, 0, { q2: 2 }))).toEqual({ rev: 2, value: { q1: 1, q2: 2 } });
  });

  it("loses nothing when two tabs save at the same moment", async () => {
    const asked = await ask(deps, seed.staffId);
    const open = must(await loadCheckIn(deps, asked.door));
    const tabs = Array.from({ length: 4 }, (_, at) => ({ [`q${at}`]: at }));
    const results = await Promise.all(
      tabs.map((value) => saveDraft(deps, open, { rev: 0, value, merge })),
    );
    expect(results.map((result) => must(result).rev).sort()).toEqual([1, 2, 3, 4]);
    expect(must(await loadCheckIn(deps, asked.door)).draft).toEqual({
      rev: 4,
      value: { q0: 0, q1: 1, q2: 2, q3: 3 },
    });
  });

  it("saves nothing once the check-in was sent", async () => {
    const asked = await ask(deps, seed.staffId);
    const open = must(await loadCheckIn(deps, asked.door));
    must(await send(deps, asked.door, attemptOf(3), { value: 3 }));
    expect(await saveDraft(deps, open, { rev: 0, value: {}, merge })).toEqual({
      ok: false,
      error: "closed",
    });
    const row = await real.d1
      .prepare("SELECT draft FROM occasion WHERE id = ?")
      .bind(asked.occasionId)
      .first("draft");
    expect(row).toBeNull();
  });
});
