import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { localeOfPage } from "../../../src/core/i18n/locales.ts";
import { clientWords } from "../../../src/locales/index.ts";
import { MANY_DAILY_ENTRIES, MOST_DAILY_ENTRIES } from "../../../src/core/daily/form.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { stopDaily } from "../../../workers/db/daily-form.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import {
  answerDaily,
  type DailyForm,
  dailyFields,
  entriesOf,
  openDailyOn,
  setUpDaily,
} from "../../support/http-daily.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const WORD = "penguin-in-a-note";

const setUp = (client?: ClientId) => setUpDaily(site, seed.staffId, client ? { client } : {});
const opened = (form: Pick<DailyForm, "code">) => openDailyOn(site, form);
const rows = (form: DailyForm) => entriesOf(site, form);
const fieldsOf = dailyFields;
const answer = answerDaily;

describe("a daily link", () => {
  let form: DailyForm;
  let device: Device;
  beforeAll(async () => {
    form = await setUp();
    device = await opened(form);
  });

  it("takes several entries a day without JavaScript, and one that comes again once", async () => {
    const first = fieldsOf(await device.get("/en/daily"), { "q-mood": "3", "q-note": WORD });
    for (let times = 0; times < 3; times += 1) {
      expect((await device.post("/en/daily", first)).location).toBe("/en/daily/sent");
    }
    expect(await rows(form)).toBe(1);
    await answer(device, { "q-mood": "8" });
    expect(await rows(form)).toBe(2);
    // The same form, answered otherwise: nothing is lost.
    await device.post("/en/daily", { ...first, "q-mood": "9" });
    expect(await rows(form)).toBe(3);
  });

  it("takes an entry of somebody who asked for bigger buttons", async () => {
    const own = await setUp();
    const open = await opened(own);
    const bigger = { "q-mood": "3", bigger: "yes" };
    expect((await answer(open, bigger)).location).toBe("/en/daily/sent");
    expect(await rows(own)).toBe(1);
  });

  it("takes an entry once that comes again when its day would be another", async () => {
    const own = await setUp();
    const open = await opened(own);
    const fields = fieldsOf(await open.get("/en/daily"), { "q-mood": "3" });
    await open.post("/en/daily", fields);
    await site.d1
      .prepare("UPDATE daily_entry SET day = '2026-01-01' WHERE form_id = ?")
      .bind(own.id)
      .run();
    const again = await open.post("/en/daily", fields, { accept: "application/json" });
    expect([again.status, await rows(own)]).toEqual([200, 1]);
    expect(again.text).toContain(fields.submission);
  });

  it("only adds: no page behind it shows an answer, nor does a check-in (threat 1)", async () => {
    for (const path of ["/en/daily", "/en/daily/sent", "/en/check-in", "/en/check-in/1"]) {
      const page = await device.get(path);
      expect(page.text).not.toContain(WORD);
      expect(page.text).not.toMatch(/<input[^>]* checked/);
    }
    expect((await device.get("/en/check-in")).status).toBe(401);
  });

  it("gives the script a receipt that names the entry and its digest", async () => {
    const fields = fieldsOf(await device.get("/en/daily"), { "q-mood": "1" });
    const reply = await device.post("/en/daily", fields, { accept: "application/json" });
    const { receipt } = JSON.parse(reply.text) as { receipt: Record<string, string> };
    expect(receipt["submissionId"]).toBe(fields.submission);
    expect(receipt["digest"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("names a field that it cannot take, and loses nothing typed", async () => {
    const reply = await answer(device, { "q-mood": "77", "q-note": "kept words" });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain("kept words");
  });

  it("keeps nothing of an empty form, and says kindly at the twelfth that it is enough for a day", async () => {
    const own = await setUp();
    const other = await opened(own);
    const empty = await answer(other, {});
    expect(empty.location).toBe("/en/daily?chosen=none");
    const said = await other.get(empty.location ?? "");
    expect(said.text).toMatch(
      /role="alert"[^]*href="#q-mood"[^]*Nothing was chosen, so nothing was sent/,
    );
    expect(said.text).toContain("<title>Error: ");
    expect((await other.get("/en/daily")).text).not.toContain("Nothing was chosen");
    const send = async () => (await answer(other, { "q-mood": "5" })).location;
    for (let times = 1; times < MANY_DAILY_ENTRIES; times += 1) {
      expect(await send()).toBe("/en/daily/sent");
    }
    // Nothing that somebody wants to say is refused.
    for (const more of [0, 1]) {
      expect(await send()).toBe("/en/daily/sent?today=many");
      expect(await rows(own)).toBe(MANY_DAILY_ENTRIES + more);
    }
    const sent = await other.get("/en/daily/sent?today=many");
    expect(sent.text).toContain("That is enough for one day");
    const staff = await signedIn(site, seed.staffId);
    const report = await staff.get(`/en/staff/clients/${own.clientId}`);
    expect(report.text).toContain("On 1 day there were 12 answers or more.");
  });

  it("says that its questions are in another language, and of the box only beside it", async () => {
    const other = await opened(await setUp());
    const t = clientWords(localeOfPage({ locale: "ar" }));
    const page = await other.get("/ar/daily");
    expect(page.text).toMatch(/<div class="questions" lang="en"/);
    expect(page.text).toContain(t("form.no-language.title"));
    expect((await other.get("/en/daily")).text).not.toContain("Not available in this language");
    const offer = /<p class="keep-here" hidden[^]*?<\/p>/.exec(page.text)?.[0] ?? "";
    expect(offer).toContain(t("daily.home.box"));
    expect(page.text.replace(offer, "")).not.toContain(t("daily.home.box"));
  });

  it("takes no more than a day can hold, and keeps what was typed on the page", async () => {
    const own = await setUp();
    const other = await opened(own);
    await answer(other, { "q-mood": "5" });
    const full = `WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ?)
      INSERT INTO daily_entry SELECT client_id, day, form_id, printf('%026d', at), body
      FROM daily_entry, n WHERE form_id = ?`;
    await site.d1
      .prepare(full)
      .bind(MOST_DAILY_ENTRIES - 1, own.id)
      .run();
    const refused = await answer(other, { "q-mood": "5", "q-note": "kept words" });
    expect([refused.status, await rows(own)]).toEqual([422, MOST_DAILY_ENTRIES]);
    expect(refused.text).toContain("kept words");
  });

  it("ends when it is stopped or replaced, for whoever has it open as well", async () => {
    const own = await setUp();
    const open = await opened(own);
    const page = await open.get("/en/daily");
    const { clientId, id } = own;
    must(await stopDaily(site.deps, actingAs(seed.staffId), { clientId, id }));
    expect((await open.post("/en/daily", fieldsOf(page, { "q-mood": "5" }))).status).toBe(404);
    expect(await rows(own)).toBe(0);

    const first = await setUp(clientId);
    const second = await setUp(clientId);
    expect((await site.device().post("/s/open", { locale: "en", code: first.code })).status).toBe(
      404,
    );
    await opened(second);
  });

  it("is finished on every device by one press", async () => {
    const own = await setUp();
    const open = await opened(own);
    const other = await opened(own);
    const sent = await open.get("/en/daily/sent");
    const closed = await open.post("/en/daily/close", { csrf: hidden(sent, "csrf") });
    // What waits here of another link stays; the page removes what is this link's.
    expect(closed.headers["clear-site-data"]).toBe('"cache"');
    expect(closed.text).toMatch(/data-forget="daily-[0-9a-z]{16}"/);
    expect((await other.get("/en/daily")).status).toBe(401);
  });

  it("names one place on a device, so that finishing elsewhere strands nothing there", async () => {
    const own = await setUp();
    const boxOf = async (open: Device) =>
      /data-box="(daily-[^"]+)"/.exec((await open.get("/en/daily")).text)?.[1];
    const tablet = await opened(own);
    const before = await boxOf(await opened(own));
    const sent = await tablet.get("/en/daily/sent");
    await tablet.post("/en/daily/close", { csrf: hidden(sent, "csrf") });
    expect(before).toBeDefined();
    expect(await boxOf(await opened(own))).toBe(before);
  });

  it("refuses what was answered on the form of another measure", async () => {
    const own = await setUp();
    const open = await opened(own);
    const fields = fieldsOf(await open.get("/en/daily"), { "q-mood": "5" });
    const reply = await open.post("/en/daily", { ...fields, measure: "daily-other@1" });
    expect([reply.status, await rows(own)]).toEqual([422, 0]);
  });
});

describe("the daily form of a client, for their therapist", () => {
  it("is set up and stopped on its page, which shows the link once and no answer", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const staff = await signedIn(site, seed.staffId);
    const path = `/en/staff/clients/${clientId}/daily`;
    const page = await staff.get(path);
    const fields = {
      csrf: hidden(page, "csrf"),
      id: hidden(page, "id"),
      measure: "daily-mood",
      length: "one-week",
    };
    const made = await staff.post(path, fields);
    const [code = ""] = /D1(?:-[0-9A-Z]{5}){6}/.exec(made.text) ?? [];
    expect(code).not.toBe("");
    const device = await opened({ code });
    await answer(device, { "q-mood": "4", "q-note": WORD });
    await answer(device, { "q-mood": "6" });

    const again = await staff.get(path);
    expect(again.text).not.toContain(code);
    expect(again.text).not.toContain(WORD);
    const report = await staff.get(`/en/staff/clients/${clientId}`);
    expect(report.text).toContain("2 answers on 1 of the last 28 days");
    expect(report.text).toContain("from 4 to 6");
    expect(report.text).toContain(WORD);

    await staff.post(`${path}/stop`, {
      csrf: hidden(again, "csrf"),
      form: hidden(again, "form"),
    });
    expect((await device.get("/en/daily")).status).toBe(404);
  });

  it("names the field of a form that it cannot take", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const staff = await signedIn(site, seed.staffId);
    const path = `/en/staff/clients/${clientId}/daily`;
    const page = await staff.get(path);
    const fields = { csrf: hidden(page, "csrf"), id: hidden(page, "id"), length: "one-week" };
    const refused = await staff.post(path, { ...fields, measure: "phq-9" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#measure"');
  });
});
