/** The service worker: what it keeps for a time without a network, and in which languages (F27). */
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import {
  answer,
  atFirstPart,
  next,
  openLink,
  wordsOf,
  workerReady,
} from "../support/site-journey.ts";
import { agreed, holds } from "../support/site-outbox.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
let context: BrowserContext;
afterEach(() => context.close());

async function newPage(): Promise<Page> {
  const visitor = await visit();
  context = visitor.context;
  return visitor.page;
}

const checked = (page: Page) => page.locator("input[type=radio]:checked").count();

describe("the service worker", () => {
  it.each(["en", "ar"])("shows a kind page in %s when a page cannot be had", async (locale) => {
    const page = await newPage();
    await openLink(page, site, { ...(await site.ask()), locale });
    await page.goto(`${site.origin}/${locale}/check-in/1?in=en`);
    await workerReady(page);
    await context.setOffline(true);
    await page.goto(`${site.origin}/${locale}/check-in`);
    expect(await page.locator("h1").innerText()).toBe(wordsOf(locale)("problem.offline.title"));
    expect(await page.locator("html").getAttribute("dir")).toBe(locale === "en" ? "ltr" : "rtl");
    const styled = await page.evaluate(() => getComputedStyle(document.body).display);
    expect(styled).toBe("flex");
    // By itself: nobody has to know that the network is back.
    const probed: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "HEAD") probed.push(new URL(request.url()).pathname);
    });
    await context.setOffline(false);
    await page.locator("main form .actions .button").first().waitFor();
    // No page of the server's is opened for it: that may end a visit.
    expect(new Set(probed)).toEqual(new Set(["/icon.svg"]));
  });

  it("stays one and the same when the language is changed, and has both pages in both", async () => {
    const page = await newPage();
    await atFirstPart(page, site);
    await workerReady(page);
    await page.evaluate(() => {
      const changed = () => sessionStorage.setItem("changed", "yes");
      navigator.serviceWorker.addEventListener("controllerchange", changed);
    });
    await page.goto(`${site.origin}/de/check-in/1`);
    const paths = () =>
      page.evaluate(async () => {
        const { active, waiting, installing } = await navigator.serviceWorker.ready;
        const workers = [active, waiting, installing].flatMap((it) => it?.scriptURL ?? []);
        return workers.map((address) => address.replace(location.origin, ""));
      });
    await expect.poll(() => page.evaluate(() => caches.match("/de/help").then(Boolean))).toBe(true);
    expect(await paths()).toEqual(["/offline.js"]);
    await context.setOffline(true);
    for (const locale of ["de", "en"]) {
      const t = wordsOf(locale);
      await page.goto(`${site.origin}/${locale}/check-in`);
      expect(await page.locator("h1").innerText()).toBe(t("problem.offline.title"));
      await page.goto(`${site.origin}/${locale}/help`);
      expect(await page.locator("h1").innerText()).toBe(t("help.title"));
    }
    // Nothing is kept in this one: better in another than none.
    await page.goto(`${site.origin}/ar/help`);
    const titles = ["de", "en"].map((locale) => wordsOf(locale)("help.title"));
    expect(titles).toContain(await page.locator("h1").innerText());
    expect(await page.evaluate(() => sessionStorage.getItem("changed"))).toBeNull();
  });

  it("says there that answers are kept here, and opens the page anew when it can", async () => {
    const page = await newPage();
    await atFirstPart(page, site);
    await workerReady(page);
    await agreed(page);
    await context.setOffline(true);
    await answer(page, 2);
    await holds(page, 1);
    await page.goto(page.url());
    const kept = page.locator("#kept");
    await kept.waitFor();
    expect(await kept.innerText()).toBe(wordsOf("en")("problem.offline.kept"));
    await context.setOffline(false);
    await page.locator("fieldset.question").first().waitFor();
    await expect.poll(() => checked(page)).toBe(9);
    await holds(page, 0);
  });

  it("is not there with half of a page when a part of it could not be had", async () => {
    const page = await newPage();
    let isCut = true;
    await context.route("**/a/offline*.js", (route) => (isCut ? route.abort() : route.continue()));
    const failed = context.waitForEvent("requestfailed");
    await atFirstPart(page, site);
    await failed;
    const has = (path: string) => page.evaluate((it) => caches.match(it).then(Boolean), path);
    await expect.poll(() => has("/en/help")).toBe(true);
    expect(await has("/en/offline")).toBe(false);
    isCut = false;
    await page.reload();
    await workerReady(page);
    const [script] = await page.evaluate(async () => {
      const text = await (await caches.match("/en/offline"))?.text();
      return /[^"]*\/offline[^"]*\.js/.exec(text ?? "") ?? [];
    });
    expect(await has(script ?? "none")).toBe(true);
  });

  it("keeps the offline page and the help lines with their styles, scripts and icon, and nothing else", async () => {
    const page = await newPage();
    await atFirstPart(page, site);
    await workerReady(page);
    await next(page, /\/check-in\/2$/);
    const kept = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(stores.map((store) => store.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    const shell = kept.filter((path) => !/^\/a\/.*\.(css|js)$/.test(path));
    expect(shell.sort()).toEqual(["/en/help", "/en/offline", "/icon.svg"]);
  });
});
