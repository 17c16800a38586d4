/** What happens to answers that were chosen but not saved, and to a code, when a page is left. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../support/browser.ts";
import { openLink, PATIENCE, through } from "../support/site-journey.ts";
import { startSite, type Site } from "../support/site-server.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function atPartOne(): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await openLink(page, site, { code: (await site.ask()).code });
  await page.goto(`${site.origin}/en/check-in/1`);
  return page;
}

describe("a page that is left before anything was pressed", () => {
  it("keeps the answers: help, then back", async () => {
    const page = await atPartOne();
    await page.check("#q-1-2");
    await page.check("#q-9");
    await through(page, () => page.click(".help-link"), /\/en\/help$/);
    await page.goBack();
    expect(await page.isChecked("#q-1-2")).toBe(true);
    expect(await page.isChecked("#q-9")).toBe(true);
    await page.context().close();
  });

  it("lets an answer be taken back", async () => {
    const page = await atPartOne();
    await page.check("#q-9-3");
    await page.click("fieldset:has(#q-9) .clear");
    expect(await page.locator("fieldset:has(#q-9) :checked").count()).toBe(0);
    expect(await page.locator(".clear").count()).toBe(0);
    await page.context().close();
  });

  it("takes the code of the link along to another language", async () => {
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto(`${site.origin}/en/s#${(await site.ask()).code}`);
    await through(page, () => page.click("a[hreflang=de]"), /\/de\/s$/);
    await through(page, () => page.click("form[data-open] button"), /\/de\/check-in$/);
    expect(page.url()).toBe(`${site.origin}/de/check-in`);
    await context.close();
  });
});

describe("Leave this page", () => {
  it("ends the session and leads elsewhere, by Shift three times or by the link", async () => {
    const page = await atPartOne();
    const left = page.waitForResponse(/\/check-in\/leave$/);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    expect((await left).headers()["location"]).toBe("https://www.wikipedia.org/");
    const reply = await page.context().request.get(`${site.origin}/en/check-in/1`);
    expect(reply.status()).toBe(401);
    await page.context().close();
  });
});
