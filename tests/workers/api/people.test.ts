import { describe, expect, it } from "vitest";
import type { StaffId } from "../../../src/core/brand.ts";
import { Authenticator } from "../../support/authenticator.ts";
import { CANARY, must, seedClient } from "../../support/clinic.ts";
import type { Device } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { auditOf, codeOn, csrfOn, makeOn, memberOf, STAFF } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";
import { verifyChain } from "../../../workers/db/audit.ts";
import { createInvitation } from "../../../workers/db/invitation.ts";
import { findSession } from "../../../workers/db/staff-session.ts";
import { readerOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const { origin } = site.url;
const PEOPLE = `${STAFF}/people`;

const { staffId: ownerId } = await memberOf(site, ["owner"]);
const owner = (): Promise<Device> => signedIn(site, ownerId, { steppedUp: true });

async function post(path: string, fields: Readonly<Record<string, string>>, by?: Device) {
  const device = by ?? (await owner());
  return device.post(path, { csrf: await csrfOn(device), ...fields });
}

const rolesOf = (id: StaffId) =>
  site.d1.prepare("SELECT roles FROM staff WHERE id = ?").bind(id).first<string>("roles");

describe("an invitation", () => {
  const invite = async (fields: Readonly<Record<string, string>>) =>
    post(`${PEOPLE}/invitations`, fields);

  it("is refused without name or role, and nothing typed is lost", async () => {
    const reply = await invite({ name: "", "role.therapist": "yes" });
    expect([reply.status, reply.text.includes('href="#name"')]).toEqual([422, true]);
    expect(reply.text).toMatch(/name="role.therapist"[^>]*checked/);
    const none = await invite({ name: "Sam Example" });
    expect([none.status, none.text.includes('href="#role"')]).toEqual([422, true]);
    expect(none.text).toContain("Roles: choose at least one.");
    expect(none.text).toContain('value="Sam Example"');
  });

  it("is shown once, lets one person in with its roles, and is worth nothing afterwards", async () => {
    const made = await invite({
      name: "Sam Example",
      "role.assistant": "yes",
      "role.supervisor": "yes",
    });
    const code = codeOn(made);
    expect(made.text).toContain(`${origin}/en/staff/join#${code}`);
    expect(codeOn(await (await owner()).get(PEOPLE))).toBe("");
    const devices = [site.device(), site.device(), site.device()];
    for (const device of devices) {
      const opened = await device.post(`${STAFF}/join`, { code });
      expect(opened.location).toBe(`${STAFF}/join/passkey`);
      const page = await device.get(`${STAFF}/join/passkey`);
      expect(page.text).toContain("assistant and supervisor");
      expect(page.text).toContain("A passkey is kept on your phone");
    }
    const empty = await makeOn(devices[0]!, `${STAFF}/join/passkey`, {
      origin,
      fields: { name: " " },
    });
    expect(empty.status).toBe(422);
    const joined = await Promise.all(
      devices.map((device, at) =>
        makeOn(device, `${STAFF}/join/passkey`, { origin, fields: { name: `Sam ${at}` } }),
      ),
    );
    expect(joined.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
    const winner = devices[joined.findIndex(({ status }) => status === 303)]!;
    expect(codeOn(await winner.get(`${STAFF}/account/code`))).toMatch(/^R1-/);
    expect((await winner.get(PEOPLE)).status).toBe(404);
    expect((await site.device().post(`${STAFF}/join`, { code })).status).toBe(422);
    expect(await auditOf(site)).toEqual(
      expect.arrayContaining(["invitation.create", "invitation.use"]),
    );
  });

  it("ends when it is taken back, and after three days", async () => {
    const code = codeOn(await invite({ name: "Kim Example", "role.therapist": "yes" }));
    const device = site.device();
    await device.post(`${STAFF}/join`, { code });
    const page = await (await owner()).get(PEOPLE);
    const path = /action="([^"]*\/invitations\/[0-9a-z]{26}\/revoke)"/.exec(page.text)?.[1] ?? "";
    expect((await post(path, {})).location).toBe(`${PEOPLE}?done=revoked`);
    expect((await device.get(`${STAFF}/join/passkey`)).status).toBe(422);
    expect((await site.device().post(`${STAFF}/join`, { code })).status).toBe(422);

    const past = {
      ...site.deps,
      now: () => "2026-01-01T00:00Z" as ReturnType<typeof site.deps.now>,
    };
    const old = must(await createInvitation(past, ownerId, { name: "Old", roles: ["owner"] }));
    expect((await site.device().post(`${STAFF}/join`, { code: old.text })).status).toBe(422);

    // The columns beside what is sealed open nothing to whoever can write to them (threat 12).
    await site.d1
      .prepare("UPDATE invitation SET ended_at = NULL, expires_at = '2099-01-01T00:00Z'")
      .run();
    for (const dead of [code, old.text]) {
      expect((await site.device().post(`${STAFF}/join`, { code: dead })).status).toBe(422);
    }
    expect((await device.get(`${STAFF}/join/passkey`)).status).toBe(422);
  });

  it("ends with its owner's right to ask people in", async () => {
    const opens = async (code: string) =>
      (await site.device().post(`${STAFF}/join`, { code })).status === 303;
    const leaver = await memberOf(site, ["owner"], { steppedUp: true });
    const other = await memberOf(site, ["owner", "therapist"], { steppedUp: true });
    const asks = async ({ device }: typeof leaver) =>
      codeOn(await post(`${PEOPLE}/invitations`, { name: "Door", "role.owner": "yes" }, device));
    const [left, lost, kept] = [
      await asks(leaver),
      await asks(other),
      codeOn(await invite({ name: "Kept", "role.assistant": "yes" })),
    ];
    expect(await opens(left)).toBe(true);
    await post(`${PEOPLE}/${leaver.staffId}/end`, {});
    expect([await opens(left), await opens(lost)]).toEqual([false, true]);
    const less = { was: "owner therapist", "role.therapist": "yes" };
    await post(`${PEOPLE}/${other.staffId}/roles`, less);
    expect(await rolesOf(other.staffId)).toBe("therapist");
    expect([await opens(lost), await opens(kept)]).toEqual([false, true]);
  });
});

describe("roles", () => {
  it("change at once, in every browser of that person", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"]);
    const was = "therapist";
    const done = await post(`${PEOPLE}/${staffId}/roles`, { was, "role.supervisor": "yes" });
    expect(done.location).toBe(`${PEOPLE}/${staffId}?done=roles-changed`);
    expect(await rolesOf(staffId)).toBe("supervisor");
    expect((await device.get(`${STAFF}/account`)).status).toBe(302);
  });

  it("changed by somebody else meanwhile are not overwritten", async () => {
    const { staffId } = await memberOf(site, ["therapist"]);
    const both = { "role.therapist": "yes", "role.owner": "yes" };
    expect((await post(`${PEOPLE}/${staffId}/roles`, { was: "therapist", ...both })).status).toBe(
      303,
    );
    const late = await post(`${PEOPLE}/${staffId}/roles`, {
      was: "therapist",
      "role.assistant": "yes",
    });
    expect([late.status, await rolesOf(staffId)]).toEqual([409, "owner therapist"]);
    expect(late.text).toMatch(/name="role.assistant"[^>]*checked/);
    await post(`${PEOPLE}/${staffId}/roles`, { was: "owner therapist", "role.therapist": "yes" });
  });

  it("leave the clinic one owner, and a therapist with clients a therapist", async () => {
    const own = { was: "owner", "role.assistant": "yes" };
    const last = await post(`${PEOPLE}/${ownerId}/roles`, own);
    expect([last.status, await rolesOf(ownerId)]).toEqual([422, "owner"]);
    await newClient(site.deps, seed.staffId);
    const gone = await post(`${PEOPLE}/${seed.staffId}/roles`, {
      was: "therapist",
      "role.assistant": "yes",
    });
    expect([gone.status, await rolesOf(seed.staffId)]).toEqual([422, "therapist"]);
    expect((await post(`${PEOPLE}/${ownerId}/end`, {})).status).toBe(422);
  });

  it("changed in the column alone stop everything", async () => {
    const { staffId, device } = await memberOf(site, ["assistant"]);
    await site.d1.prepare("UPDATE staff SET roles = 'owner' WHERE id = ?").bind(staffId).run();
    expect((await device.get(PEOPLE)).status).toBe(500);
    await site.d1.prepare("UPDATE staff SET roles = 'assistant' WHERE id = ?").bind(staffId).run();
  });
});

describe("supervision", () => {
  it("is given by name to a supervisor, and taken away", async () => {
    const { staffId, device } = await memberOf(site, ["supervisor"]);
    const path = `${PEOPLE}/${staffId}/supervision`;
    const given = await post(path, { supervised: "", [`therapist.${seed.staffId}`]: "yes" });
    expect(given.location).toContain("supervision-changed");
    const reader = await readerOf(site.deps, device.cookies.get("snd_s") ?? "");
    expect(must(await findSession(site.deps, reader)).supervises).toEqual([seed.staffId]);
    expect((await post(path, { supervised: "" })).status).toBe(409);
    const kept = { supervised: seed.staffId };
    expect((await post(path, { ...kept, [`therapist.${ownerId}`]: "yes" })).status).toBe(422);
    expect((await post(path, kept)).status).toBe(303);
    expect(must(await findSession(site.deps, reader)).supervises).toEqual([]);
  });

  it("is nothing for somebody who is no supervisor", async () => {
    const { staffId } = await memberOf(site, ["assistant"]);
    const before = await auditOf(site);
    const reply = await post(`${PEOPLE}/${staffId}/supervision`, {
      supervised: "",
      [`therapist.${seed.staffId}`]: "yes",
    });
    expect(reply.status).toBe(404);
    const count = await site.d1.prepare("SELECT count(*) AS n FROM supervision").first("n");
    expect(count).toBe(0);
    expect(await auditOf(site)).toEqual(before);
  });
});

describe("somebody who leaves", () => {
  it("hands the clients over first; then nothing lets them in", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"], { steppedUp: true });
    const passkey = new Authenticator();
    const fields = { csrf: await csrfOn(device) };
    await makeOn(device, `${STAFF}/account/passkey`, { authenticator: passkey, origin, fields });
    const clients: string[] = [];
    for (let at = 0; at < 17; at += 1) clients.push(await seedClient(site.deps, staffId));
    const refused = await post(`${PEOPLE}/${staffId}/end`, {});
    expect([refused.status, refused.text.includes('href="#to"')]).toEqual([422, true]);
    const path = `${PEOPLE}/${staffId}/clients`;
    expect((await post(path, { to: ownerId })).status).toBe(422);
    const first = await post(path, { to: seed.otherId });
    expect([first.status, first.text.includes("2 clients are still here")]).toEqual([200, true]);
    expect(first.text).not.toContain(CANARY.label);
    expect((await post(path, { to: seed.otherId })).location).toContain("handed-over");
    const heir = await signedIn(site, seed.otherId);
    expect((await heir.get(`${STAFF}/clients/${clients[0]}`)).status).not.toBe(404);
    expect((await device.get(`${STAFF}/clients/${clients[0]}`)).status).toBe(404);
    expect(await auditOf(site, `client:${clients[16]}`)).toContain("client.hand-over");
    expect((await post(`${PEOPLE}/${staffId}/end`, {})).location).toBe(`${PEOPLE}?done=ended`);
    expect((await device.get(`${STAFF}/account`)).status).toBe(302);
  });

  it("leaves chains that hold", async () => {
    for (const chain of ["clinic", `staff:${ownerId}`] as const) {
      const verdict = await verifyChain(site.deps.db, site.deps.keys, chain);
      expect(verdict.status).toBe("intact");
    }
  });
});
