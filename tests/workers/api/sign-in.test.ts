import { describe, expect, it } from "vitest";
import { base64url, type Spoilt } from "../../support/authenticator.ts";
import { dump, hidden, type Reply } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { ask, csrfOn, memberOf, passkeyOf, showOn, STAFF } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { origin } = site.url;
const SIGN_IN = `${STAFF}/sign-in`;
const NEW = `${STAFF}/account/passkey`;

const mine = await passkeyOf(site, seed.staffId);

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
    const other = await signedIn(site, seed.staffId, { steppedUp: true });
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
    const theirs = await passkeyOf(site, staffId);
    const { device: owner } = await memberOf(site, ["owner"], { steppedUp: true });
    const ended = await owner.post(`${STAFF}/people/${staffId}/end`, { csrf: await csrfOn(owner) });
    expect(ended.location).toBe(`${STAFF}/people?done=ended`);
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
      await signedIn(site, seed.staffId),
      await signedIn(site, seed.staffId),
    ];
    const stale = await device.post(to, { csrf: await csrfOn(other), ...typed });
    expect(stale.status).toBe(403);
    const sent = await device.post(to, { csrf: hidden(stale, "csrf"), ...typed });
    expect(sent.status).toBe(303);
  });

  it("is held however long it is, and signing out needs nothing to be sent again", async () => {
    const device = site.device();
    const long = { "passkey-id": "x", "passkey-name": "„ä“ ".repeat(2400) };
    const held = await device.post(to, long);
    const fields = { to, held: JSON.stringify(long) };
    expect([held.status, JSON.parse(heldOn(held))]).toEqual([401, long]);
    const ready = await showOn(device, SIGN_IN, { authenticator: mine, origin, fields });
    expect([ready.status, ready.text.includes(`action="${to}"`)]).toEqual([200, true]);
    const out = await site.device().post(`${STAFF}/sign-out`, { csrf: "x" });
    expect([out.status, out.location]).toEqual([303, SIGN_IN]);
  });

  it("goes nowhere but to a page of ours", async () => {
    const device = site.device();
    const fields = { to: "https://evil.example/x", held: JSON.stringify(typed) };
    const reply = await showOn(device, SIGN_IN, { authenticator: mine, origin, fields });
    expect([reply.status, reply.location]).toEqual([303, STAFF]);
  });
});
