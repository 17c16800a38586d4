import { describe, expect, it } from "vitest";
import { Authenticator } from "../../support/authenticator.ts";
import { type Device, dump, type Reply, startSite } from "../../support/http.ts";
import {
  auditOf,
  codeOn,
  csrfOn,
  makeOn,
  memberOf,
  newCode,
  setUp,
  showOn,
  STAFF,
} from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";
import { afterAll } from "vitest";
import { makeToken } from "../../../workers/crypto/token.ts";
import { chance } from "../../support/deps.ts";
import type { StaffId } from "../../../src/core/brand.ts";

const SETUP_CODE = await newCode();
const BREAK_GLASS = await newCode();
const site = await startSite({ SETUP_CODE, BREAK_GLASS });
afterAll(() => site.stop());
const { origin } = site.url;

const RECOVER = `${STAFF}/recover`;
const LAST = `${RECOVER}/passkey`;

const ownerDevice = site.device();
const lost = new Authenticator();
await setUp(site, SETUP_CODE, ownerDevice, lost);
const ownerCode = codeOn(await ownerDevice.get(`${STAFF}/account/code`));
const ownerId = (await site.d1.prepare("SELECT id FROM staff").first<StaffId>("id")) as StaffId;

/** A new code, made on the person's own account page. */
async function codeOf(staffId: StaffId): Promise<string> {
  const device = await signedIn(site, staffId, { steppedUp: true });
  const made = await device.post(`${STAFF}/account/code/new`, { csrf: await csrfOn(device) });
  return codeOn(await device.get(made.location ?? ""));
}

async function decide(by: Device, staffId: StaffId, answer: "yes" | "no"): Promise<Reply> {
  const csrf = await csrfOn(by, `${STAFF}/people`);
  return by.post(`${STAFF}/people/${staffId}/recovery`, { csrf, answer });
}

/** What a code alone must never open. */
async function opensNothing(device: Device): Promise<void> {
  for (const path of ["", "/account", "/people", "/clients/x", "/account/passkey"]) {
    expect((await device.get(`${STAFF}${path}`)).location).toContain(`${STAFF}/sign-in`);
  }
  expect(device.cookies.has("snd_s")).toBe(false);
}

describe("threat 9: a recovery code alone", () => {
  it("reads nothing, names nobody and makes no passkey until an owner has said yes", async () => {
    const { staffId } = await memberOf(site, ["therapist"]);
    const code = await codeOf(staffId);
    const thief = site.device();
    const asked = await thief.post(RECOVER, { code: code.toLowerCase() });
    expect([asked.status, asked.location]).toEqual([303, LAST]);
    const waiting = await thief.get(LAST);
    expect(waiting.status).toBe(200);
    expect(waiting.text).not.toContain("therapist");
    expect((await thief.get(LAST, { accept: "application/json" })).status).toBe(404);
    const forced = await thief.post(LAST, { passkey: "{}" });
    expect(forced.text).toBe(waiting.text);
    await opensNothing(thief);
    expect(await auditOf(site)).toContain("recovery.ask");
    const seen = await (await signedIn(site, ownerId)).get(`${STAFF}/people`);
    expect(seen.text).toContain("Waiting for your yes");
  });

  it("that nobody has, or that is worn out, is told at once and writes nothing", async () => {
    const before = await dump(site.d1);
    const stranger = (await makeToken("R", chance)).text;
    for (const code of ["", "x", stranger, ownerCode.slice(0, -1), SETUP_CODE]) {
      const device = site.device();
      expect((await device.post(RECOVER, { code })).status).toBe(422);
      expect(device.cookies.size).toBe(0);
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it("ends when an owner says no", async () => {
    const { staffId } = await memberOf(site, ["assistant"]);
    const code = await codeOf(staffId);
    const thief = site.device();
    await thief.post(RECOVER, { code });
    const owner = await signedIn(site, ownerId, { steppedUp: true });
    expect((await decide(owner, staffId, "no")).location).toContain("done=denied");
    expect((await thief.get(LAST)).status).toBe(422);
    expect((await thief.post(RECOVER, { code })).status).toBe(422);
    await opensNothing(thief);
  });
});

describe("threat 9: coming back", () => {
  it("takes an owner's yes, ends every session and passkey of before, and gives a new code", async () => {
    const { staffId, device: old } = await memberOf(site, ["therapist"], { steppedUp: true });
    const before = new Authenticator();
    const fields = { csrf: await csrfOn(old) };
    await makeOn(old, `${STAFF}/account/passkey`, { authenticator: before, origin, fields });
    const code = await codeOf(staffId);
    const device = site.device();
    await device.post(RECOVER, { code });

    const weak = await signedIn(site, ownerId);
    expect((await decide(weak, staffId, "yes")).status).toBe(403);
    const { device: colleague } = await memberOf(site, ["therapist"], { steppedUp: true });
    const foreign = { csrf: await csrfOn(colleague), answer: "yes" };
    const tried = await colleague.post(`${STAFF}/people/${staffId}/recovery`, foreign);
    expect(tried.status).toBe(404);
    await opensNothing(device);

    const owner = await signedIn(site, ownerId, { steppedUp: true });
    expect((await decide(owner, staffId, "yes")).location).toContain("done=approved");
    await opensNothing(device);
    const spoilt = { origin: "http://evil.example" };
    expect((await makeOn(device, LAST, { origin, spoilt })).status).toBe(422);
    const after = new Authenticator();
    const back = await makeOn(device, LAST, { authenticator: after, origin });
    expect([back.status, back.location]).toEqual([303, `${STAFF}/account/code`]);
    const fresh = codeOn(await device.get(`${STAFF}/account/code`));
    expect(fresh).not.toBe(code);
    expect((await old.get(`${STAFF}/account`)).status).toBe(302);
    const gone = await showOn(site.device(), `${STAFF}/sign-in`, { authenticator: before, origin });
    expect(gone.status).toBe(422);
    const entered = await showOn(site.device(), `${STAFF}/sign-in`, {
      authenticator: after,
      origin,
    });
    expect(entered.status).toBe(303);
    // The old code is worth nothing, and the way back cannot be gone twice.
    expect((await site.device().post(RECOVER, { code })).status).toBe(422);
    expect((await owner.get(`${STAFF}/people`)).text).toContain("came back with a recovery code");
  });

  it("of an owner cannot be said yes to by themselves", async () => {
    const { staffId, device } = await memberOf(site, ["owner"], { steppedUp: true });
    await site.device().post(RECOVER, { code: await codeOf(staffId) });
    expect((await decide(device, staffId, "yes")).status).toBe(422);
    const csrf = await csrfOn(device, `${STAFF}/people`);
    const first = await signedIn(site, ownerId, { steppedUp: true });
    expect(
      (await first.post(`${STAFF}/people/${staffId}/end`, { csrf: await csrfOn(first) })).status,
    ).toBe(303);
    expect((await device.post(`${STAFF}/people/${staffId}/recovery`, { csrf })).status).toBe(401);
  });

  it("takes the clinic's secret for an only owner: once, loudly, and for nobody else", async () => {
    const { staffId } = await memberOf(site, ["therapist"]);
    const therapist = site.device();
    await therapist.post(RECOVER, { code: await codeOf(staffId) });
    expect((await therapist.get(LAST)).text).not.toContain('name="secret"');
    const refused = await therapist.post(`${RECOVER}/secret`, { secret: BREAK_GLASS });
    expect(refused.status).toBe(422);

    const device = site.device();
    await device.post(RECOVER, { code: ownerCode });
    expect((await device.get(LAST)).text).toContain('name="secret"');
    for (const secret of ["", "x", await newCode(), SETUP_CODE]) {
      expect((await device.post(`${RECOVER}/secret`, { secret })).status).toBe(422);
    }
    await opensNothing(device);
    const opened = await device.post(`${RECOVER}/secret`, { secret: BREAK_GLASS });
    expect([opened.status, opened.location]).toEqual([303, LAST]);
    expect((await makeOn(device, LAST, { origin })).status).toBe(303);
    expect(await auditOf(site)).toContain("clinic.break-glass");
    expect(await auditOf(site, `staff:${ownerId}`)).toContain("clinic.break-glass");
    expect((await device.get(`${STAFF}/people`)).text).toContain("break-glass");

    const again = site.device();
    await again.post(RECOVER, { code: codeOn(await device.get(`${STAFF}/account/code`)) });
    const worn = await again.post(`${RECOVER}/secret`, { secret: BREAK_GLASS });
    expect([worn.status, worn.text.includes("used before")]).toEqual([422, true]);
    await opensNothing(again);
  });
});
