/** What a client can decide about their data behind their link, and what the link never shows. */
import { describe, expect, it } from "vitest";
import { type Device, hidden } from "../../support/http.ts";
import {
  answerAll,
  askFor,
  newClient,
  open,
  sendAs,
  sendLongAgo,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { setUpDaily } from "../../support/http-daily.ts";
import { auditOf, signedIn, wordsOf } from "../../support/http-record.ts";
import { consentOf } from "../../support/stored.ts";

const { site, seed, enter } = await clinicSite();
const HERE = "/en/check-in/your-data";
const END = "/en/check-in/stopped";

const post = async (device: Device, path: string, fields: Readonly<Record<string, string>>) =>
  device.post(`${HERE}/${path}`, { csrf: hidden(await device.get(HERE), "csrf"), ...fields });

describe("your data", () => {
  it("is linked where a client decides, and says in words what is kept", async () => {
    const { device } = await enter();
    for (const path of ["/en/check-in", "/en/check-in/consent"]) {
      expect((await device.get(path)).text, path).toContain(`href="${HERE}"`);
    }
    const words = wordsOf(await device.get(HERE));
    expect(words).toMatch(/What is kept about you.*What you answered and what you wrote/);
    expect(words).toMatch(/Who reads your answers.*What you agreed to.*Stop the check-ins/);
    expect(words).toContain("Get help now");
  });

  it("counts what is stored only after sending, and shows no score and no answer (threat 1)", async () => {
    const client = await newClient(site.deps, seed.staffId);
    for (const at of ["2019-02-03T04:05Z", "2020-06-07T08:09Z"]) {
      await sendLongAgo(site.deps, seed.staffId, { client, at, value: 3 });
    }
    const asked = await askFor(site.deps, seed.staffId, { client });
    const [sender, finder] = [site.device(), site.device()];
    await open(sender, asked);
    await open(finder, asked);
    expect((await finder.get(HERE)).text).not.toMatch(/2019|2020|PHQ/);
    await sendAs(sender, await answerAll(sender, { value: 1 }));
    expect((await sender.get("/en/check-in/sent")).text).toContain(`href="${HERE}"`);
    const words = wordsOf(await sender.get(HERE));
    expect(words).toContain("PHQ-9: 3 times, since 3 February 2019");
    expect(words).not.toMatch(/\b27\b|\b21\b|Nearly every day|severe/);
    expect((await finder.get(HERE)).text).not.toMatch(/2019|2020|PHQ/);
  });

  it("takes a consent back with one press, and keeps both statements", async () => {
    const { device, asked } = await enter();
    const said = await post(device, "choice", { purpose: "research", given: "yes" });
    expect([said.status, said.location]).toEqual([303, `${HERE}?done=choice`]);
    await post(device, "choice", { purpose: "research", given: "no" });
    const given = (await consentOf(site, asked.clientId)).map((one) => one.given.research);
    expect(given).toEqual([false, true, false]);
    expect((await device.get("/en/check-in")).status).toBe(200);
    const wrong = await post(device, "choice", { purpose: "care", given: "no" });
    expect(wrong.status).toBe(422);
  });

  it("keeps a request once, tells by when it is answered, and shows it to the therapist", async () => {
    const { device, asked } = await enter();
    const none = await post(device, "wish", { words: "I moved" });
    expect(none.status).toBe(422);
    expect(none.text).toContain("I moved");
    // Seen without scrolling, on a page that is long.
    expect(none.text.indexOf("summary--error")).toBeGreaterThan(0);
    expect(none.text.indexOf("summary--error")).toBeLessThan(none.text.indexOf("<h1"));
    expect(wordsOf(none)).toContain("Choose what you would like to ask the clinic for.");
    for (let times = 0; times < 2; times += 1) {
      const kept = await post(device, "wish", { kind: "copy", words: "for my doctor" });
      expect(kept.location).toBe(`${HERE}?done=asked`);
    }
    const page = wordsOf(await device.get(`${HERE}?done=asked`));
    expect(page).toMatch(/A copy of my data: you asked for this\. The clinic answers by \d/);
    expect(page).not.toContain("for my doctor");
    const therapist = await signedIn(site, seed.staffId);
    const base = `/en/staff/clients/${asked.clientId}`;
    expect(wordsOf(await therapist.get("/en/staff"))).toMatch(/1 request, answer by/);
    const report = await therapist.get(base);
    expect(wordsOf(report)).toMatch(/asks for a copy of their data\. Answer by/);
    expect(report.text).toContain(`href="${base}/data"`);

    const data = await therapist.get(`${base}/data`);
    expect(wordsOf(data)).toMatch(/for my doctor.*Make a copy below/);
    expect(wordsOf(data)).toContain("Regulation (EU) 2016/679, Article 12(3)");
    const request = hidden(data, "request");
    const answer = { csrf: hidden(data, "csrf"), request };
    const empty = await therapist.post(`${base}/data/answer`, answer);
    expect(empty.status).toBe(422);
    const note = "Given in person, looked at together.";
    const done = await therapist.post(`${base}/data/answer`, {
      ...answer,
      [`note-${request}`]: note,
    });
    expect(done.location).toBe(`${base}/data`);
    const after = wordsOf(await therapist.get(`${base}/data`));
    expect(after).toMatch(/Open requests None\./);
    expect(after).toContain(note);
    expect(wordsOf(await therapist.get("/en/staff"))).not.toMatch(/1 request/);
    const acts = (await auditOf(site, asked.clientId)).join();
    expect(acts).toMatch(/link:\w{26} data\.ask.*staff:\w{26} data\.answer/);
  });

  it("stops the check-ins at once, tells the therapist, and asks for a yes to begin again", async () => {
    const { device, asked } = await enter();
    const stopped = await post(device, "stop", {});
    expect([stopped.status, stopped.location]).toEqual([303, "/en/check-in/stopped"]);
    const end = await device.get("/en/check-in/stopped");
    expect(wordsOf(end)).toMatch(/Your check-ins have stopped.*Get help now/);
    expect((await device.get("/en/check-in")).status).toBe(401);
    expect((await open(site.device(), asked)).status).toBe(404);
    const therapist = await signedIn(site, seed.staffId);
    const base = `/en/staff/clients/${asked.clientId}`;
    expect(wordsOf(await therapist.get(base))).toContain("The client has stopped the check-ins");
    expect(wordsOf(await therapist.get(`${base}/data`))).toContain(
      "Nothing is asked without a new yes",
    );

    const anew = await askFor(site.deps, seed.staffId, { client: asked.clientId });
    const phone = site.device();
    await open(phone, anew);
    expect((await phone.get("/en/check-in")).location).toBe("/en/check-in/consent");
    expect(wordsOf(await phone.get("/en/check-in/consent"))).toContain(
      "You stopped the check-ins earlier",
    );
  });

  it("empties the browser in which the check-ins were stopped, once, and nobody else's", async () => {
    const { device } = await enter();
    const [, box] = /data-box="([^"]+)"/.exec((await device.get("/en/check-in/1")).text) ?? [];
    expect((await device.get(END)).text).not.toContain("data-forget");
    await post(device, "stop", {});
    const end = await device.get(END);
    expect(end.text).toContain(`data-forget="${box}"`);
    expect(end.text).not.toContain("data-all");
    expect([end.headers["clear-site-data"], device.cookies.size]).toEqual(['"cache"', 0]);
    const again = await device.get(END);
    expect([again.status, again.text.includes("data-forget")]).toEqual([200, false]);
  });

  it("forgets the daily form, too, on a device that others use", async () => {
    const { device } = await enter();
    const { code } = await setUpDaily(site, seed.staffId);
    await device.post("/s/open", { locale: "en", code });
    expect((await device.get("/en/daily")).status).toBe(200);
    const csrf = hidden(await device.get("/en/check-in"), "csrf");
    await device.post("/en/check-in/shared", { csrf });
    await post(device, "stop", {});
    expect((await device.get(END)).text).toMatch(/data-forget="[^"]+" data-all/);
    expect(device.cookies.size).toBe(0);
  });

  it("refuses a form of another link, and whoever has no session", async () => {
    const [one, other] = [await enter(), await enter()];
    const csrf = hidden(await other.device.get(HERE), "csrf");
    for (const path of ["choice", "alliance", "wish", "stop"]) {
      expect([path, (await one.device.post(`${HERE}/${path}`, { csrf })).status]).toEqual([
        path,
        403,
      ]);
      expect((await site.device().post(`${HERE}/${path}`, { csrf })).status).toBe(401);
    }
  });
});
