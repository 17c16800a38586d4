/** A daily form in a client's own words: set up, answered, read, copied. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { hidden, type Reply } from "../../support/http.ts";
import { answersOf, askFor, formOf, newClient, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { answerDaily, dailyFields, openDailyOn, setUpDaily } from "../../support/http-daily.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const ITEMS = ["Ich bin angespannt", "I went <out> & about"];
const [FIRST = "", SECOND = ""] = ITEMS;

const fieldsOf = (page: Reply, items: string) => ({
  csrf: hidden(page, "csrf"),
  id: hidden(page, "id"),
  measure: "own-daily",
  length: "one-week",
  items,
});

describe("a daily form in a client's own words", () => {
  let client: ClientId;
  let staff: Awaited<ReturnType<typeof signedIn>>;
  let path: string;
  let code: string;

  beforeAll(async () => {
    client = await newClient(site.deps, seed.staffId);
    staff = await signedIn(site, seed.staffId);
    path = `/en/staff/clients/${client}/daily`;
    const made = await staff.post(path, fieldsOf(await staff.get(path), ITEMS.join("\r\n\r\n")));
    [code = ""] = /D1(?:-[0-9A-Z]{5}){6}/.exec(made.text) ?? [];
  });

  it.each([
    ["nothing", " \r\n ", "Sentences: fill this in."],
    ["nine lines", "a\n".repeat(9), "Sentences: this is more than fits."],
    ["a long line", "a".repeat(101), "Sentences: make each line shorter, at most 100"],
  ])("is not made of %s, and what was typed stays", async (_what, items, says) => {
    const refused = await staff.post(path, fieldsOf(await staff.get(path), items));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(says);
    expect(refused.text).toContain('href="#items"');
    const [, shown = ""] = /<textarea id="items"[^>]*>([^<]*)</.exec(refused.text) ?? [];
    expect(shown.trim()).toBe(items.trim());
  });

  it("asks in any language of the pages, with the words as they were typed", async () => {
    for (const locale of ["en", "ar"]) {
      const device = await openDailyOn(site, { code }, locale);
      const page = await device.get(`/${locale}/daily`);
      expect(page.text).toContain(`<bdi>${FIRST}</bdi>`);
      expect(page.text).toContain("&lt;out&gt;");
      expect(page.text.match(/name="q-own-1"/g)).toHaveLength(11);
    }
  });

  it("has a blank form for this link alone, without anything of the visit", async () => {
    const device = await openDailyOn(site, { code });
    const page = await device.get("/en/daily");
    const [, blank = ""] = /data-blank="([^"]+)"/.exec(page.text) ?? [];
    const kept = await device.get(blank);
    expect(kept.status).toBe(200);
    for (const name of ["csrf", "submission"]) {
      expect(kept.text).toContain(`<input type="hidden" name="${name}" value>`);
    }
    expect(kept.text).toContain(FIRST);
    const other = await openDailyOn(site, await setUpDaily(site, seed.staffId));
    expect((await other.get(blank)).status).toBe(404);
    expect((await site.device().get(blank)).status).toBe(401);
  });

  it("is answered, read in the report, copied and counted like any other daily form", async () => {
    const device = await openDailyOn(site, { code });
    for (const value of ["7", "3"]) {
      const sent = await answerDaily(device, { "q-own-1": value });
      expect(sent.location).toBe("/en/daily/sent");
    }
    const report = await staff.get(`/en/staff/clients/${client}`);
    expect(report.text).toContain("Daily answers: The client’s own sentences");
    expect(report.text).toContain(FIRST);
    expect(report.text).toContain("from 3 to 7");
    expect(report.text).toContain("Higher means that it fits more");
    expect(report.text).not.toContain("Higher is better");
    // What nobody answered has nothing to show.
    expect(report.text).not.toContain("&lt;out&gt;");

    const stepped = await signedIn(site, seed.staffId, { steppedUp: true });
    const copy = await stepped.get(`/en/staff/clients/${client}/data/copy`);
    expect(copy.text).toContain(FIRST);
    const file = await stepped.get(`/en/staff/clients/${client}/data/copy.json`);
    expect(file.text).toContain(FIRST);

    const asks = [findMeasure("phq-2")];
    const asked = await askFor(site.deps, seed.staffId, { client, asks });
    const phone = site.device();
    await open(phone, asked);
    const first = await phone.get("/en/check-in/1");
    await phone.post("/en/check-in/1", formOf(first, answersOf(findMeasure("phq-2"), 0)));
    await sendAs(phone, await phone.get("/en/check-in/answers"));
    const data = await phone.get("/en/check-in/your-data");
    expect(data.text).toContain("A few questions for now: 2 times, since");
  });

  it("is offered once more with its own words, and other sentences are another form", async () => {
    expect((await staff.get(path)).text).toContain(`${FIRST}\n${SECOND.slice(0, 6)}`);
    const page = await staff.get(path);
    const made = await staff.post(path, fieldsOf(page, "Something else"));
    const [next = ""] = /D1(?:-[0-9A-Z]{5}){6}/.exec(made.text) ?? [];
    const device = await openDailyOn(site, { code: next });
    const fields = dailyFields(await device.get("/en/daily"), { "q-own-2": "5" });
    expect((await device.post("/en/daily", fields)).status).toBe(422);
    await answerDaily(device, { "q-own-1": "9" });
    const report = await staff.get(`/en/staff/clients/${client}?charts=all`);
    expect(report.text.match(/Daily answers: The client’s own sentences/g)).toHaveLength(2);
    expect(report.text).toContain("Something else");
  });
});
