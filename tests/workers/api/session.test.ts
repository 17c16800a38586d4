import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { verifySession } from "../../../workers/crypto/signed.ts";
import { macOfSession, startSession } from "../../../workers/db/staff-session.ts";
import { must } from "../../support/clinic.ts";
import { OTHER_MASTER, testKeys } from "../../support/deps.ts";
import { atClinic, dump } from "../../support/http.ts";
import { askFor, type AskedFor, open } from "../../support/http-check-in.ts";
import { startSessionCookie } from "../../support/http-session.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { site, seed } = await clinicSite();
const asked = await askFor(site.deps, seed.staffId);

async function statusWith(cookie: string): Promise<number> {
  const device = site.device();
  device.cookies.set("snd_c", cookie);
  return (await device.get("/en/check-in")).status;
}

const encoded = (value: unknown): string =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

describe("threat 12: a client's cookie", () => {
  it("made by opening the link is taken, and lasts two hours", async () => {
    const device = site.device();
    const reply = await open(device, asked);
    const [line = ""] = reply.headers["set-cookie"] ?? [];
    expect(line).toMatch(/^snd_c=[\w.-]+; Max-Age=7200; Path=\/; HttpOnly; SameSite=Strict$/);
    const value = device.cookies.get("snd_c") ?? "";
    const session = must(await verifySession(site.deps.keys, value, site.deps.now()));
    expect(session).toMatchObject({ linkId: asked.linkId, epoch: 0 });
    expect(line).not.toContain(asked.token.body);
    expect(await statusWith(value)).toBe(200);
  });

  it("is Secure and bound to the host wherever the request is not from this machine", async () => {
    const device = site.device();
    const fields = { code: asked.token.text, locale: "en" };
    const reply = await device.post("/s/open", fields, atClinic("/s/open"));
    expect(reply.headers["set-cookie"]?.[0]).toMatch(
      /^__Host-snd_c=[^;]+; Max-Age=7200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    // The name without the prefix could be planted from a neighbouring host: it counts for nothing.
    const planted = `snd_c=${device.cookies.get("__Host-snd_c")}`;
    const theirs = await device.get("/en/check-in", {
      ...atClinic("/en/check-in"),
      cookie: planted,
    });
    expect(theirs.status).toBe(401);
  });

  it.each<[string, (good: string) => string]>([
    ["empty", () => ""],
    ["nonsense", () => "x"],
    ["cut short", (good) => good.slice(0, -1)],
    ["without its proof", (good) => good.split(".")[0] ?? ""],
    ["with an empty proof", (good) => `${good.split(".")[0]}.`],
    ["with a third part", (good) => `${good}.x`],
    ["with one letter changed", (good) => (good.startsWith("e") ? "f" : "e") + good.slice(1)],
    ["with another spelling of its proof", (good) => `${good}=`],
    ["of absurd length", (good) => good.repeat(30)],
    ["with a payload of its own", (good) => `${encoded({ v: 1 })}.${good.split(".")[1]}`],
    ["that names the prototype", (good) => `${encoded('{"__proto__":{}}')}.${good.split(".")[1]}`],
  ])("%s: is asked to open the link again", async (_kind, change) => {
    const good = await startSessionCookie(site.deps, asked);
    expect(await statusWith(good)).toBe(200);
    expect(await statusWith(change(good))).toBe(401);
  });

  it("signed with another clinic's key is not ours", async () => {
    const theirs = { ...site.deps, keys: await testKeys(OTHER_MASTER) };
    expect(await statusWith(await startSessionCookie(theirs, asked))).toBe(401);
  });

  it("ends on its minute, whatever the browser keeps", async () => {
    const at = (minutes: number): Instant =>
      `${new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16)}Z` as Instant;
    expect(await statusWith(await startSessionCookie(site.deps, asked, { exp: at(2) }))).toBe(200);
    expect(await statusWith(await startSessionCookie(site.deps, asked, { exp: at(0) }))).toBe(401);
    expect(await statusWith(await startSessionCookie(site.deps, asked, { exp: at(-90) }))).toBe(
      401,
    );
  });

  it.each([1, -1, 7])("of epoch %i of its link has ended", async (epoch) => {
    expect(await statusWith(await startSessionCookie(site.deps, asked, { epoch }))).toBe(401);
  });

  it("for a link that does not exist opens nothing", async () => {
    const other = { linkId: "0".repeat(26) as AskedFor["linkId"] };
    expect(await statusWith(await startSessionCookie(site.deps, other))).toBe(404);
  });

  it("does not open another client's link: its row was moved in the database", async () => {
    const other = await askFor(site.deps, seed.staffId);
    const cookie = await startSessionCookie(site.deps, asked);
    const move = "UPDATE link SET client_id = ?, occasion_id = ? WHERE id = ?";
    await site.d1.prepare(move).bind(other.clientId, other.occasionId, asked.linkId).run();
    expect(await statusWith(cookie)).toBe(404);
    await site.d1.prepare(move).bind(asked.clientId, asked.occasionId, asked.linkId).run();
    expect(await statusWith(cookie)).toBe(200);
  });
});

describe("threat 12: a member of staff's session, with the database in a stranger's hands", () => {
  /** 200 for a session that holds; else the person is led to the sign-in, as every stranger is. */
  async function statusOf(secret: string): Promise<number> {
    const device = site.device();
    device.cookies.set("snd_s", secret);
    const { status, location } = await device.get("/en/staff");
    if (status === 302) expect(location).toBe("/en/staff/sign-in");
    return status;
  }
  const signedIn = async () => {
    const { secret } = must(await startSession(site.deps, seed.otherId));
    return { secret, mac: await macOfSession(site.deps.keys, secret) };
  };

  it("is taken as it was made", async () => {
    expect(await statusOf((await signedIn()).secret)).toBe(200);
  });

  it.each([
    ["given to somebody else", "staff_id = (SELECT id FROM staff WHERE id <> staff_id LIMIT 1)"],
    ["prolonged", "expires_at = '2099-01-01T00:00Z'"],
    ["made older", "created_at = '2020-01-01T00:00Z'"],
    ["with a proof of its own", "proof = zeroblob(32)"],
    ["idle too long", "last_seen_at = '2020-01-01T00:00Z'"],
  ])("%s: it opens nothing", async (_how, change) => {
    const { secret, mac } = await signedIn();
    await site.d1.prepare(`UPDATE staff_session SET ${change} WHERE mac = ?`).bind(mac).run();
    expect(await statusOf(secret)).toBe(302);
  });

  it("written from nothing opens nothing", async () => {
    const secret = "a-secret-of-my-own";
    // More than a thief could know: the right look-up value, but no proof to go with it.
    const mac = await macOfSession(site.deps.keys, secret);
    const row =
      "INSERT INTO staff_session (mac, proof, staff_id, created_at, last_seen_at, expires_at) VALUES (?, zeroblob(32), ?, ?, ?, ?)";
    const now = site.deps.now();
    await site.d1.prepare(row).bind(mac, seed.staffId, now, now, "2099-01-01T00:00Z").run();
    const before = await dump(site.d1);
    expect(await statusOf(secret)).toBe(302);
    expect(await dump(site.d1)).toBe(before);
  });
});
