/** What a client decides behind their daily link: a yes before the first question, and an end. */
import { describe, expect, it } from "vitest";
import { consented } from "../../support/consented.ts";
import { hidden } from "../../support/http.ts";
import { askFor, newStranger, open } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import {
  answerDaily,
  dailyFields,
  entriesOf,
  openDailyOn,
  setUpDaily,
} from "../../support/http-daily.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

const stranger = () => newStranger(site.deps, seed.staffId);

const CONSENT = "/en/daily/consent";

describe("before the first question of a daily link", () => {
  it("is told what for and says yes, once for every link of theirs", async () => {
    const client = await stranger();
    const form = await setUpDaily(site, seed.staffId, { client });
    const device = await openDailyOn(site, form);
    expect((await device.get("/en/daily")).location).toBe(CONSENT);
    const page = await device.get(CONSENT);
    expect(page.text).toContain("What nobody watches");
    // Without the yes nothing is kept, whatever is sent.
    const csrf = hidden(page, "csrf");
    const submission = "0".repeat(26);
    const early = { csrf, submission, in: "en", measure: "daily-mood@1.0.0", "q-mood": "3" };
    expect((await device.post("/en/daily", early)).location).toBe(CONSENT);
    expect(await entriesOf(site, form)).toBe(0);

    const agreed = await device.post(CONSENT, { csrf, research: "yes" });
    expect(agreed.location).toBe("/en/daily");
    expect((await answerDaily(device, { "q-mood": "3" })).location).toBe("/en/daily/sent");
    const asked = await askFor(site.deps, seed.staffId, { client });
    const phone = site.device();
    await open(phone, asked);
    expect((await phone.get("/en/check-in")).status).toBe(200);
    const data = await phone.get("/en/check-in/your-data");
    expect(data.text.match(/You said yes\./g)).toHaveLength(2);
  });

  it("asks anew where the text has changed, and takes what was answered before that", async () => {
    const client = await stranger();
    const form = await setUpDaily(site, seed.staffId, { client });
    await consented(site.deps, client);
    const device = await openDailyOn(site, form);
    const before = dailyFields(await device.get("/en/daily"), { "q-mood": "4" });
    await site.d1.prepare("DELETE FROM consent WHERE client_id = ?").bind(client).run();
    await consented(site.deps, client, { text: 0 });
    expect((await device.get("/en/daily")).location).toBe(CONSENT);
    expect((await device.get(CONSENT)).text).toContain("This page has changed");
    expect((await device.post("/en/daily", before)).location).toBe("/en/daily/sent");
    expect(await entriesOf(site, form)).toBe(1);
  });

  it("has nothing to answer for whoever took their yes back on paper", async () => {
    const client = await stranger();
    const form = await setUpDaily(site, seed.staffId, { client });
    const given = { care: false, statistics: false, research: false };
    await consented(site.deps, client, { given });
    const device = await openDailyOn(site, form);
    expect((await device.get("/en/daily")).location).toBe(CONSENT);
    expect((await device.get(CONSENT)).text).toContain("You stopped the check-ins earlier");
  });
});

describe("a client who would rather not", () => {
  it("ends the daily form without a yes, and the therapist sees who did", async () => {
    const client = await stranger();
    const form = await setUpDaily(site, seed.staffId, { client });
    const device = await openDailyOn(site, form);
    expect((await device.get(CONSENT)).text).toContain('href="/en/daily/stop"');
    const asks = await device.get("/en/daily/stop");
    const ended = await device.post("/en/daily/stop", { csrf: hidden(asks, "csrf") });
    expect(ended.status).toBe(200);
    expect(ended.text).toContain("This page has ended");
    expect(ended.text).toMatch(/data-forget="daily-/);
    expect(device.cookies.size).toBe(0);
    const again = await site.device().post("/s/open", { locale: "en", code: form.code });
    expect(again.status).toBe(404);

    const staff = await signedIn(site, seed.staffId);
    const page = await staff.get(`/en/staff/clients/${client}/daily`);
    expect(page.text).toContain("The client ended it on");
    const report = await staff.get(`/en/staff/clients/${client}`);
    expect(report.text).toContain("Ended the daily form on");
  });

  it("stops daily forms with the check-ins, and nothing that waited is kept any more", async () => {
    const client = await stranger();
    await consented(site.deps, client);
    const form = await setUpDaily(site, seed.staffId, { client });
    const device = await openDailyOn(site, form);
    const waiting = dailyFields(await device.get("/en/daily"), { "q-mood": "4" });
    const phone = site.device();
    await open(phone, await askFor(site.deps, seed.staffId, { client }));
    const data = await phone.get("/en/check-in/your-data");
    await phone.post("/en/check-in/your-data/stop", { csrf: hidden(data, "csrf") });
    const over = await device.get("/en/daily");
    expect(over.status).toBe(404);
    // A device is emptied by the page that says so, also where the link is opened again.
    expect(over.text).toMatch(/data-forget="daily-/);
    const again = await site.device().post("/s/open", { locale: "en", code: form.code });
    expect(/data-forget="[^"]+"/.exec(again.text)).toEqual(/data-forget="[^"]+"/.exec(over.text));
    expect((await device.post("/en/daily", waiting)).status).toBe(404);
    expect(await entriesOf(site, form)).toBe(0);
  });

  it("keeps what waits on a device while a restriction may be lifted", async () => {
    const form = await setUpDaily(site, seed.staffId);
    const device = await openDailyOn(site, form);
    await site.d1
      .prepare("UPDATE client SET restricted_at = '2026-01-01T00:00Z' WHERE id = ?")
      .bind(form.clientId)
      .run();
    const closed = await device.get("/en/daily");
    expect(closed.status).toBe(404);
    expect(closed.text).not.toContain("data-forget");
  });

  it("does nothing without the form of this very link", async () => {
    const form = await setUpDaily(site, seed.staffId);
    const other = await openDailyOn(site, await setUpDaily(site, seed.staffId));
    const csrf = hidden(await other.get("/en/daily/stop"), "csrf");
    const device = await openDailyOn(site, form);
    for (const path of ["stop", "consent", "close"]) {
      expect((await device.post(`/en/daily/${path}`, { csrf })).status).toBe(403);
    }
    expect((await device.get("/en/daily")).status).toBe(200);
  });
});
