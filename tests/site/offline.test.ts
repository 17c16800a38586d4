/** What happens to answers when the network, or the server, goes away (V18, F27). */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { answerAll, atFirstPart, begin, next, openLink } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
let context: BrowserContext;
afterEach(() => context.close());

const STILL_HERE = "We could not send this. Your answers are still here.";

/** Without the service worker, which would hide requests from `route`. */
async function newPage(options: BrowserContextOptions = { serviceWorkers: "block" }) {
  const visitor = await visit(options);
  context = visitor.context;
  return visitor.page;
}

const press = (page: Page) => page.locator("form[data-check-in] .actions .button").click();
const checked = (page: Page) => page.locator("input[type=radio]:checked").count();

async function saysSo(page: Page): Promise<void> {
  const box = page.locator("#send-problem");
  await box.waitFor();
  expect(await box.innerText()).toContain(STILL_HERE);
  expect(await box.getAttribute("role")).toBe("alert");
}

describe("answers on the screen", () => {
  it("stay when the network is gone, and go through once it is back", async () => {
    const page = await newPage();
    await atFirstPart(page, site);
    await context.setOffline(true);
    await press(page);
    await saysSo(page);
    expect(await checked(page)).toBe(9);
    await context.setOffline(false);
    await next(page, /\/check-in\/2$/);
    await page.goBack();
    expect(await checked(page)).toBe(9);
  });

  it.each([
    [
      "an HTML page of a proxy",
      { status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" },
    ],
    ["a 503 page of the provider", { status: 503, contentType: "text/html", body: "1027" }],
    [
      "our own 503",
      { status: 503, contentType: "application/problem+json", body: '{"status":503}' },
    ],
    ["JSON cut off halfway", { status: 200, contentType: "application/json", body: '{"loc' }],
  ])("stay when the answer is %s", async (_name, reply) => {
    const page = await newPage();
    await atFirstPart(page, site);
    await page.route("**/check-in/1", (route) =>
      route.request().method() === "POST" ? route.fulfill(reply) : route.continue(),
    );
    await press(page);
    await saysSo(page);
    expect(await checked(page)).toBe(9);
    expect(page.url()).toMatch(/\/check-in\/1$/);
    await page.unrouteAll();
    await next(page, /\/check-in\/2$/);
  });

  it("are nowhere in the browser's own stores", async () => {
    const page = await newPage({});
    await atFirstPart(page, site);
    await next(page, /\/check-in\/2$/);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      readableCookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, readableCookies: "" });
  });
});

describe("sending", () => {
  async function atReview(page: Page, risk = 0): Promise<void> {
    await openLink(page, site, await site.ask());
    await begin(page);
    await answerAll(page, { risk });
  }

  it("goes through exactly once after the network comes back", async () => {
    const page = await newPage();
    await atReview(page);
    const before = await site.count("response");
    await context.setOffline(true);
    await press(page);
    await saysSo(page);
    expect(await page.locator("dd.answer").count()).toBe(16);
    await context.setOffline(false);
    await next(page, /\/sent$/);
    expect(await site.count("response")).toBe(before + 1);
  });

  it("stores one copy when the reply was lost and the button is pressed again", async () => {
    const page = await newPage();
    await atReview(page, 2);
    const before = { responses: await site.count("response"), alerts: await site.count("alert") };
    let lost = 0;
    await page.route("**/answers", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch({ maxRedirects: 0 });
      await route.abort("connectionreset");
    });
    await press(page);
    await saysSo(page);
    await next(page, /\/(support|sent)$/);
    expect(await site.count("response")).toBe(before.responses + 1);
    expect(await site.count("alert")).toBe(before.alerts + 1);
    // Whoever answered the risk item sees where help is, lost reply or not.
    expect(page.url()).toMatch(/\/support$/);
  });

  it("stores one copy when the button is pressed twice", async () => {
    const page = await newPage();
    await atReview(page);
    const before = await site.count("response");
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>("form .actions button");
      button?.click();
      button?.click();
    });
    await page.waitForURL(/\/sent$/);
    expect(await site.count("response")).toBe(before + 1);
  });
});
