/** What a page says after a form was kept, and what it asks before a second session of one day. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { through } from "../support/site-journey.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const status = (page: Page) => page.locator("[role=status]").first();
/** A page takes its focus when it is first drawn, a moment after it is there. */
const hasFocus = (page: Page) => page.locator("[role=status]:focus").waitFor();

describe("a form that was kept", () => {
  it.each(["en", "ar-XB"])("is said in one line that has the focus, in %s", async (staff) => {
    // A label of its own: one that is taken would be refused.
    const client = await site.addClient(`Client ${staff}`);
    const { context, page, seen } = await visit({ viewport: NARROW });
    const { found, look } = survey(page);
    await context.addCookies([await site.staffCookie()]);
    const at = `${site.origin}/${staff}/staff/clients/${client}`;
    const press = (form: string) => page.locator(`${form} button.button:not([name])`).click();

    await page.goto(`${at}/sessions`);
    await through(page, () => press("form[aria-labelledby=form]"), /saved=session/);
    expect(await status(page).innerText()).toMatch(/\d{4}/);
    await hasFocus(page);
    await look("session saved", [], "/[locale]/staff/clients/[id]/sessions");

    await page.locator("#note").fill("Evening");
    await press("form[aria-labelledby=form]");
    const second = page.locator("button[name=second]");
    await second.waitFor();
    expect(await page.locator("#note").inputValue()).toBe("Evening");
    await page.locator("[aria-labelledby=second]:focus").waitFor();
    await look("second session", [], "/[locale]/staff/clients/[id]/sessions");
    await through(page, () => second.click(), /saved=session/);
    expect(await page.locator(".log > li").count()).toBe(2);

    await page.goto(`${at}/details`);
    const details = `form[action$='/details']`;
    await through(page, () => page.locator(`${details} button[type=submit]`).click(), /saved=/);
    await hasFocus(page);
    await look("details saved", [], "/[locale]/staff/clients/[id]/details");
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});
