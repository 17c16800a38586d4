/** Threats 3, 4 and 6, and the browser's part of 21: scanners, leaks, planted text. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "../../src/core/brand.ts";
import { begin, next, openLink, sendAll, through } from "../support/site-journey.ts";
import { answerAll } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";
import type { Watch } from "../support/site-watch.ts";

const PAYLOADS = [
  "<script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  "<svg onload=alert(1)>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">click</a>',
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)} $& {clinic} {name}",
  "--><!-- ]]> <style>*{display:none}</style>",
  "&lt;b&gt; &#106;avascript",
  "abc \u202Edesrever\u202C",
  "abc \u202Enever ended",
];

const { site, visit } = await visitedSite({ name: PAYLOADS.join(" ") });
let context: BrowserContext;
let page: Page;
let seen: Watch;
afterEach(() => context.close());

async function open(options: BrowserContextOptions = {}): Promise<void> {
  ({ context, page, seen } = await visit(options));
}
beforeEach(() => open());

/** The words of the page, spaces as one. */
const said = async () => (await page.locator("body").innerText()).replace(/\s+/g, " ");

/** No element that only markup from a text could have made. */
async function nothingGrew(): Promise<void> {
  const grown = await page.evaluate(() =>
    [...document.querySelectorAll("iframe, img, body style, head > style ~ style ~ style, script:not([src]), svg[onload], [onfocus], [onerror]")]
      .concat(...document.querySelectorAll('a[href^="javascript:"], [autofocus]'))
      .map((element) => element.outerHTML.slice(0, 100)),
  ); // prettier-ignore
  expect(grown).toEqual([]);
  expect(seen.problems).toEqual([]);
}

describe("planted text (threat 6)", () => {
  it("stands literally on every client page when it is the clinic's name", async () => {
    await openLink(page, site, await site.ask());
    for (const payload of PAYLOADS) expect(await said()).toContain(payload);
    expect(await page.title()).toContain(PAYLOADS[1]);
    await nothingGrew();
    await begin(page);
    await nothingGrew();
    await answerAll(page);
    for (const payload of PAYLOADS) expect(await said()).toContain(payload);
    await nothingGrew();
    await next(page, /\/sent$/);
    for (const payload of PAYLOADS) expect(await said()).toContain(payload);
    await nothingGrew();
  });

  it("stands literally in caseload and report when it is a client's label or a note", async () => {
    for (const payload of PAYLOADS) await site.addClient(payload);
    await openLink(page, site, await site.ask({ label: PAYLOADS.join(" ") }));
    await sendAll(page, { risk: 3 });
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${site.origin}/en/staff`);
    for (const payload of PAYLOADS) expect(await said()).toContain(payload);
    await nothingGrew();

    await page.locator("a.alert-count").first().click();
    await page.locator(".open-alerts textarea").fill(PAYLOADS.join("\n"));
    await page.getByRole("button", { name: "Acknowledge" }).click();
    await page.locator(".open-alerts textarea").waitFor({ state: "detached" });
    for (const payload of PAYLOADS) expect(await said()).toContain(payload);
    await nothingGrew();
    for (const { id, label } of await site.clients()) {
      await page.goto(`${site.origin}/en/staff/clients/${id}`);
      expect(await page.locator("h1 bdi").innerText()).toBe(label.replace(/\s+/g, " "));
      await nothingGrew();
    }
  });

  it("is not repeated when it comes as a code, an address or a query", async () => {
    for (const payload of PAYLOADS) {
      await page.goto(`${site.origin}/en/s#${payload}`);
      await nothingGrew();
      await page.goto(`${site.origin}/en/s`);
      await page.locator("#code").fill(payload);
      await through(page, () => page.locator("form[data-open] button").click(), /\/s\/open$/);
      expect(await page.content()).not.toContain("alert(1)");
      await nothingGrew();
      const part = encodeURIComponent(payload);
      await page.goto(`${site.origin}/en/${part}?in=${part}&check=${part}`);
      expect(await page.content()).not.toContain("alert(1)");
      await nothingGrew();
    }
  });
});

describe("the link's secret (threat 4)", () => {
  it.each([true, false])(
    "is in no address, Referer, title or log (scripts: %s)",
    async (scripts) => {
      await context.close();
      await open({ javaScriptEnabled: scripts });
      const { code } = await site.ask();
      await openLink(page, site, { code, typed: !scripts });
      await sendAll(page, { risk: 1 });
      await through(page, () => page.locator("main .actions a").click(), /\/sent$/);
      await page.locator(".help-link").click();
      await page.waitForURL(/\/help#gb$/);

      const said = [
        ...seen.requests.map(({ url, referer }) => `${url} ${referer}`),
        ...site.logs,
        await page.title(),
      ].join("\n");
      for (const secret of [code, code.replaceAll("-", ""), code.slice(3, 14)]) {
        expect(said).not.toContain(secret);
      }
      expect(said).toContain("/s/open");
      expect(site.logs.join()).toContain("/:locale/check-in");
      expect(seen.problems).toEqual([]);
    },
  );

  it("is not in the history: going back to the start finds no code", async () => {
    const { code } = await site.ask();
    await openLink(page, site, { code });
    await page.goBack();
    expect(page.url()).toBe(`${site.origin}/en/s`);
    expect(await page.content()).not.toContain(code);
    await page.goForward();
    expect(page.url()).toBe(`${site.origin}/en/check-in`);
  });

  it("leaves no Referer from the landing page, and none to anywhere else later", async () => {
    await openLink(page, site, await site.ask());
    await begin(page);
    const from = (path: RegExp) => seen.requests.filter(({ url }) => path.test(url));
    expect(from(/\/s\/open$/).map(({ referer }) => referer)).toEqual([""]);
    const origins = seen.requests.map(({ referer }) => referer).filter((one) => one !== "");
    expect(origins.every((one) => one.startsWith(site.origin))).toBe(true);
  });
});

describe("a mail scanner (threat 3)", () => {
  it("may open the link, press every button and post 20 times: the client still completes", async () => {
    const asked = await site.ask();
    const before = await site.count("response");
    const link = `${site.origin}/en/s#${asked.code}`;
    for (const method of ["GET", "HEAD"]) await fetch(link, { method });
    await page.goto(link);
    // It does not wait: a page may leave while the scanner is still aiming.
    const hasty = (step: Promise<unknown>) => step.catch(() => undefined);
    for (let round = 0; round < 20; round += 1) {
      const buttons = page.locator("main button:visible, main a.button:visible");
      const found = await buttons.count();
      if (found === 0) await hasty(page.goto(link));
      else await hasty(buttons.nth(round % found).click({ timeout: 500 }));
      await hasty(page.waitForLoadState("load", { timeout: 500 }));
    }
    const second = await context.newPage();
    await second.goto(`${site.origin}/en/check-in/1`);
    const posted = await second.evaluate(async (code) => {
      const statuses: number[] = [];
      const csrf = document.querySelector<HTMLInputElement>("[name=csrf]")?.value ?? "";
      for (let round = 0; round < 20; round += 1) {
        const path = ["/s/open", "/en/check-in/1", "/en/check-in/2", "/en/check-in/answers"][round % 4];
        const body = new URLSearchParams({ code, locale: "en", csrf });
        const reply = await fetch(path ?? "", { method: "POST", body, redirect: "manual" });
        statuses.push(reply.status);
      }
      return statuses;
    }, asked.code); // prettier-ignore
    expect(posted.filter((status) => status >= 500)).toEqual([]);
    expect(await site.count("response")).toBe(before);
    await context.close();

    await open();
    await openLink(page, site, asked);
    await page.goto(`${site.origin}/en/check-in/1`);
    // One of the buttons shows one question at a time.
    const all = page.locator("button[value=all]");
    if (await all.count()) {
      await all.click();
      // The address stays the same: only the page tells that all are shown.
      await page.locator("button[value=one]").waitFor();
    }
    await answerAll(page);
    await next(page, /\/sent$/);
    expect(await site.count("response")).toBe(before + 1);
    expect(seen.problems).toEqual([]);
  });

  it("changes nothing by reading: the link is as fresh as before", async () => {
    const asked = await site.ask();
    const rows = async () => JSON.stringify(await site.linkRow(asked.linkId));
    const before = await rows();
    for (let round = 0; round < 20; round += 1) await fetch(`${site.origin}/en/s`);
    await openLink(page, site, asked);
    expect(await rows()).toBe(before);
    const expires: Instant = asked.expiresAt;
    expect(before).toContain(expires);
  });
});
