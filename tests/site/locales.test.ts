/** Every language, from the home page to the review: script, direction, width, endonyms. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OFFERED } from "../../src/core/i18n/locales.ts";
import { localesOf } from "../../src/packs/index.ts";
import { launch } from "../support/browser.ts";
import { begin, openLink, wordsOf } from "../support/site-journey.ts";
import { scripts } from "../support/site-probes.ts";
import { type Site, startSite } from "../support/site-server.ts";
import { NARROW } from "../support/site-survey.ts";

/** Pages that stand still, in every language. */
const STILL = ["", "/help", "/s", "/measures", "/measures/phq-9", "/line", "/read"];

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("every language", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([
      launch(),
      // A name and an address that are in no script but the one of every page.
      startSite({
        name: "Soundings",
        contact: "020 7946 0000",
        locales: OFFERED.map(({ tag }) => tag),
      }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it.each(OFFERED.map((locale) => [locale.tag as string, locale] as const))(
    "%s is in its own script and direction on every page, and fits 320 px",
    async (tag, { dir, endonym }) => {
      const t = wordsOf(tag);
      const page = await browser.newPage({ viewport: NARROW });
      const look = async (where: string) => {
        const { lang, shown } = await page.evaluate(() => {
          const { lang, dir } = document.documentElement;
          return { lang, shown: dir };
        });
        expect([where, lang, shown]).toEqual([where, tag, dir]);
        expect([where, await scripts(page)]).toEqual([where, []]);
        expect([where, await sideways(page)]).toEqual([where, 0]);
      };
      for (const path of STILL) {
        await page.goto(`${site.origin}/${tag}${path}`);
        await look(path);
      }
      const { code } = await site.ask();
      await openLink(page, site, { code, locale: tag });
      await look("intro");
      // Names of languages, each in itself; the page's own is no link.
      const names = await page.locator("nav .languages [lang]").allTextContents();
      expect(names.map((name) => name.trim())).toContain(endonym);
      expect(names).toHaveLength(OFFERED.length);
      expect(await page.locator("nav .languages img").count()).toBe(0);
      await begin(page);
      await look("part");
      const heading = t("form.no-language.title");
      const offered = localesOf("phq-9").some((wording) => wording === tag);
      expect(await page.getByText(heading).count()).toBe(offered ? 0 : 1);
      for (const path of ["answers", "your-data", "decline"]) {
        await page.goto(`${site.origin}/${tag}/check-in/${path}`);
        await look(path);
      }
      await page.close();
    },
  );

  it("is chosen by the reader: the browser's own language leads nowhere else", async () => {
    const context = await browser.newContext({ locale: "uk-UA" });
    const page = await context.newPage();
    await page.goto(`${site.origin}/de/help`);
    expect(new URL(page.url()).pathname).toBe("/de/help");
    await context.close();
  });
});
