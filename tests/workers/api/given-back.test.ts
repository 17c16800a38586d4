/** What a client filled in is given back, whatever came between. */
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { revokeLink } from "../../../workers/db/link.ts";
import { must } from "../../support/clinic.ts";
import { consented } from "../../support/consented.ts";
import { withFault } from "../../support/fault.ts";
import { type Device, hidden, type Reply, titleOf } from "../../support/http.ts";
import {
  answerAll,
  askFor,
  formOf,
  newStranger,
  open,
  sendAs,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { dailyFields, entriesOf, openDailyOn, setUpDaily } from "../../support/http-daily.ts";
import { sentBy } from "../../support/http-held.ts";
import { wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const WORDS = 'Slept badly & "argued" <b>again</b>';
const SHOWN = "Slept badly &amp; &quot;argued&quot; &lt;b&gt;again&lt;/b&gt;";

/** A form with a client's own words, on a device on which it stands open. */
interface Filled {
  readonly device: Device;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What the database does with it: the table is written to when it is taken. */
  readonly table: string;
  /** The link opens the page again. */
  readonly reopen: () => Promise<unknown>;
}

async function entered(extras: readonly "talk"[] = []) {
  const asked = await askFor(site.deps, seed.staffId, { extras });
  const device = site.device();
  const reopen = () => open(device, asked);
  await reopen();
  return { asked, device, reopen };
}

const csrfOn = async (device: Device, path: string) => hidden(await device.get(path), "csrf");

const FORMS: Readonly<Record<string, () => Promise<Filled>>> = {
  "what a client would like to talk about": async () => {
    const { device, reopen } = await entered(["talk"]);
    const path = "/en/check-in/3";
    const fields = formOf(await device.get(path), { "q-talk": WORDS });
    return { device, path, fields, table: "UPDATE ON occasion", reopen };
  },
  "why a client would rather not": async () => {
    const { device, reopen } = await entered();
    const path = "/en/check-in/decline";
    const fields = { csrf: await csrfOn(device, path), "why-other": "yes", words: WORDS };
    return { device, path, fields, table: "INSERT ON audit", reopen };
  },
  "what a client asks of the clinic": async () => {
    const { device, reopen } = await entered();
    const csrf = await csrfOn(device, "/en/check-in/your-data");
    const fields = { csrf, kind: "correction", words: WORDS };
    const path = "/en/check-in/your-data/wish";
    return { device, path, fields, table: "INSERT ON audit", reopen };
  },
  "a daily form": async () => {
    const form = await setUpDaily(site, seed.staffId);
    const device = await openDailyOn(site, form);
    const fields = dailyFields(await device.get("/en/daily"), { "q-mood": "4", "q-note": WORDS });
    const { code } = form;
    const reopen = () => device.post("/s/open", { locale: "en", code });
    return { device, path: "/en/daily", fields, table: "INSERT ON daily_entry", reopen };
  },
};

describe.each(Object.entries(FORMS))("%s", (_name, filled) => {
  const isTaken = async ({ device, path, fields }: Filled, page: Reply) => {
    expect(sentBy(page)).toEqual(fields);
    expect((await device.post(path, sentBy(page))).status).toBe(303);
  };

  it("is given back after a fault, and one press sends all of it again", async () => {
    const form = await filled();
    for (const [says, status] of [
      ["D1 DB is overloaded", 503],
      ["something else", 500],
    ] as const) {
      const page = await withFault(
        site.d1,
        `BEFORE ${form.table} BEGIN SELECT RAISE (ABORT, '${says}'); END`,
        () => form.device.post(form.path, form.fields),
      );
      // Only a commit knows that this fault may pass.
      expect([500, status]).toContain(page.status);
      expect(page.text).toContain(SHOWN);
      expect(wordsOf(page)).toContain("Nothing you filled in is lost. Wait a minute");
      if (status === 500) await isTaken(form, page);
    }
  });

  it("is given back when the session is over, and goes through once the link was opened", async () => {
    const form = await filled();
    form.device.cookies.clear();
    const page = await form.device.post(form.path, form.fields);
    expect([page.status, titleOf(page)]).toEqual([401, "Please open your link again"]);
    expect(page.text).toContain(SHOWN);
    expect(wordsOf(page)).toContain("Open your link again in another tab, then press the button");
    // Words that others may see are left as quickly as on every other page.
    expect(page.text).toContain("data-exit");
    // The tab with the words stays.
    expect(page.text).toMatch(/href="\/en\/s" target="_blank"/);
    await form.reopen();
    await isTaken(form, page);
  });

  it("goes through, too, when it was finished on another device meanwhile (threat 16)", async () => {
    const form = await filled();
    for (const table of ["link", "daily_form"]) {
      await site.d1.prepare(`UPDATE ${table} SET epoch = epoch + 1`).run();
    }
    const json = await form.device.post(form.path, form.fields, { accept: "application/json" });
    const page = await form.device.post(form.path, form.fields);
    // Until the link is opened again, the form alone opens nothing.
    expect([json.status, page.status]).toEqual([401, 401]);
    expect(wordsOf(page)).toContain("Open your link again in another tab, then press the button");
    await form.reopen();
    await isTaken(form, page);
  });

  it("is given back in the language of the page when another link was opened meanwhile", async () => {
    const form = await filled();
    const fields = { ...form.fields, csrf: "A".repeat(43) };
    const page = await form.device.post(form.path.replace("/en/", "/ar/"), fields);
    expect(page.status).toBe(403);
    expect(page.text).toContain(SHOWN);
    expect(page.text).toContain("ما كتبته");
    const json = await form.device.post(form.path, fields, { accept: "application/json" });
    expect([json.status, json.text.includes("argued")]).toEqual([403, false]);
  });

  it("comes back to be shortened, and where it is too long to read the page says so", async () => {
    const form = await filled();
    const name = "words" in form.fields ? "words" : /^q-(?:talk|note)$/;
    const long = (length: number) =>
      Object.fromEntries(
        Object.entries(form.fields).map(([key, value]) => [
          key,
          key.match(name) ? "long ".repeat(length / 5) : value,
        ]),
      );
    const page = await form.device.post(form.path, long(100_000));
    expect(page.status).toBe(422);
    const id =
      "words" in form.fields ? "words" : page.text.includes("q-talk") ? "q-talk" : "q-note";
    const field = new RegExp(`<textarea[^>]*id="${id}"[^>]*>([^<]*)<`).exec(page.text);
    expect(field?.[1]?.length).toBe(100_000);
    const refused = await form.device.post(form.path, long(200_000));
    expect(refused.status).toBe(413);
    expect(wordsOf(refused)).toContain("What you typed was too long to keep.");
  });
});

describe("words that cannot be sent any more", () => {
  const filled = () => (FORMS["why a client would rather not"] as () => Promise<Filled>)();

  it("are shown to be copied when the link has ended meanwhile", async () => {
    const { asked, device } = await entered(["talk"]);
    const fields = formOf(await device.get("/en/check-in/3"), { "q-talk": WORDS, "q-x": "2" });
    must(await revokeLink(site.deps, actingAs(seed.staffId), asked));
    const page = await device.post("/en/check-in/3", fields);
    expect(page.status).toBe(404);
    expect(page.text).toContain(SHOWN);
    expect(wordsOf(page)).toContain("This page could not send it. You can copy it and keep it.");
    expect(page.text).not.toMatch(/<button|type="hidden"/);
  });

  it("are shown when the answers were sent meanwhile from elsewhere", async () => {
    const { asked, device } = await entered();
    const csrf = await csrfOn(device, "/en/check-in/decline");
    const other = site.device();
    await open(other, asked);
    await sendAs(other, await answerAll(other));
    const page = await device.post("/en/check-in/decline", { csrf, words: WORDS });
    expect([page.status, page.text.includes(SHOWN)]).toEqual([409, true]);
    // It may have been sent from there, with the same words.
    expect(wordsOf(page)).toContain("This page could not send it.");
    expect(wordsOf(page)).not.toContain("not sent");
  });

  it("are shown, be they only the number of a help line; what was chosen is not", async () => {
    const { asked, device } = await entered(["talk"]);
    const decline = { csrf: await csrfOn(device, "/en/check-in/decline"), words: "112" };
    const talk = formOf(await device.get("/en/check-in/3"), { "q-talk": "15" });
    const phq = formOf(await device.get("/en/check-in/1"), { "q-1": "2" });
    must(await revokeLink(site.deps, actingAs(seed.staffId), asked));
    const shownOn = async (path: string, fields: Filled["fields"]) =>
      /class="said-text"[^>]*>\s*([^<]*?)\s*</.exec((await device.post(path, fields)).text)?.[1];
    expect(await shownOn("/en/check-in/decline", decline)).toBe("112");
    expect(await shownOn("/en/check-in/3", talk)).toBe("15");
    expect(await shownOn("/en/check-in/1", phq)).toBeUndefined();
  });

  it("are not asked for where nothing was written", async () => {
    const { device, fields, path } = await filled();
    device.cookies.clear();
    const { csrf = "" } = fields;
    const page = await device.post(path, { csrf, words: " " });
    expect(page.status).toBe(401);
    expect(page.text).not.toMatch(/What you wrote|<button/);
    expect(wordsOf(page)).toContain("This page is closed. To open it, use your link.");
  });
});

describe("what a client says of their own page", () => {
  it("is shown to be copied where that page is not there any more", async () => {
    const fields = { csrf: "", fit: "not-sure", words: WORDS };
    const page = await site.device().post("/en/check-in/progress?from=sent", fields);
    expect([page.status, page.text.includes(SHOWN)]).toEqual([404, true]);
  });
});

describe("a yes that was taken back meanwhile", () => {
  it("is asked for, with what was filled in", async () => {
    const client = await newStranger(site.deps, seed.staffId);
    await consented(site.deps, client, { at: "2025-01-06T09:00Z" as Instant });
    const form = await setUpDaily(site, seed.staffId, { client });
    const device = await openDailyOn(site, form);
    const fields = dailyFields(await device.get("/en/daily"), { "q-note": WORDS });
    const given = { care: false, statistics: false, research: false };
    await consented(site.deps, client, { given });
    const page = await device.post("/en/daily", fields);
    expect([page.status, page.text.includes(SHOWN)]).toEqual([403, true]);
    // A script keeps its form, and sends it as a browser does: a page like this one comes.
    const json = await device.post("/en/daily", fields, { accept: "application/json" });
    expect([json.status, json.location]).toEqual([409, undefined]);
    expect(json.headers["content-type"]).toContain("application/problem+json");
    expect(page.text).toContain('href="/en/daily/consent" target="_blank"');
    const csrf = await csrfOn(device, "/en/daily/consent");
    await device.post("/en/daily/consent", { csrf });
    expect((await device.post("/en/daily", sentBy(page))).location).toBe("/en/daily/sent");
    expect(await entriesOf(site, form)).toBe(1);
  });
});
