/** A clinic that offers no "Leave this page" has help lines that do, in a tab beside a form. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openLink } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite({ quickExit: false });

it("leaves the form as well when the help beside it is left", async () => {
  const { context, page } = await visit();
  await openLink(page, site, await site.ask());
  await page.goto(`${site.origin}/en/check-in/decline`);
  expect(await page.locator("a[data-exit]").count()).toBe(0);
  await page.locator("#words").fill("I argued with my sister.");
  for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
  expect(page.url()).toMatch(/decline$/);
  const [help] = await Promise.all([context.waitForEvent("page"), page.click(".help-link")]);
  await help.waitForURL(/\/en\/help#gb$/);
  const left = (one: Page) => one.waitForResponse(/\/check-in\/leave$/);
  await Promise.all([help.click(".site-header__inner a[data-exit]"), left(help), left(page)]);
  await context.close();
});
