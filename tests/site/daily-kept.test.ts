/** What a daily form keeps on a device: a client's own sentences, and what is only half filled in. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { measureOfOwnItems } from "../../src/core/daily/own-items.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { mood, openDaily, press, queued, ready, setUpDaily } from "../support/site-daily.ts";
import { emptied, onDevice, waitUntil } from "../support/site-outbox.ts";
import { through, wordsOf } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
/** No word of it can be anywhere else. */
const NOTE = "penguin";

it("asks a client's own sentences without a network, in their words, and keeps no answer to read", async () => {
  const items = ["I feel tense", "Ich war draußen"];
  const asked = { measure: measureKey(measureOfOwnItems(items)), items };
  const { code, entries } = await setUpDaily(site, asked);
  const { context, page } = await visit();
  await openDaily(site, page, code);
  await ready(page, context);
  await page.close();
  const icon = await context.newPage();
  await icon.goto(`${site.origin}/en/daily`);
  expect(await icon.locator("fieldset.question legend").allInnerTexts()).toEqual(
    items.map((text, index) => `${index + 1}. ${text}`),
  );
  await icon.locator("[name=q-own-2][value='8']").check();
  await press(icon);
  await queued(icon);
  const { text } = await onDevice(icon);
  expect(text).not.toContain("own-2");
  await context.setOffline(false);
  await waitUntil(async () => (await entries()).length === 1, "that it is sent");
  expect((await entries())[0]).toMatchObject({ items, answers: { "own-2": 8 } });
  // Finished: neither the words nor anything else is left.
  await icon.goto(`${site.origin}/en/daily/sent`);
  await through(icon, () => icon.locator("main form .button").click(), /\/daily\/close$/);
  await emptied(icon);
  await context.setOffline(true);
  await icon.goto(`${site.origin}/en/daily`);
  expect(await icon.locator("main").innerText()).not.toContain(items[0]);
  await context.close();
});

it("shows no sentence of a form that has ended, and nothing of it stays once that is known", async () => {
  const items = ["I feel tense"];
  const asked = { measure: measureKey(measureOfOwnItems(items)), items };
  const { code, stop } = await setUpDaily(site, asked);
  const { context, page } = await visit();
  await openDaily(site, page, code);
  await ready(page, context);
  const until = await page.locator("#daily").getAttribute("data-until");
  expect(await page.evaluate(() => localStorage.getItem("daily-until"))).toBe(until);
  await page.evaluate(() => localStorage.setItem("daily-until", "2020-01-01T00:00Z"));
  await page.close();
  const icon = await context.newPage();
  await icon.goto(`${site.origin}/en/daily`);
  const title = wordsOf("en")("problem.expired.title");
  await waitUntil(
    async () => (await icon.locator("h1").innerText()) === title,
    "that it has ended",
  );
  expect(await icon.locator("main").innerText()).not.toContain(items[0]);
  await icon.close();

  await stop();
  await context.setOffline(false);
  const known = await context.newPage();
  await known.goto(`${site.origin}/en/daily`);
  expect(await known.locator("h1").innerText()).toBe(wordsOf("en")("problem.revoked.title"));
  await emptied(known);
  expect(
    await known.evaluate(async () => (await caches.keys()).includes("soundings-daily-1")),
  ).toBe(false);
  await context.close();
});

it("loses nothing that is chosen or written to help, another language or a reload, and forgets it once sent", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit();
  await openDaily(site, page, code);
  await mood(page, 4);
  await page.locator("[name=q-note]").fill(NOTE);
  const isThere = (where: Page) =>
    waitUntil(
      async () =>
        (await where.locator("[name=q-mood][value='4']").isChecked()) &&
        (await where.locator("[name=q-note]").inputValue()) === NOTE,
      "what was filled in",
    );
  const stored = () => page.evaluate(() => JSON.stringify(sessionStorage));
  await waitUntil(async () => (await stored()).includes("daily-half"), "that it is kept");
  expect(await stored()).not.toContain(NOTE);
  await through(page, () => page.locator(".help-link").click(), /\/help/);
  await page.goBack();
  await isThere(page);
  await through(page, () => page.locator("footer a[lang=de]").click(), /\/de\/daily$/);
  await isThere(page);
  await page.reload();
  await isThere(page);
  // Another tab shows nothing of it.
  const other = await context.newPage();
  await other.goto(`${site.origin}/en/daily`);
  await other.waitForLoadState("networkidle");
  expect(await other.locator(":checked").count()).toBe(0);
  await through(page, () => press(page), /\/de\/daily\/sent$/);
  await page.goBack();
  await page.waitForLoadState("networkidle");
  expect(await page.locator(":checked").count()).toBe(0);
  expect((await entries())[0]?.answers).toMatchObject({ mood: 4, note: NOTE });
  // Leaving at once leaves nothing, either.
  await page.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "Elsewhere" }));
  // From the form, and from a page that it leads to.
  for (const path of ["", "/stop"]) {
    await page.goto(`${site.origin}/de/daily`);
    await mood(page, 4);
    await waitUntil(async () => (await stored()).includes("daily-half"), "that it is kept");
    if (path) await page.goto(`${site.origin}/de/daily${path}`);
    await page.locator(".site-header__inner a[data-exit]").click();
    await page.waitForURL(/wikipedia/);
    await page.goto(`${site.origin}/de/daily`);
    expect(await stored()).toBe("{}");
  }
  await context.close();
});

it("fills nothing in again once it was taken, even if the page after it never came", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openDaily(site, page, code);
  await mood(page, 4);
  const stored = () => page.evaluate(() => JSON.stringify(sessionStorage));
  await waitUntil(async () => (await stored()).includes("daily-half"), "that it is kept");
  // As if the network had gone between the two: nothing of the next page runs.
  await page.route("**/daily/sent", (route) => route.fulfill({ body: "" }));
  await through(page, () => press(page), /\/daily\/sent$/);
  await waitUntil(async () => (await entries()).length === 1, "that it is taken");
  expect(await stored()).toBe("{}");
  await page.goto(`${site.origin}/en/daily`);
  await page.waitForLoadState("networkidle");
  expect(await page.locator("fieldset :checked").count()).toBe(0);
  await context.close();
});
