import { describe, expect, it } from "vitest";
import { makeToken } from "../../../workers/crypto/token.ts";
import { macOfSession, startSession } from "../../../workers/db/staff-session.ts";
import { CANARY, must, type Seed } from "../../support/clinic.ts";
import { chance } from "../../support/deps.ts";
import { atClinic, type Device, dump, hidden, type Reply } from "../../support/http.ts";
import { answerAll, type AskedFor, sendAs } from "../../support/http-check-in.ts";
import { clinicSiteWithCode } from "../../support/http-clinic.ts";

const { site, seed, code, enter } = await clinicSiteWithCode();
/** Clients of two therapists, each with an open alert. */
const own = await flagged(seed.staffId);
const foreign = await flagged(seed.otherId);

async function flagged(staffId: Seed["staffId"]): Promise<AskedFor> {
  const { asked, device } = await enter(staffId);
  await sendAs(device, await answerAll(device, { risk: 2 }));
  return asked;
}

async function signedIn(staffId = seed.staffId): Promise<Device> {
  const device = site.device();
  device.cookies.set("snd_s", must(await startSession(site.deps, staffId)).secret);
  return device;
}

const reportAt = ({ clientId }: AskedFor) => `/en/staff/clients/${clientId}`;
const alertsAt = (asked: AskedFor) => `${reportAt(asked)}/alerts`;
const alertIdOf = async (asked: AskedFor): Promise<string> => {
  const find = site.d1.prepare("SELECT id FROM alert WHERE client_id = ?").bind(asked.clientId);
  return (await find.first<string>("id")) ?? "";
};
/** The form as the button of one alert sends it. */
const press = (alertId: string, csrf: string, note?: string) => ({
  csrf,
  alert: alertId,
  ...(note !== undefined && { [`note-${alertId}`]: note }),
});
const auditOf = async (asked: AskedFor): Promise<readonly string[]> => {
  const find = site.d1.prepare(
    "SELECT actor || ' ' || action AS a FROM audit WHERE chain = ? ORDER BY seq",
  );
  const { results } = await find.bind(`client:${asked.clientId}`).all<{ a: string }>();
  return results.map(({ a }) => a);
};
/** A page but for the id of the request that made it. */
const settled = ({ text }: Reply): string => text.replace(/Reference: <bdi>[0-9a-z]{8}/, "");

describe("the one-time sign-in of a local copy", () => {
  it("tells a wrong code from its look alone and gives no session", async () => {
    const before = await dump(site.d1);
    const other = (await makeToken("S", chance)).text;
    const client = (await makeToken("C", chance)).text;
    for (const wrong of [
      "",
      "x",
      other,
      client,
      code.slice(0, -1),
      `${code}0`,
      "S1".repeat(5000),
    ]) {
      const device = site.device();
      const reply = await device.post("/en/staff/sign-in", { code: wrong });
      expect(reply.status).toBe(422);
      expect(reply.text).toContain('role="alert"');
      expect(device.cookies.size).toBe(0);
      const json = await device.post(
        "/en/staff/sign-in",
        { code: wrong },
        { accept: "application/json" },
      );
      expect(JSON.parse(json.text)).toMatchObject({ status: 422, fields: ["code"] });
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it("is not there for a request that came over a network", async () => {
    for (const host of [
      "clinic.example",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "10.0.0.1",
    ]) {
      const device = site.device();
      const there = atClinic("/en/staff/sign-in", { host });
      const page = await device.get("/en/staff/sign-in", there);
      expect([page.status, page.text.includes('name="code"')]).toEqual([200, false]);
      expect((await device.post("/en/staff/sign-in", { code }, there)).status).toBe(422);
      expect(device.cookies.size).toBe(0);
    }
  });

  it("works once, by hand or from a link, and tells the second use", async () => {
    const [one, two] = [site.device(), site.device()];
    expect((await one.get("/en-XA/staff/sign-in")).status).toBe(200);
    const replies = await Promise.all(
      [one, two].map((device) =>
        device.post("/en-XA/staff/sign-in", { code: ` ${code.toLowerCase()} ` }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 422]);
    const winner = one.cookies.size === 1 ? one : two;
    expect([one, two].map(({ cookies }) => cookies.size).sort()).toEqual([0, 1]);
    const [line] = replies.flatMap(({ headers }) => headers["set-cookie"] ?? []);
    expect(line).toMatch(/^snd_s=[\w-]{27}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await winner.get("/en-XA/staff")).status).toBe(200);
    const french = await winner.get("/fr/staff");
    expect([french.status, french.headers.location]).toEqual([302, "/en/staff"]);
    expect((await winner.get("/de/staff")).text).toContain("Abmelden");
    const third = await site.device().post("/en/staff/sign-in", { code });
    expect(third.status).toBe(422);
    expect(third.text).toContain("used");
  });
});

describe("threat 10: staff pages", () => {
  it("lead to the sign-in without a session, whether there is anything at the address or not", async () => {
    const nobody = { ...own, clientId: "0".repeat(26) as AskedFor["clientId"] };
    const paths = ["/en/staff", "/en/staff/clients", "/en/staff/nowhere", "/en/staff/people"];
    const all = [
      ...paths,
      ...[own, foreign, nobody].flatMap((who) => [reportAt(who), alertsAt(who)]),
    ];
    const before = await dump(site.d1);
    const pages = new Set<string>();
    for (const secret of [undefined, "", "x", "A".repeat(27), "x".repeat(4000)]) {
      const stranger = site.device();
      if (secret !== undefined) stranger.cookies.set("snd_s", secret);
      for (const path of all) {
        const { status, location } = await stranger.get(path);
        const back = path === "/en/staff" ? "" : `?to=${encodeURIComponent(path)}`;
        expect([path, status, location]).toEqual([path, 302, `/en/staff/sign-in${back}`]);
        const held = await stranger.post(path, { csrf: "x", note: "two words" });
        expect([path, held.status]).toEqual([path, 401]);
        expect(held.text).toContain("two words");
        // Only what the stranger sent is in it: one address looks like any other.
        expect(held.text.replaceAll(path, "")).not.toMatch(/CANARY|Penguin/i);
        pages.add(settled(held).replaceAll(`value="${path}"`, ""));
        expect(stranger.cookies.get("snd_s")).toBe(secret);
      }
    }
    expect(pages.size).toBe(1);
    expect(await dump(site.d1)).toBe(before);
  });

  it("show a therapist their own clients and nobody else's", async () => {
    const device = await signedIn();
    const caseload = await device.get("/en/staff");
    expect(caseload.text).toContain(CANARY.label);
    expect(caseload.text).toContain(own.clientId);
    expect(caseload.text).not.toContain(foreign.clientId);
    expect((await device.get(reportAt(own))).status).toBe(200);
    const nowhere = settled(await device.get("/en/staff/nowhere"));
    for (const asked of [foreign, { ...own, clientId: "0".repeat(26) as AskedFor["clientId"] }]) {
      const reply = await device.get(reportAt(asked));
      expect(reply.status).toBe(404);
      // But for its own address, to which the other languages lead.
      const address = `/staff/clients/${asked.clientId}`;
      expect(settled(reply).replaceAll(address, "/staff/nowhere")).toBe(nowhere);
    }
    expect(await auditOf(foreign)).not.toContain(`staff:${seed.staffId} record.view`);
    expect(await auditOf(own)).toContain(`staff:${seed.staffId} record.view`);
  });

  it("let nobody acknowledge another therapist's alert, by its own address or by theirs", async () => {
    const device = await signedIn();
    const csrf = hidden(await device.get(reportAt(own)), "csrf");
    const fields = press(await alertIdOf(foreign), csrf, "not mine");
    const before = await dump(site.d1);
    for (const path of [alertsAt(foreign), alertsAt(own)]) {
      expect((await device.post(path, fields)).status).toBe(404);
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it("end with the session: signed out, the cookie opens nothing, here or anywhere", async () => {
    const device = await signedIn();
    const secret = device.cookies.get("snd_s") ?? "";
    const csrf = hidden(await device.get("/en/staff"), "csrf");
    expect((await device.post("/en/staff/sign-out", { csrf: "A".repeat(43) })).status).toBe(403);
    const twin = await signedIn();
    expect((await twin.post("/en/staff/sign-out", { csrf })).status).toBe(403);
    const out = await device.post("/en/staff/sign-out", { csrf });
    expect([out.status, out.location]).toEqual([303, "/en"]);
    expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
    expect(device.cookies.size).toBe(0);
    device.cookies.set("snd_s", secret);
    expect((await device.get("/en/staff")).location).toBe("/en/staff/sign-in");
    expect((await twin.get("/en/staff")).status).toBe(200);
    const mac = await macOfSession(site.deps.keys, secret);
    const row = site.d1.prepare("SELECT 1 FROM staff_session WHERE mac = ?").bind(mac);
    expect(await row.first()).toBeNull();
  });
});
