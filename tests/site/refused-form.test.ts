/** By keyboard: a refused form of the staff leads to the field, with what is wrong in sight. */
import { expect, it } from "vitest";
import { through } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const [client] = await site.clients();
const at = `/staff/clients/${client?.id}/details`;

it.each([
  ["en", 1024, "none"],
  ["de", 360, "none"],
  ["ar-XB", 360, "active"],
] as const)(
  "keeps what was typed, in %s at %i px, forced colours: %s",
  async (tag, width, forced) => {
    const { context, page, seen } = await visit({
      viewport: { width, height: 800 },
      forcedColors: forced,
    });
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${site.origin}/${tag}${at}`);
    await page.locator("#label").fill("Typed");
    await page.locator("#plannedEnd").fill("2020-01-01");
    const refused = page.waitForResponse((reply) => reply.request().method() === "POST");
    await page.locator("#plannedEnd").press("Enter");
    expect((await refused).status()).toBe(422);
    const link = page.locator(".summary--error a");
    await link.waitFor();
    expect(await link.count()).toBe(1);
    await link.focus();
    await through(page, () => page.keyboard.press("Enter"), /#plannedEnd$/);
    const field = page.locator("#plannedEnd");
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe("2020-01-01");
    expect(await page.locator("#label").inputValue()).toBe("Typed");
    for (const part of ['label[for="plannedEnd"]', "#plannedEnd-hint", "#plannedEnd-problem"]) {
      const box = await page.locator(part).boundingBox();
      expect([part, (box?.y ?? -1) >= 0]).toEqual([part, true]);
    }
    await context.close();
    expect(seen.problems).toEqual([]);
  },
);
