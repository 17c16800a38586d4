/** A check-in in the room: on a device that is handed over, and read aloud. */
import { describe, expect, it } from "vitest";
import { hidden, type Reply, titleOf } from "../../support/http.ts";
import {
  answerAll,
  answersOf,
  askFor,
  formOf,
  MEASURES,
  newClient,
  open,
  sendAs,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { askFields, auditOf, checkInsAt, newStaff, signedIn } from "../../support/http-record.ts";
import { keepAs } from "../../support/http-session.ts";
import { storedOf } from "../../support/stored.ts";

const { site, seed } = await clinicSite();
const BOTH = ["phq-9", "gad-7"];

async function start(way: "hand-over" | "read-aloud", staffId = seed.staffId) {
  const clientId = await newClient(site.deps, seed.staffId);
  const device = await signedIn(site, staffId);
  const page = await device.get(checkInsAt(clientId));
  const staff = device.cookies.get("snd_s") ?? "";
  const started = await device.post(`${checkInsAt(clientId)}/${way}`, askFields(page, BOTH));
  return { clientId, device, staff, started };
}

/** The reader has no link: they are to give the device back. */
function expectAskedBack(page: Reply, status = 401) {
  expect([page.status, titleOf(page)]).toEqual([status, "Please give the device back"]);
  expect(page.text).toContain("Give the device back to the person who gave it to you.");
  expect(page.text).not.toMatch(/open your link|href="\/en\/s"|type="submit"/i);
}

describe("a device that is handed over", () => {
  it("loses the staff session before the client has it, and ends with nothing (threat 16)", async () => {
    const { clientId, device, staff, started } = await start("hand-over");
    expect(started.location).toBe("/en/check-in");
    expect(started.headers["clear-site-data"]).toContain("cache");
    expect(device.cookies.get("snd_s") ?? "").toBe("");
    const thief = site.device();
    thief.cookies.set("snd_s", staff);
    for (const path of ["/en/staff", checkInsAt(clientId)]) {
      expect((await device.get(path)).location).toMatch(/\/sign-in/);
      expect((await thief.get(path)).location).toMatch(/\/sign-in/);
    }
    expect((await device.get("/en/check-in")).text).toContain("This device belongs to");
    const cookie = device.cookies.get("snd_c") ?? "";
    const sent = await sendAs(device, await answerAll(device));
    expect(sent.location).toBe("/en/check-in/sent");
    const end = await device.get("/en/check-in/sent");
    expect(end.location).toBe("/en/check-in/give-back");
    expect(end.headers["clear-site-data"]).toContain("storage");
    expect(device.cookies.get("snd_c") ?? "").toBe("");
    const last = await device.get("/en/check-in/give-back");
    expect(last.text).toContain("Please give the device back");
    expect(last.text).not.toContain("/staff");
    thief.cookies.set("snd_c", cookie);
    expect((await thief.get("/en/check-in/sent")).status).toBe(401);

    const { checkIn, points } = await storedOf(site, clientId);
    expect(checkIn).toMatchObject({
      mode: "screen",
      completedBy: "client",
      device: "handed-over",
    });
    expect(points.map(({ mode }) => mode)).toEqual(["screen", "screen"]);
    expect(await auditOf(site, clientId)).toContain(`staff:${seed.staffId} device.hand-over`);
  });

  it("gives help first when an answer met a risk rule, then asks for the device", async () => {
    const { device } = await start("hand-over");
    const sent = await sendAs(device, await answerAll(device, { risk: 2 }));
    expect(sent.location).toBe("/en/check-in/support");
    expect((await device.get("/en/check-in/support")).status).toBe(200);
    expect((await device.get("/en/check-in/sent")).location).toBe("/en/check-in/give-back");
  });

  it("can be given back at any moment", async () => {
    const { device } = await start("hand-over");
    const csrf = hidden(await device.get("/en/check-in/1"), "csrf");
    const stopped = await device.post("/en/check-in/close", { csrf });
    expect(stopped.location).toBe("/en/check-in/give-back");
    expect((await device.get("/en/check-in")).status).toBe(401);
  });

  it("is asked back, and no link, when its page was open too long", async () => {
    const { device } = await start("hand-over");
    const part = await device.get("/en/check-in/1");
    expect(part.text).toMatch(/data-session="[^"]*Give the device back to the person who gave it/);
    const own = formOf(part, answersOf(MEASURES[0]!, 2));
    const way = hidden(part, "way");
    device.cookies.delete("snd_c");
    for (const [path, form] of [
      ["/en/check-in/1", own],
      ["/en/check-in/close", { csrf: own.csrf }],
    ] as const) {
      const over = await device.post(path, { ...form, way });
      expect(over.status).toBe(401);
      expect(over.text).toContain("<h1>Please give the device back</h1>");
      expect(over.text).toContain("The answers you saved are still there.");
      expect(over.text).not.toMatch(/open your link/i);
      expect(over.text).not.toMatch(/href="\/en\/s"|type="submit"/);
    }
    // A client on a device of their own has a link.
    const theirs = await device.post("/en/check-in/1", own);
    expect(theirs.text).toContain("<h1>Please open your link again</h1>");
  });

  it("is asked back by every page that waited too long, and by every way on from it", async () => {
    const { device, started } = await start("hand-over");
    const forms = {
      "": { reading: "quiet" },
      "/consent": {},
      "/decline": { words: "By telephone" },
      "/your-data": { kind: "copy" },
    };
    const sent = await Promise.all(
      Object.entries(forms).map(async ([path, fields]) => {
        const [, form = ""] = (await device.get(`/en/check-in${path}`)).text.split("<h1>");
        const asked = form.match(/name="csrf"/g)?.length;
        expect([path, form.match(/name="way"/g)?.length]).toEqual([path, asked]);
        const own = { csrf: hidden({ text: form }, "csrf"), way: hidden({ text: form }, "way") };
        const to = path === "/your-data" ? `${path}/wish` : path;
        return [`/en/check-in${to}`, { ...own, ...fields }] as const;
      }),
    );
    // Longer than the visit: what is left of it opens nothing.
    expect(String(started.headers["set-cookie"])).toMatch(/snd_c=[^;]+; Max-Age=43200;/);
    await keepAs(site.deps, device, (session) => ({ ...session, exp: site.deps.now() }));
    for (const path of ["", "/1", "/answers", "/sent", "/consent", "/decline", "/your-data"]) {
      expectAskedBack(await device.get(`/en/check-in${path}`));
    }
    for (const [path, { way: _way, ...form }] of sent) {
      expectAskedBack(await device.post(path, form));
    }
    device.cookies.delete("snd_c");
    for (const [path, form] of sent) expectAskedBack(await device.post(path, form));
  });

  it("is asked back by a page of whoever had it before, once it was handed to somebody else", async () => {
    const before = await start("hand-over");
    const now = await start("hand-over");
    const part = formOf(await before.device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 1));
    for (const [path, form] of [
      ["/1", part],
      ["/answers", part],
      ["/decline", { ...part, words: "By telephone" }],
      ["/your-data/wish", { ...part, kind: "copy" }],
      ["/close", part],
    ] as const) {
      const sent = { ...form, way: "handed-over" };
      expectAskedBack(await now.device.post(`/en/check-in${path}`, sent), 403);
    }
    // It is still with the one who has it now.
    expect((await now.device.get("/en/check-in/1")).status).toBe(200);
  });

  it("is not handed over with what was begun elsewhere", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const phone = site.device();
    await open(phone, asked);
    const part = await phone.get("/en/check-in/1");
    await phone.post("/en/check-in/1", formOf(part, answersOf(MEASURES[0]!, 2)));
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(checkInsAt(asked.clientId));
    expect(page.text).toContain("Begun, not sent");
    const fields = { csrf: hidden(page, "csrf"), occasion: asked.occasionId };
    for (const way of ["hand-over", "read-aloud"]) {
      const refused = await device.post(`${checkInsAt(asked.clientId)}/${way}`, fields);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain("has begun this check-in");
    }
    expect((await device.get("/en/staff")).status).toBe(200);
    expect((await phone.get("/en/check-in/2")).status).toBe(200);
  });

  it("may be handed over by an assistant, who may not read aloud", async () => {
    const assistant = await newStaff(site.deps, "assistant");
    expect((await start("hand-over", assistant)).started.status).toBe(303);
    expect((await start("read-aloud", assistant)).started.status).toBe(404);
  });
});

describe("a check-in that is read aloud", () => {
  it("says so on every page, is stored as such, and leads back to the record", async () => {
    const { clientId, device } = await start("read-aloud");
    for (const path of ["", "/1", "/answers"]) {
      expect((await device.get(`/en/check-in${path}`)).text).toContain("reading this aloud");
    }
    await sendAs(device, await answerAll(device));
    expect((await device.get("/en/check-in/sent")).location).toBe(`/en/staff/clients/${clientId}`);
    expect((await device.get(`/en/staff/clients/${clientId}`)).text).toContain("Read aloud");
    const { checkIn, points } = await storedOf(site, clientId);
    expect(checkIn).toMatchObject({ mode: "read-aloud", completedBy: "therapist" });
    expect(new Set(points.map(({ mode }) => mode))).toEqual(new Set(["read-aloud"]));
    expect(await auditOf(site, clientId)).toContain(`staff:${seed.staffId} interview.start`);
  });
});
