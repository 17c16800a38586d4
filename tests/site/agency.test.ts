/** Consent, your data, a no and the end, as a client walks through them in a real browser; and what staff see. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { through, wordsOf } from "../support/site-journey.ts";
import { NARROW, survey, THOROUGH, unfold } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

/** Opens a link for the first time, up to the page that explains. */
async function arrive(page: Page, locale: string) {
  const asked = await site.ask({ clientId: await site.addStranger() });
  await page.goto(`${site.origin}/${locale}/s`);
  await page.locator("#code").fill(asked.code);
  const start = page.locator("form[data-open] button");
  await through(page, () => start.click(), /\/check-in\/consent$/);
  return { ...asked, here: `${site.origin}/${locale}/check-in` };
}

describe("what a client decides", () => {
  it.each(["en", "ar", "en-XA", "ar-XB"])(
    "holds every probe at 320 pixels in %s",
    async (locale) => {
      const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
      const { found, look } = survey(page, THOROUGH);
      const { here, clientId } = await arrive(page, locale);
      await look("consent");
      await through(page, () => page.locator("main .actions button").click(), /\/check-in$/);
      await page.goto(`${here}/your-data`);
      await look("your data");
      await page.locator("input[name=kind]").first().check();
      const ask = page.locator("form[action$='/wish'] button");
      await through(page, () => ask.click(), /done=asked/);
      await look("your data, asked");
      await page.goto(`${here}/decline`);
      await look("decline");
      await through(page, () => page.locator("main .actions button").click(), /\/declined$/);
      await look("declined");
      // Both know of nobody: a reload shows them again.
      for (const end of ["stopped", "give-back"]) {
        await page.goto(`${here}/${end}`);
        await look(end);
      }
      if (locale !== "ar") {
        await context.addCookies([await site.staffCookie()]);
        const base = `${site.origin}/${locale}/staff/clients/${clientId}`;
        for (const room of ["", "/data", "/data/copy"]) {
          await page.goto(`${base}${room}`);
          await unfold(page);
          await look(`staff ${room}`);
        }
      }
      await context.close();
      expect(found).toEqual({});
      expect(seen.problems).toEqual([]);
    },
  );

  it("needs no script: consent, a choice, a no, and the end", async () => {
    const { context, page } = await visit({ javaScriptEnabled: false });
    const t = wordsOf("en");
    const { here } = await arrive(page, "en");
    await page.locator("input[name=statistics]").check();
    await through(page, () => page.locator("main .actions button").click(), /\/check-in$/);
    await page.goto(`${here}/your-data`);
    const take = page.getByRole("button", { name: t("data.choice.take-back") });
    await through(page, () => take.click(), /done=choice/);
    expect(await page.getByRole("button", { name: t("data.choice.take-back") }).count()).toBe(0);
    const stop = page.getByRole("button", { name: t("data.stop.press") });
    await through(page, () => stop.click(), /\/stopped$/);
    expect(await page.locator("h1").innerText()).toBe(t("data.stopped.title"));
    await context.close();
  });

  it("is left by keyboard before anything else", async () => {
    const { context, page } = await visit();
    await arrive(page, "en");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("href")).toBe("/en/check-in/leave");
    expect(await focused.isVisible()).toBe(true);
    await context.close();
  });
});
