import { describe, expect, it } from "vitest";
import { type Authenticator, base64url } from "../../support/authenticator.ts";
import { CANARY } from "../../support/clinic.ts";
import { hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { ask, csrfOn, memberOf, passkeyOf, showOn, STAFF } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { origin } = site.url;
const SIGN_IN = `${STAFF}/sign-in`;
const STEP_UP = `${STAFF}/step-up`;
const NEW = `${STAFF}/account/passkey`;

const mine = await passkeyOf(site, seed.staffId);

describe("threat 7: stepping up", () => {
  it("gives a new secret, ends the old one, and leads back; nothing is done before", async () => {
    const device = await signedIn(site, seed.staffId);
    const old = device.cookies.get("snd_s") ?? "";
    const led = await device.get(NEW);
    expect(led.location).toBe(`${STEP_UP}?to=${encodeURIComponent(NEW)}`);
    const page = await device.get(led.location ?? "");
    const fields = { csrf: hidden(page, "csrf"), to: hidden(page, "to") };
    const reply = await showOn(device, STEP_UP, { authenticator: mine, origin, fields });
    expect([reply.status, reply.location]).toEqual([303, NEW]);
    expect(device.cookies.get("snd_s")).not.toBe(old);
    expect((await device.get(NEW)).status).toBe(200);
    device.cookies.set("snd_s", old);
    expect((await device.get(`${STAFF}/account`)).status).toBe(302);
  });

  it("holds a form meanwhile", async () => {
    const device = await signedIn(site, seed.staffId);
    const csrf = await csrfOn(device);
    const remove = `${STAFF}/account/passkey/remove`;
    const held = await device.post(remove, { csrf, "passkey-id": "none such" });
    expect([held.status, hidden(held, "to")]).toEqual([403, remove]);
    const fields = { csrf: hidden(held, "csrf"), to: remove, held: '{"passkey-id":"none such"}' };
    const ready = await showOn(device, STEP_UP, { authenticator: mine, origin, fields });
    const again = { csrf: hidden(ready, "csrf"), "passkey-id": "none such" };
    expect((await device.post(remove, again)).location).toBe(
      `${STAFF}/account?done=passkey-removed`,
    );
  });

  it("takes no passkey of somebody else, and no answer meant for signing in", async () => {
    const theirs = await passkeyOf(site, seed.otherId);
    const device = await signedIn(site, seed.staffId);
    const fields = { csrf: await csrfOn(device) };
    expect((await showOn(device, STEP_UP, { authenticator: theirs, origin, fields })).status).toBe(
      422,
    );
    const passkey = await mine.get(await ask(device, SIGN_IN), origin);
    expect((await device.post(STEP_UP, { ...fields, passkey })).status).toBe(422);
    expect((await device.get(NEW)).status).toBe(302);
  });

  it("made up in the database counts for nothing", async () => {
    const device = await signedIn(site, seed.staffId);
    const now = site.deps.now();
    await site.d1
      .prepare("UPDATE staff_session SET stepped_up_at = ? WHERE stepped_up_at IS NULL")
      .bind(now)
      .run();
    expect((await device.get(NEW)).location).toContain(`${STAFF}/sign-in`);
  });
});

describe("a person's own account", () => {
  it("keeps the last passkey, and takes away any other at once", async () => {
    const { staffId } = await memberOf(site, ["assistant"]);
    const one = await passkeyOf(site, staffId);
    const device = await signedIn(site, staffId, { steppedUp: true });
    const csrf = await csrfOn(device);
    const remove = (key: Authenticator) =>
      device.post(`${STAFF}/account/passkey/remove`, { csrf, "passkey-id": base64url(key.id) });
    expect((await remove(one)).status).toBe(422);
    const two = await passkeyOf(site, staffId);
    expect((await remove(mine)).status).toBe(303);
    expect((await remove(one)).status).toBe(303);
    const gone = await showOn(site.device(), SIGN_IN, { authenticator: one, origin });
    expect(gone.status).toBe(422);
    for (const key of [two, mine]) {
      const kept = await showOn(site.device(), SIGN_IN, { authenticator: key, origin });
      expect(kept.status).toBe(303);
    }
  });

  it("takes what a passkey began away with it, and leaves the session that asks", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"], { steppedUp: true });
    const one = await passkeyOf(site, staffId);
    await passkeyOf(site, staffId);
    const stolen = site.device();
    expect((await showOn(stolen, SIGN_IN, { authenticator: one, origin })).status).toBe(303);
    const foreign = await signedIn(site, seed.otherId);
    const fields = { csrf: await csrfOn(device), "passkey-id": base64url(one.id) };
    const removed = await device.post(`${STAFF}/account/passkey/remove`, fields);
    expect(removed.location).toContain("passkey-removed");
    expect((await stolen.get(`${STAFF}/account`)).status).toBe(302);
    expect((await device.get(`${STAFF}/account`)).status).toBe(200);
    expect((await foreign.get(`${STAFF}/account`)).status).toBe(200);
  });

  it("ends one session, or all others, and nobody else's", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"]);
    const [second, third] = [await signedIn(site, staffId), await signedIn(site, staffId)];
    const foreign = await signedIn(site, seed.otherId);
    const csrf = await csrfOn(device);
    const page = await device.get(`${STAFF}/account`);
    const ids = [...page.text.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toHaveLength(2);
    await device.post(`${STAFF}/account/sessions`, { csrf, session: ids[0] ?? "" });
    const open = async (one: typeof device) => (await one.get(`${STAFF}/account`)).status === 200;
    expect([await open(second), await open(third)].filter(Boolean)).toHaveLength(1);
    await device.post(`${STAFF}/account/sessions`, { csrf });
    expect(await Promise.all([device, second, third, foreign].map(open))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("shows nobody else's words", async () => {
    const { device } = await memberOf(site, ["assistant"]);
    const { text } = await device.get(`${STAFF}/account`);
    expect(text).not.toContain(CANARY.staff);
    expect(text).not.toContain("Blue key");
  });
});
