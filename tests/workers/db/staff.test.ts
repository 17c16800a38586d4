import { describe, expect, it } from "vitest";
import type { LocaleTag, StaffId } from "../../../src/core/brand.ts";
import { makeToken } from "../../../workers/crypto/token.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { createClient } from "../../../workers/db/client.ts";
import { createClinic, loadClinic } from "../../../workers/db/clinic.ts";
import { openDb } from "../../../workers/db/database.ts";
import { createLink, revokeLink } from "../../../workers/db/link.ts";
import { createOccasion } from "../../../workers/db/occasion.ts";
import { endPerson } from "../../../workers/db/people-act.ts";
import { createStaff } from "../../../workers/db/staff.ts";
import { endSession, findSession, startSession } from "../../../workers/db/staff-session.ts";
import { useCode } from "../../../workers/db/used-code.ts";
import { ask, CANARY, must } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { chance, testDeps } from "../../support/deps.ts";
import { clinicStore } from "../../support/store.ts";

const SIGNED_OUT = { ok: false, error: "signed-out" };
const { clock, deps, real, seed, signIn } = await clinicStore();

describe("createClinic()", () => {
  it("lets one of many set-ups win, and no later one", async () => {
    const fresh = await testDeps(await real.another());
    expect(await loadClinic(fresh)).toBeUndefined();
    const clinic = {
      name: "A",
      contact: "B",
      region: "DE",
      timeZone: "Europe/Berlin",
      locales: ["en" as LocaleTag],
      quickExit: false,
      isDemo: true,
    };
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        createClinic(fresh, { ...clinic, name: `Clinic ${at}` }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await createClinic(fresh, clinic)).toEqual({ ok: false, error: "already-set-up" });
    const winner = results.findIndex((result) => result.ok);
    expect(await loadClinic(fresh)).toEqual({ ...clinic, name: `Clinic ${winner}` });
  });
});

describe("findSession()", () => {
  it("tells who is signed in, in one round trip", async () => {
    const session = await signIn();
    const meter = metered(real.d1);
    const visitor = await findSession({ ...deps, db: openDb(meter.d1) }, session);
    expect(must(visitor)).toMatchObject({
      staffId: seed.staffId,
      name: CANARY.staff,
      roles: ["therapist"],
      clinic: { name: CANARY.clinic },
    });
    expect([meter.trips, meter.rowsWritten]).toEqual([1, 0]);
  });

  it("ends after thirty idle minutes, and after twelve hours of work", async () => {
    const idle = await signIn();
    clock.forward(29);
    must(await findSession(deps, idle));
    clock.forward(30);
    expect(await findSession(deps, idle)).toEqual(SIGNED_OUT);
    const busy = await signIn();
    for (let minutes = 0; minutes < 700; minutes += 20) {
      must(await findSession(deps, busy));
      clock.forward(20);
    }
    clock.forward(20);
    expect(await findSession(deps, busy)).toEqual(SIGNED_OUT);
  });

  it("writes that it was seen at most every five minutes", async () => {
    const session = await signIn();
    const meter = metered(real.d1);
    const counted = { ...deps, db: openDb(meter.d1) };
    for (let minute = 0; minute < 10; minute += 1) {
      await findSession(counted, session);
      clock.forward(1);
    }
    expect(meter.trips).toBe(10 + 1);
  });

  it("knows no session after signing out, and none of a person who has left", async () => {
    const session = await signIn();
    const kept = await signIn();
    must(await endSession(deps, { staffId: seed.staffId, session: session.session }));
    expect(await findSession(deps, session)).toEqual(SIGNED_OUT);
    must(await findSession(deps, kept));

    const leaver = must(await createStaff(deps, { name: "Leaver", roles: ["therapist"] }));
    const theirs = await signIn(leaver);
    must(await endPerson(deps, { staffId: seed.staffId, session: kept.session }, leaver));
    expect(await findSession(deps, theirs)).toEqual(SIGNED_OUT);
    expect(await startSession(deps, leaver)).toEqual({ ok: false, error: "unknown" });
    expect(await startSession(deps, "nobody" as StaffId)).toEqual({ ok: false, error: "unknown" });
  });
});

describe("useCode()", () => {
  it("works once for thirty hands, and each code by itself", async () => {
    const code = await makeToken("S", chance);
    const results = await Promise.all(Array.from({ length: 30 }, () => useCode(deps, code)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await useCode(deps, code)).toEqual({ ok: false, error: "already-used" });
    expect(await useCode(deps, await makeToken("S", chance))).toEqual({
      ok: true,
      value: undefined,
    });
  });
});

describe("threat 10: somebody else's client", () => {
  it("is not found, whatever is asked of it, and nothing is written", async () => {
    const asked = await ask(deps, seed.staffId);
    const before = await real.d1.prepare("SELECT count(*) AS n FROM audit").first("n");
    const other = seed.otherId;
    const results = [
      await createOccasion(deps, actingAs(other), {
        clientId: asked.clientId,
        opensAt: deps.now(),
        measures: [],
        findUnusable: () => [],
      }),
      await createLink(deps, actingAs(other), asked),
      await revokeLink(deps, actingAs(other), asked),
    ];
    expect(results).toEqual(Array(3).fill({ ok: false, error: "not-found" }));
    expect(await real.d1.prepare("SELECT count(*) AS n FROM audit").first("n")).toBe(before);
  });

  it("is not created for somebody who is not there", async () => {
    const profile = { label: "X", locale: "en" as LocaleTag, plan: [] };
    expect(await createClient(deps, "nobody" as StaffId, profile)).toEqual({
      ok: false,
      error: "unknown",
    });
  });

  it("keeps a link's occasion with the link's client, in the database itself", async () => {
    const one = await ask(deps, seed.staffId);
    const two = await ask(deps, seed.staffId);
    const mixed = real.d1
      .prepare("UPDATE link SET client_id = ? WHERE id = ?")
      .bind(two.clientId, one.linkId);
    await expect(mixed.run()).rejects.toThrow("FOREIGN KEY constraint failed");
    expect(
      await createLink(deps, actingAs(seed.staffId), { ...one, clientId: two.clientId }),
    ).toEqual({
      ok: false,
      error: "not-found",
    });
  });
});
