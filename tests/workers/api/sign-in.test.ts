import { describe, expect, it } from "vitest";
import { Authenticator, base64url, type Spoilt } from "../../support/authenticator.ts";
import { CANARY, must } from "../../support/clinic.ts";
import { dump, hidden, type Reply } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import {
  ask,
  csrfOn,
  makeOn,
  memberOf,
  showOn,
  signedInAs,
  STAFF,
} from "../../support/http-staff.ts";
import { endStaff } from "../../../workers/db/staff.ts";

const { site, seed } = await clinicSite();
const { origin } = site.url;
const SIGN_IN = `${STAFF}/sign-in`;
const STEP_UP = `${STAFF}/step-up`;
const NEW = `${STAFF}/account/passkey`;

/** A passkey of a member of staff, added on their own account page. */
async function passkeyOf(staffId = seed.staffId): Promise<Authenticator> {
  const authenticator = new Authenticator();
  const device = await signedInAs(site, staffId, { steppedUp: true });
  const fields = { csrf: await csrfOn(device), name: "Blue key" };
  const added = await makeOn(device, NEW, { authenticator, origin, fields });
  expect([added.status, added.location]).toEqual([303, `${STAFF}/account?done=passkey-added`]);
  return authenticator;
}

const mine = await passkeyOf();

describe("threat 7: signing in", () => {
  it("with a passkey gives a new session that counts as stepped up", async () => {
    const device = site.device();
    const reply = await showOn(device, SIGN_IN, { authenticator: mine, origin });
    expect([reply.status, reply.location]).toEqual([303, STAFF]);
    expect((await device.get(NEW)).status).toBe(200);
    expect((await device.get(`${STAFF}/account`)).text).toContain("Blue key");
  });

  it.each<[string, Spoilt]>([
    ["of another origin", { origin: "http://localhost.evil.example" }],
    ["for another host", { rpId: "evil.example" }],
    ["for another challenge", { challenge: base64url(new Uint8Array(32)) }],
    ["by somebody not verified", { flags: 1 }],
    ["by nobody", { flags: 0 }],
    ["with another signature", { signature: true }],
    ["with somebody else's handle", { userHandle: base64url(new Uint8Array(26)) }],
    ["that nobody has", { id: base64url(new Uint8Array(32)) }],
    ["whose counter went back", { counter: 1 }],
  ])("with a passkey %s gives none, and writes nothing", async (_how, spoilt) => {
    await showOn(site.device(), SIGN_IN, { authenticator: mine, origin });
    const before = await dump(site.d1);
    const device = site.device();
    const reply = await showOn(device, SIGN_IN, { authenticator: mine, origin, spoilt });
    expect([reply.status, device.cookies.has("snd_s")]).toEqual([422, false]);
    expect(reply.text).toContain('role="alert"');
    expect(await dump(site.d1)).toBe(before);
  });

  it("takes a captured answer once, in this browser and in any other", async () => {
    const device = site.device();
    const passkey = await mine.get(await ask(device, SIGN_IN), origin);
    const challenge = device.cookies.get("snd_w") ?? "";
    const thieves = Array.from({ length: 10 }, () => site.device());
    for (const thief of thieves) thief.cookies.set("snd_w", challenge);
    const replies = await Promise.all(
      [device, ...thieves].map((one) => one.post(SIGN_IN, { passkey })),
    );
    expect(replies.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await thieves[0]!.post(SIGN_IN, { passkey })).status).toBe(422);
  });

  it("takes no answer without its challenge, with a forged, an old or another purpose's one", async () => {
    const device = site.device();
    const passkey = await mine.get(await ask(device, SIGN_IN), origin);
    const kept = device.cookies.get("snd_w") ?? "";
    const [payload = "", mac = ""] = kept.split(".");
    const facts = JSON.parse(Buffer.from(payload, "base64url").toString()) as { until: string };
    const old = base64url(Buffer.from(JSON.stringify({ ...facts, until: "2020-01-01T00:00Z" })));
    const other = await signedInAs(site, seed.staffId, { steppedUp: true });
    await ask(other, NEW);
    for (const value of [
      undefined,
      "",
      payload,
      `${payload}.`,
      `${payload}.${mac}.x`,
      `${old}.${mac}`,
      other.cookies.get("snd_w"),
    ]) {
      const thief = site.device();
      if (value !== undefined) thief.cookies.set("snd_w", value);
      expect((await thief.post(SIGN_IN, { passkey })).status).toBe(422);
    }
    expect((await device.post(SIGN_IN, { passkey })).status).toBe(303);
  });

  it("ends for a person who has left, at once", async () => {
    const { staffId } = await memberOf(site, ["therapist"]);
    const theirs = await passkeyOf(staffId);
    must(await endStaff(site.deps, staffId, seed.staffId));
    const reply = await showOn(site.device(), SIGN_IN, { authenticator: theirs, origin });
    expect(reply.status).toBe(422);
  });

  it("asking for a challenge writes nothing", async () => {
    const before = await dump(site.d1);
    for (let times = 0; times < 20; times += 1) await ask(site.device(), SIGN_IN);
    expect(await dump(site.d1)).toBe(before);
  });

  it.each([
    "//evil.example",
    "https://evil.example",
    "/en/staff/../../x",
    "/en/s",
    "javascript:1",
    "/en/staff\\x",
  ])("never leads on to %s", async (to) => {
    const device = site.device();
    const page = await device.get(`${SIGN_IN}?to=${encodeURIComponent(to)}`);
    expect(page.text).not.toContain('name="to"');
    const reply = await showOn(device, SIGN_IN, { authenticator: mine, origin, fields: { to } });
    expect(reply.location).toBe(STAFF);
  });
});

describe("a form whose session is over", () => {
  const to = `${STAFF}/account/passkey/name`;
  const typed = { "passkey-id": base64url(mine.id), "passkey-name": "My <b>own</b> words, kept" };

  /** The held fields, as a browser reads them from the page. */
  const heldOn = ({ text }: Reply): string =>
    (/name="held" value="([^"]*)"/.exec(text)?.[1] ?? "")
      .replaceAll(/&(?:quot|#34);/g, '"')
      .replaceAll(/&(?:amp|#38);/g, "&");

  it("loses nothing typed: signed in, it is sent with one press", async () => {
    const device = site.device();
    const held = await device.post(to, { csrf: "of an older session", ...typed });
    expect(held.status).toBe(401);
    expect(held.text).toContain("My &lt;b&gt;own&lt;/b&gt; words, kept");
    const fields = { to: hidden(held, "to"), held: heldOn(held) };
    expect(JSON.parse(fields.held)).toEqual(typed);
    const wrong = await device.post(SIGN_IN, fields);
    expect([wrong.status, JSON.parse(heldOn(wrong))]).toEqual([422, typed]);
    const ready = await showOn(device, SIGN_IN, { authenticator: mine, origin, fields });
    expect(ready.status).toBe(200);
    expect(ready.text).toContain(`action="${to}"`);
    const sent = await device.post(to, { csrf: hidden(ready, "csrf"), ...typed });
    expect([sent.status, sent.location]).toEqual([303, `${STAFF}/account?done=passkey-named`]);
    expect((await device.get(`${STAFF}/account`)).text).toContain("words, kept");
  });

  it("made in another session of today is given back, too", async () => {
    const [device, other] = [
      await signedInAs(site, seed.staffId),
      await signedInAs(site, seed.staffId),
    ];
    const stale = await device.post(to, { csrf: await csrfOn(other), ...typed });
    expect(stale.status).toBe(403);
    const sent = await device.post(to, { csrf: hidden(stale, "csrf"), ...typed });
    expect(sent.status).toBe(303);
  });

  it("goes nowhere but to a page of ours", async () => {
    const device = site.device();
    const fields = { to: "https://evil.example/x", held: JSON.stringify(typed) };
    const reply = await showOn(device, SIGN_IN, { authenticator: mine, origin, fields });
    expect([reply.status, reply.location]).toEqual([303, STAFF]);
  });
});

describe("threat 7: stepping up", () => {
  it("gives a new secret, ends the old one, and leads back; nothing is done before", async () => {
    const device = await signedInAs(site, seed.staffId);
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
    const device = await signedInAs(site, seed.staffId);
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
    const theirs = await passkeyOf(seed.otherId);
    const device = await signedInAs(site, seed.staffId);
    const fields = { csrf: await csrfOn(device) };
    expect((await showOn(device, STEP_UP, { authenticator: theirs, origin, fields })).status).toBe(
      422,
    );
    const passkey = await mine.get(await ask(device, SIGN_IN), origin);
    expect((await device.post(STEP_UP, { ...fields, passkey })).status).toBe(422);
    expect((await device.get(NEW)).status).toBe(302);
  });

  it("made up in the database counts for nothing", async () => {
    const device = await signedInAs(site, seed.staffId);
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
    const one = await passkeyOf(staffId);
    const device = await signedInAs(site, staffId, { steppedUp: true });
    const csrf = await csrfOn(device);
    const remove = (key: Authenticator) =>
      device.post(`${STAFF}/account/passkey/remove`, { csrf, "passkey-id": base64url(key.id) });
    expect((await remove(one)).status).toBe(422);
    const two = await passkeyOf(staffId);
    expect((await remove(mine)).status).toBe(303);
    expect((await remove(one)).status).toBe(303);
    const gone = await showOn(site.device(), SIGN_IN, { authenticator: one, origin });
    expect(gone.status).toBe(422);
    for (const key of [two, mine]) {
      const kept = await showOn(site.device(), SIGN_IN, { authenticator: key, origin });
      expect(kept.status).toBe(303);
    }
  });

  it("ends one session, or all others, and nobody else's", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"]);
    const [second, third] = [await signedInAs(site, staffId), await signedInAs(site, staffId)];
    const foreign = await signedInAs(site, seed.otherId);
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
