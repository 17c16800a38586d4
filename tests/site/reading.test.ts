/** What anybody may read: found without a link, in its own language only, on a phone and on paper. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { hasTexts } from "../../src/content/offered.ts";
import { PAGE_ORDER } from "../../src/content/order.ts";
import { LOCALES, OFFERED } from "../../src/core/i18n/locales.ts";
import { begin, openLink } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";
import type { Watch } from "../support/site-watch.ts";
import { NARROW } from "../support/site-survey.ts";

const { site, visit } = await visitedSite();
let context: BrowserContext;
let page: Page;
let seen: Watch;
afterEach(() => context.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  ({ context, page, seen } = await visit({
    viewport: NARROW,
    javaScriptEnabled: false,
    ...options,
  }));
  await page.goto(`${site.origin}${path}`);
}

const hrefs = (selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
const whole = OFFERED.filter(hasTexts).map(({ tag }) => tag as string);

describe("what there is to read", () => {
  it("is found from the home page, and read from the first text to the last", async () => {
    await open("/en");
    await page.locator("main a[href='/en/read']").click();
    await page.locator("ul.texts a").first().click();
    for (const slug of PAGE_ORDER.slice(1)) {
      await page.locator("a[rel=next]").click();
      await page.waitForURL(new RegExp(`/en/read/${slug}$`));
    }
    expect(await page.locator("a[rel=next]").count()).toBe(0);
    expect(seen.problems).toEqual([]);
  });

  it.each(LOCALES.map(({ tag }) => [tag as string]))("stays in %s", async (tag) => {
    await open(`/${tag}/read`);
    const links = [...(await hrefs("main a")), ...(await hrefs("header a"))];
    const isMissing = await page.locator("meta[name=robots]").count();
    const own = links.filter((href) => href.startsWith(`/${tag}`) || href.startsWith("#"));
    // A list that does not exist names the languages that have one; that is no silent change.
    const others = await hrefs("nav ul.languages a");
    expect(links.filter((href) => !own.includes(href) && !others.includes(href))).toEqual([]);
    expect(isMissing > 0).toBe(own.filter((href) => href.includes("/read/")).length === 0);
  });

  it("offers a text only in the languages that have it", async () => {
    await open("/en/read/sleep");
    const others = whole.filter((tag) => tag !== "en").map((tag) => `/${tag}/read/sleep`);
    expect(await hrefs("footer nav a")).toEqual(others);
  });

  it("says where a text is missing which languages have it", async () => {
    const without = OFFERED.find((locale) => !hasTexts(locale));
    if (!without) return;
    await open(`/${without.tag}/read/sleep`);
    expect(await page.locator("main article").count()).toBe(0);
    expect(await hrefs("main ul.languages a")).toEqual(whole.map((tag) => `/${tag}/read/sleep`));
  });

  it("says that a translation was not checked, in its language, on the page itself", async () => {
    await open("/de/read/sleep");
    const about = await page.locator(".reading__about").innerText();
    expect(about).toContain("niemand mit Deutsch als Muttersprache");
    expect(about).toContain("28. November 2026");
  });
});

describe("from a check-in", () => {
  it("there is one way to read why, before the first question, and the browser's Back returns", async () => {
    await open("/en", { javaScriptEnabled: true });
    await openLink(page, site, await site.ask());
    await page.locator("main a[href='/en/read/why-we-ask']").click();
    await page.waitForURL(/\/en\/read\/why-we-ask$/);
    await page.goBack();
    await begin(page);
    expect(await page.locator("a[href*='/read']").count()).toBe(0);
  });
});

describe("getting help now", () => {
  it("leads to the numbers of a country and copies none into the text", async () => {
    await open("/en/read/getting-help-now", { javaScriptEnabled: true });
    expect(await page.locator("main a[href^='tel:']").count()).toBe(0);
    await page.locator(".countries a", { hasText: "Ireland" }).click();
    await page.waitForURL(/\/en\/help#ie$/);
    expect(await page.locator("#ie a[href^='tel:']").first().isVisible()).toBe(true);
  });
});

describe("on paper", () => {
  it("has the text, its dates and its sources with their addresses, and no menu", async () => {
    await open("/en/read/worry", { viewport: { width: 688, height: 1017 } });
    await page.emulateMedia({ media: "print" });
    for (const gone of ["header.site-header", "nav", ".site-footer", ".skip"]) {
      for (const element of await page.locator(gone).all()) {
        expect(await element.isVisible(), gone).toBe(false);
      }
    }
    expect(await page.locator(".reading").innerText()).toContain("28 November 2026");
    const address = await page
      .locator(".source a")
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address).toContain("https://www.who.int/");
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(3);
    }
  });
});
