/** The blank daily form of a time without a network: nothing is lost on it. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { mood, openDaily, press, queued, ready, setUpDaily } from "../support/site-daily.ts";
import { holds, waitUntil } from "../support/site-outbox.ts";
import { wordsOf } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const NOTE = "penguin";

/** Without a network, from the icon. */
async function atBlank() {
  const form = await setUpDaily(site);
  const { context, page } = await visit();
  await openDaily(site, page, form.code);
  await ready(page, context);
  await page.close();
  const icon = await context.newPage();
  await icon.goto(`${site.origin}/en/daily`);
  expect(await icon.locator("[data-blank]").count()).toBe(0);
  return { ...form, context, icon };
}

it("is not taken off the blank form when it was changed after it was queued", async () => {
  const { context, icon, entries } = await atBlank();
  await mood(icon, 4);
  await press(icon);
  await queued(icon);
  await icon.locator("[name=q-note]").fill(NOTE);
  const probed = icon.waitForRequest(({ method }) => method() === "HEAD", { timeout: 7000 });
  await context.setOffline(false);
  // Nothing to see: longer than it takes the page to try again.
  await probed.catch(() => undefined);
  await icon.waitForTimeout(1000);
  expect(await icon.locator("[name=q-note]").inputValue()).toBe(NOTE);
  // Once it is queued, too, the page itself comes and sends it.
  await press(icon);
  await waitUntil(async () => (await entries()).length > 0, "that it is sent");
  expect((await entries()).map(({ answers }) => answers)).toEqual([{ mood: 4, note: NOTE }]);
  await context.close();
});

it("stays on the blank form when it was changed and pressed again while it was being queued", async () => {
  const { context, icon } = await atBlank();
  await icon.evaluate(() => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    crypto.subtle.encrypt = async (...all) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return encrypt(...all);
    };
  });
  await mood(icon, 4);
  await press(icon);
  await icon.locator("[name=q-note]").fill(NOTE);
  await press(icon);
  await queued(icon);
  const probed = icon.waitForRequest(({ method }) => method() === "HEAD", { timeout: 7000 });
  await context.setOffline(false);
  await probed.catch(() => undefined);
  await icon.waitForTimeout(1000);
  expect(await icon.locator("[name=q-note]").inputValue()).toBe(NOTE);
  // Also after a reload.
  await icon.reload();
  expect(await icon.locator("[data-blank]").count()).toBe(1);
  await waitUntil(
    async () => (await icon.locator("[name=q-note]").inputValue()) === NOTE,
    "what was filled in",
  );
  await context.close();
});

it("stays open beside the help lines", async () => {
  const { context, icon } = await atBlank();
  await mood(icon, 4);
  await icon.locator("[name=q-note]").fill(NOTE);
  for (const link of [icon.locator(".help-link"), icon.locator("main a[href$='/help']")]) {
    expect(await link.innerText()).toContain(wordsOf("en")("site.help.tab"));
    const [help] = await Promise.all([context.waitForEvent("page"), link.click()]);
    await help.locator(`h1:text-is("${wordsOf("en")("help.title")}")`).waitFor();
    await help.close();
  }
  expect(await icon.locator("[name=q-note]").inputValue()).toBe(NOTE);
  await context.close();
});

it("is not queued without an answer, which nobody would ever take", async () => {
  const { context, icon } = await atBlank();
  await icon.locator("[name=q-note]").fill("  ");
  await press(icon);
  await icon.locator(`#send-problem:text-is("${wordsOf("en")("form.offline")}")`).waitFor();
  await mood(icon, 4);
  await press(icon);
  await queued(icon);
  await holds(icon, 2);
  await context.close();
});

const isHalf = (page: Page): Promise<boolean> =>
  page.evaluate(() => sessionStorage.getItem("daily-half") !== null);

/** Mood 4 and a note; what is kept of them can be read by nobody. */
async function fill(page: Page) {
  await mood(page, 4);
  await page.locator("[name=q-note]").fill(NOTE);
  await waitUntil(() => isHalf(page), "that it is kept");
  // The note is sealed after the mood.
  await page.waitForTimeout(200);
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).not.toContain(NOTE);
}
const isFilled = (page: Page) =>
  waitUntil(
    async () =>
      (await page.locator("[name=q-mood][value='4']").isChecked()) &&
      (await page.locator("[name=q-note]").inputValue()) === NOTE,
    "what was filled in",
  );
const isBlank = async (page: Page) => (await page.locator("[data-blank]").count()) === 0;

it("is filled in again on the blank form after a reload, until it is queued", async () => {
  const { context, icon } = await atBlank();
  await fill(icon);
  await icon.reload();
  expect(await isBlank(icon)).toBe(true);
  await isFilled(icon);
  // Another tab shows nothing of it.
  const other = await context.newPage();
  await other.goto(`${site.origin}/en/daily`);
  await other.waitForTimeout(500);
  expect(await other.locator("fieldset :checked").count()).toBe(0);
  await press(icon);
  await queued(icon);
  expect(await isHalf(icon)).toBe(false);
  await icon.reload();
  await icon.waitForTimeout(500);
  expect(await icon.locator("fieldset :checked").count()).toBe(0);
  await context.close();
});

it("goes from the blank form to the page itself and back, and arrives once", async () => {
  const { context, icon, entries } = await atBlank();
  await fill(icon);
  await context.setOffline(false);
  await icon.reload();
  expect(await isBlank(icon)).toBe(false);
  await isFilled(icon);
  await context.setOffline(true);
  await icon.reload();
  expect(await isBlank(icon)).toBe(true);
  await isFilled(icon);
  await press(icon);
  await queued(icon);
  await context.setOffline(false);
  await waitUntil(async () => (await entries()).length > 0, "that it is sent");
  expect((await entries()).map(({ answers }) => answers)).toEqual([{ mood: 4, note: NOTE }]);
  await context.close();
});

it("is not kept on the blank form once the yes is taken back", async () => {
  const { context, icon } = await atBlank();
  await fill(icon);
  await icon.locator(".keep-here input").uncheck();
  await waitUntil(async () => !(await isHalf(icon)), "that it is forgotten");
  await mood(icon, 7);
  await icon.waitForTimeout(500);
  expect(await isHalf(icon)).toBe(false);
  // Ticked again, it has what is on the screen, without another change.
  await icon.locator(".keep-here input").check();
  await waitUntil(() => isHalf(icon), "that it is kept again");
  // What is being sealed when the yes is taken back is not put there afterwards.
  await icon.evaluate(() => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    crypto.subtle.encrypt = async (...all) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return encrypt(...all);
    };
  });
  await mood(icon, 4);
  await icon.locator(".keep-here input").uncheck();
  await icon.waitForTimeout(1500);
  expect(await isHalf(icon)).toBe(false);
  await context.close();
});

it("opens without a network in each language it was opened in", async () => {
  const { code } = await setUpDaily(site);
  const { context, page } = await visit();
  await openDaily(site, page, code);
  await ready(page, context);
  await context.setOffline(false);
  await page.goto(`${site.origin}/de/daily`);
  await waitUntil(
    () => page.evaluate(() => caches.match("/de/daily/offline/daily-mood").then(Boolean)),
    "the blank form in the other language",
  );
  await context.setOffline(true);
  for (const locale of ["en", "de"]) {
    await page.goto(`${site.origin}/${locale}/daily`);
    expect(await page.locator("h1").innerText()).toBe(wordsOf(locale)("daily.title"));
  }
  await context.close();
});
