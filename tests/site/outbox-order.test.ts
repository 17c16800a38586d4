/** Saves of one page that overtake each other: the latest one stays on the device. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { agreed, holds, onDevice, waitUntil } from "../support/site-outbox.ts";
import { answer, begin, openLink } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();

/** The page is put away while its first save hangs, so it saves what was chosen since. */
async function twoSaves(whenFirst: (page: Page) => Promise<void>) {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openLink(page, site, await site.ask());
  await begin(page);
  await agreed(page);
  let posts = 0;
  let letGo = (): void => undefined;
  const going = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/check-in/1", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    posts += 1;
    if (posts > 1) return route.abort();
    await going;
    return route.continue();
  });
  await answer(page, 1, [8]);
  await waitUntil(async () => posts === 1, "the first save");
  await whenFirst(page);
  const before = (await onDevice(page)).text;
  await page.locator("fieldset").nth(8).locator("input[type=radio]").first().check();
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await waitUntil(async () => (await onDevice(page)).text !== before, "that the later is held");
  await holds(page, 1);
  const { text } = await onDevice(page);
  return { context, page, letGo, text };
}

it("keeps a later save when the receipt for an earlier one comes", async () => {
  const { context, page, letGo, text } = await twoSaves((it) => holds(it, 1));
  const reply = page.waitForResponse((response) => response.request().method() === "POST");
  letGo();
  await (await reply).finished();
  await page.waitForTimeout(300);
  expect(await onDevice(page)).toEqual({ count: 1, text });
  await context.close();
});

it("does not put an earlier save that hangs in the place of a later one", async () => {
  const { context, page, letGo, text } = await twoSaves(async () => undefined);
  // So long that the earlier one is held, too.
  await page.waitForTimeout(3500);
  expect(await onDevice(page)).toEqual({ count: 1, text });
  letGo();
  await context.close();
});
