import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { utf8 } from "../../../workers/crypto/bytes.ts";
import { sign } from "../../../workers/crypto/mac.ts";
import { macOfToken, makeToken } from "../../../workers/crypto/token.ts";
import { loadCheckIn } from "../../../workers/db/check-in.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { createStaff } from "../../../workers/db/staff.ts";
import { findSession, macOfSession } from "../../../workers/db/staff-session.ts";
import { ask, attemptOf, flagOf, must, send } from "../../support/clinic.ts";
import { chance, OTHER_MASTER, testKeys } from "../../support/deps.ts";
import { rulebookOf, WORSE } from "../../support/rules.ts";
import { clinicStore, readerOf } from "../../support/store.ts";

const { deps, run, seed, signIn } = await clinicStore();

/** A check-in that fires a rule. */
async function fireFor(clientId: ClientId, therapist = seed.staffId): Promise<void> {
  const asked = await ask(deps, therapist, clientId);
  must(await send(deps, asked.door, attemptOf(30), { value: 30, rulebook: rulebookOf(WORSE) }));
}

const SIGNED_OUT = { ok: false, error: "signed-out" };
const FOREVER = "2099-01-01T00:00Z";

/** `?1` is the client whose row is changed, `?2` the one whose blobs are taken. */
const from = (table: string, columns: string, key: string) =>
  `UPDATE ${table} SET (${columns}) = (SELECT ${columns} FROM ${table} WHERE ${key} = ?2) WHERE ${key} = ?1`;

describe("threat 12: somebody who can write to the database only", () => {
  it.each([
    ["profile of another client", from("client", "profile, created_at", "id")],
    ["data key of another client", from("client", "wrapped_dek, created_at", "id")],
    ["all blobs of another client", from("client", "wrapped_dek, profile, summary, series", "id")],
    ["summary in place of series", "UPDATE client SET series = summary WHERE id = ?1 AND ?2 <> ''"],
    ["version of the data key", "UPDATE client SET dek_version = 2 WHERE id = ?1 AND ?2 <> ''"],
    ["answers of another client", from("response", "answers, sent_at", "client_id")],
    ["alert of another client", from("alert", "detail, note", "client_id")],
    ["signal of another client", from("signal", "detail, note", "client_id")],
  ])("moves the %s: the record refuses to open", async (_what, sql) => {
    const one = await ask(deps, seed.staffId);
    const two = await ask(deps, seed.staffId);
    for (const asked of [one, two]) {
      must(await send(deps, asked.door, attemptOf(3), { value: 3, flags: [flagOf(3)] }));
      await fireFor(asked.clientId);
    }
    const session = await signIn();
    must(await loadReport(deps, session, one.clientId));
    expect((await run(sql, one.clientId, two.clientId)).meta.changes).toBeGreaterThan(0);
    const report = loadReport(deps, session, one.clientId);
    await expect(report).rejects.toThrow(/^Cannot (open a blob|unwrap)/);
    must(await loadReport(deps, session, two.clientId));
  });

  it("moves the series in place of the summary: the caseload refuses to open", async () => {
    const { clientId } = await ask(deps, seed.otherId);
    const session = await signIn(seed.otherId);
    must(await loadCaseload(deps, session));
    await run("UPDATE client SET summary = series WHERE id = ?", clientId);
    await expect(loadCaseload(deps, session)).rejects.toThrow("Cannot open a blob");
  });

  it("silences an alert: the sealed acknowledgement is believed, not the column", async () => {
    const asked = await ask(deps, seed.staffId);
    must(await send(deps, asked.door, attemptOf(3), { value: 3, flags: [flagOf(3)] }));
    const session = await signIn();
    must(await loadReport(deps, session, asked.clientId));
    await run(
      "UPDATE alert SET acknowledged = 1, acknowledged_at = raised_at, acknowledged_by = ?, note = detail WHERE client_id = ?",
      seed.staffId,
      asked.clientId,
    );
    await expect(loadReport(deps, session, asked.clientId)).rejects.toThrow("Cannot open a blob");
    await run("UPDATE alert SET note = NULL WHERE client_id = ?", asked.clientId);
    await expect(loadReport(deps, session, asked.clientId)).rejects.toThrow("Cannot trust");
  });

  it("silences a signal: the sealed acknowledgement is believed, not the column", async () => {
    const own = must(await createStaff(deps, { name: "Own", roles: ["therapist"] }));
    const asked = await ask(deps, own);
    must(await send(deps, asked.door, attemptOf(3), { value: 3 }));
    await fireFor(asked.clientId, own);
    const session = await signIn(own);
    const before = must(await loadReport(deps, session, asked.clientId));
    expect(before.openSignals).toHaveLength(1);
    await run(
      "UPDATE signal SET acknowledged = 1, acknowledged_at = raised_at, acknowledged_by = ?, note = detail WHERE client_id = ?",
      own,
      asked.clientId,
    );
    await expect(loadReport(deps, session, asked.clientId)).rejects.toThrow("Cannot open a blob");
    // The caseload still shows it: its summary is sealed.
    const { entries } = must(await loadCaseload(deps, session));
    expect(entries[0]?.openSignals).toHaveLength(1);
    await run("UPDATE signal SET note = NULL WHERE client_id = ?", asked.clientId);
    await expect(loadReport(deps, session, asked.clientId)).rejects.toThrow("Cannot trust");
  });

  it("takes a client over: the sealed therapist is believed, not the column", async () => {
    const asked = await ask(deps, seed.staffId);
    await run("UPDATE client SET therapist_id = ? WHERE id = ?", seed.otherId, asked.clientId);
    const thief = await signIn(seed.otherId);
    await expect(loadReport(deps, thief, asked.clientId)).rejects.toThrow("Cannot trust");
  });

  it("raises a role: the sealed role is believed, not the column", async () => {
    const session = await signIn();
    const put = "UPDATE staff SET roles = ? WHERE id = ?";
    await run(put, "owner", seed.staffId);
    await expect(findSession(deps, session)).rejects.toThrow("Cannot trust");
    await run(put, "therapist", seed.staffId);
    expect(await findSession(deps, session)).toMatchObject({ value: { roles: ["therapist"] } });
  });

  it("plants a supervision: the signature is believed, not the row", async () => {
    const supervisor = must(await createStaff(deps, { name: "Sup", roles: ["supervisor"] }));
    const asked = await ask(deps, seed.staffId);
    const session = await signIn(supervisor);
    expect(await loadReport(deps, session, asked.clientId)).toMatchObject({ error: "not-found" });
    const put = "INSERT INTO supervision VALUES (?, ?, ?, ?)";
    await run(put, supervisor, seed.staffId, deps.now(), new Uint8Array(32));
    await expect(loadReport(deps, session, asked.clientId)).rejects.toThrow("Cannot trust");
  });

  it("makes a session look stepped up: it opens nothing", async () => {
    const session = await signIn();
    const put = "UPDATE staff_session SET stepped_up_at = ? WHERE mac = ?";
    await run(put, deps.now(), session.session);
    expect(await findSession(deps, { ...session, stepUp: true })).toEqual(SIGNED_OUT);
  });

  it("plants a session: it opens nothing", async () => {
    const wrong = await testKeys(OTHER_MASTER, 2);
    const at = deps.now();
    const plant = (mac: Uint8Array, proof: Uint8Array) =>
      run(
        "INSERT INTO staff_session (mac, proof, staff_id, created_at, last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        mac,
        proof,
        seed.staffId,
        at,
        at,
        FOREVER,
      );
    const proof = await sign(wrong.session, utf8("x"));
    await plant(await macOfSession(wrong, "planted"), proof);
    expect(await findSession(deps, await readerOf(deps, "planted"))).toEqual(SIGNED_OUT);
    // Even under the very MAC of a known secret, the row lacks its proof.
    const mac = await macOfSession(deps.keys, "known");
    await plant(mac, proof);
    expect(await findSession(deps, await readerOf(deps, "known"))).toEqual(SIGNED_OUT);
  });

  it("gives a session to somebody else, or prolongs it: it opens nothing", async () => {
    const session = await signIn();
    const person = "UPDATE staff_session SET staff_id = ? WHERE mac = ?";
    await run(person, seed.otherId, session.session);
    expect(await findSession(deps, session)).toEqual(SIGNED_OUT);
    await run(person, seed.staffId, session.session);
    expect(await findSession(deps, session)).toMatchObject({ value: { staffId: seed.staffId } });
    await run("UPDATE staff_session SET expires_at = ? WHERE mac = ?", FOREVER, session.session);
    expect(await findSession(deps, session)).toEqual(SIGNED_OUT);
  });

  it("points a link at another client, or prolongs it: it opens nothing", async () => {
    const asked = await ask(deps, seed.staffId);
    const victim = await ask(deps, seed.staffId);
    const reason = async () => {
      const result = await loadCheckIn(deps, asked.door);
      return result.ok ? "open" : result.error.reason;
    };
    const point = "UPDATE link SET client_id = ?, occasion_id = ? WHERE id = ?";
    await run(point, victim.clientId, victim.occasionId, asked.linkId);
    expect(await reason()).toBe("unknown");
    await run(point, asked.clientId, asked.occasionId, asked.linkId);
    expect(await reason()).toBe("open");
    await run("UPDATE link SET expires_at = ? WHERE id = ?", FOREVER, asked.linkId);
    expect(await reason()).toBe("unknown");
  });

  it("plants a link: it opens nothing, even under the MAC of a known code", async () => {
    const victim = await ask(deps, seed.staffId);
    const wrong = await testKeys(OTHER_MASTER, 2);
    for (const [at, keys] of [wrong, deps.keys].entries()) {
      const token = await makeToken("C", chance);
      await run(
        "INSERT INTO link SELECT ?, client_id, occasion_id, ?, proof, pepper_id, 0, created_at, expires_at, NULL FROM link WHERE id = ?",
        String(at).repeat(26),
        await macOfToken(keys, token),
        victim.linkId,
      );
      const found = await loadCheckIn(deps, { mac: await macOfToken(deps.keys, token) });
      expect(found.ok ? "open" : found.error.reason).toBe("unknown");
    }
  });
});
