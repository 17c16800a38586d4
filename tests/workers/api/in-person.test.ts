/** A check-in in the room: on a device that is handed over, and read aloud. */
import { describe, expect, it } from "vitest";
import {
  type ClientSession,
  type Interview,
  signSession,
  verifySession,
} from "../../../workers/crypto/signed.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { addMinutes } from "../../../workers/db/instant.ts";
import { must } from "../../support/clinic.ts";
import { chosenOn, type Device, hidden, titleOf } from "../../support/http.ts";
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
import {
  askFields,
  auditOf,
  checkInsAt,
  newStaff,
  signedIn,
  wordsOf,
} from "../../support/http-record.ts";
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

describe("an interview and the session of the therapist", () => {
  const seenAgo = (minutes: number) =>
    site.d1
      .prepare("UPDATE staff_session SET last_seen_at = ? WHERE staff_id = ?")
      .bind(addMinutes(site.deps.now(), -minutes), seed.staffId)
      .run();
  const signIn = async (device: Device, staffId = seed.staffId) => {
    const { secret } = must(await startSession(site.deps, staffId));
    device.cookies.set("snd_s", secret);
  };
  const PART = "/en/check-in/1";
  const keepAs = async (device: Device, change: (session: ClientSession) => ClientSession) => {
    const { keys, now } = site.deps;
    const session = must(await verifySession(keys, device.cookies.get("snd_c") ?? "", now()));
    device.cookies.set("snd_c", await signSession(keys, change(session)));
  };

  it("waits when the session went idle, loses nothing, and goes on after signing in (threat 16)", async () => {
    const { clientId, device } = await start("read-aloud");
    const [phq9] = MEASURES;
    if (!phq9) throw new RangeError("No measure");
    await device.post(PART, formOf(await device.get(PART), { "q-1": "2" }));
    const now = formOf(await device.get(PART), answersOf(phq9, 1));
    await seenAgo(31);
    for (const path of ["", "/1", "/answers", "/decline", "/your-data"]) {
      const page = await device.get(`/en/check-in${path}`);
      expect([path, page.status, titleOf(page)]).toEqual([path, 401, "Please sign in again"]);
      expect(wordsOf(page)).not.toMatch(/PHQ|pleasure/);
      expect(page.text).toContain(`href="/en/check-in${path}"`);
    }
    const page = await device.post(PART, now);
    expect(page.status).toBe(401);
    expect(page.text).toContain(
      `href="/en/staff/sign-in?to=${encodeURIComponent(`/en/staff/clients/${clientId}`)}"`,
    );
    expect(hidden(page, "q-2")).toBe("1");
    const json = await device.post(PART, now, { accept: "application/json" });
    expect(json.status).toBe(401);

    await signIn(device);
    expect(chosenOn(await device.get(PART))).toMatchObject({ "q-1": "2" });
    expect((await device.post(PART, now)).location).toBe("/en/check-in/2");
  });

  it("keeps the session from going idle while it goes on", async () => {
    const { device } = await start("read-aloud");
    for (let times = 0; times < 3; times += 1) {
      await seenAgo(20);
      expect((await device.get(PART)).status).toBe(200);
    }
    expect((await device.get("/en/staff")).status).toBe(200);
  });

  it("opens for nobody else who signs in there", async () => {
    const { device } = await start("read-aloud");
    await signIn(device, seed.otherId);
    expect((await device.get(PART)).status).toBe(401);
    device.cookies.delete("snd_s");
    expect((await device.get(PART)).status).toBe(401);
  });

  it("goes on with a cookie of an earlier version, which says nobody's name", async () => {
    const { device } = await start("read-aloud");
    await keepAs(device, ({ way, ...session }) => {
      const { by: _by, ...unnamed } = way as Interview;
      return { ...session, way: unnamed };
    });
    expect((await device.get(PART)).status).toBe(200);
    device.cookies.delete("snd_s");
    expect((await device.get(PART)).status).toBe(401);
    await signIn(device);
    expect((await device.get(PART)).status).toBe(200);
  });

  it("says to start again once it is over, for there is no link to open", async () => {
    const { clientId, device, started } = await start("read-aloud");
    // Longer than the interview: what is left of it opens nothing.
    expect(String(started.headers["set-cookie"])).toMatch(/snd_c=[^;]+; Max-Age=43200;/);
    const { csrf = "" } = formOf(await device.get(PART), {});
    await keepAs(device, (session) => ({ ...session, exp: site.deps.now() }));
    for (const page of [
      await device.get(PART),
      await device.post("/en/check-in/decline", { csrf, words: "By telephone" }),
    ]) {
      expect([page.status, titleOf(page)]).toEqual([401, "Please start again"]);
      expect(page.text).toContain(`href="/en/staff/clients/${clientId}"`);
      expect(wordsOf(page)).not.toMatch(/your link|Try again/);
    }
    const refused = await device.post("/en/check-in/decline", { csrf, words: "By telephone" });
    expect(refused.text).toContain("By telephone");
    // A script that was told of a session would say to sign in, again and again.
    const json = await device.post(PART, { csrf }, { accept: "application/json" });
    expect(json.status).toBe(409);
  });

  it("waits in the same way where therapists answer questions of their own", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(checkInsAt(clientId));
    const own = page.text.split("own-rating")[1] ?? "";
    const fields = {
      csrf: hidden(page, "csrf"),
      new: "yes",
      occasion: hidden({ text: own }, "occasion"),
      "measure.alliance-check-therapist": "yes",
    };
    const begun = await device.post(`${checkInsAt(clientId)}/own-rating`, fields);
    expect(begun.location).toBe(PART);
    expect((await device.get(PART)).text).toContain("Sign in again in another tab");
    await seenAgo(31);
    expect((await device.get(PART)).status).toBe(401);
  });
});
