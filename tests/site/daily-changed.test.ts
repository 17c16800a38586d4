/** An entry of a daily form that is changed, or of which its page does not know whether it came. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { mood, openDaily, press, queued, setUpDaily } from "../support/site-daily.ts";
import {
  agreed,
  cutOff,
  flags,
  holds,
  hurried,
  onDevice,
  waitUntil,
} from "../support/site-outbox.ts";
import { through, wordsOf } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");
const NOTE = "penguin";

/** A daily form on a device that keeps what cannot be sent. */
async function agreedDaily() {
  const form = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openDaily(site, page, form.code);
  await agreed(page);
  const moods = async () => (await form.entries()).map(({ answers }) => answers["mood"]).toSorted();
  return { ...form, context, page, moods };
}

const tryAgain = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));
const says = (page: Page, words: string) =>
  waitUntil(async () => (await page.locator("#send-problem").innerText()) === words, words);

it("arrives as it was changed when the receipt for the former was lost, and both are kept", async () => {
  const { context, page, moods } = await agreedDaily();
  let lost = 0;
  await page.route("**/en/daily", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await mood(page, 4);
  await press(page);
  await queued(page);
  expect(await moods()).toEqual([4]);
  await mood(page, 7);
  await through(page, () => press(page), /\/daily\/sent$/);
  // The key of the device is left.
  await holds(page, 1);
  expect(await moods()).toEqual([4, 7]);
  await context.close();
});

it("stays as it was changed while the former was on its way", async () => {
  const { context, page, moods } = await agreedDaily();
  let posts = 0;
  let letGo = (): void => undefined;
  const going = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/en/daily", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    posts += 1;
    if (posts !== 2) return route.abort();
    await going;
    return route.continue();
  });
  await mood(page, 4);
  await press(page);
  await holds(page, 2);
  const { text } = await onDevice(page);
  await tryAgain(page);
  await waitUntil(async () => posts === 2, "that the former is sent again");
  await mood(page, 7);
  await press(page);
  await waitUntil(async () => (await onDevice(page)).text !== text, "that the later lies there");
  letGo();
  await waitUntil(async () => (await moods()).length === 1, "that the former arrives");
  await page.locator(`#saved:text-is("${t("daily.resent")}")`).waitFor();
  await page.unrouteAll();
  await tryAgain(page);
  await holds(page, 1);
  expect(await moods()).toEqual([4, 7]);
  await context.close();
});

it("is one entry when its page was left before the reply came, and it is sent once more", async () => {
  const { context, page, entries } = await agreedDaily();
  let gone = (): void => undefined;
  const left = new Promise<void>((resolve) => (gone = resolve));
  await page.route("**/en/daily", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await left;
    await route.abort().catch(() => undefined);
  });
  await mood(page, 4);
  await page.locator("[name=q-note]").fill(NOTE);
  await waitUntil(
    () => page.evaluate(() => sessionStorage.getItem("daily-half") !== null),
    "that it is kept",
  );
  await press(page);
  await waitUntil(async () => (await entries()).length === 1, "that it arrives");
  await through(page, () => page.locator("footer a[lang=de]").click(), /\/de\/daily$/);
  gone();
  await waitUntil(
    async () => (await page.locator("[name=q-note]").inputValue()) === NOTE,
    "what was filled in",
  );
  await through(page, () => press(page), /\/daily\/sent$/);
  expect(await entries()).toHaveLength(1);
  await context.close();
});

it("is kept when the network hangs, and the person is told so", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await hurried(page, 20);
  await openDaily(site, page, code);
  await agreed(page);
  let hangs = true;
  await page.route("**/en/daily", (route) =>
    // Neither an answer nor an error, for good: a late one would lead on by itself.
    hangs && route.request().method() === "POST" ? undefined : route.continue(),
  );
  await mood(page, 4);
  await press(page);
  await queued(page);
  await holds(page, 2);
  hangs = false;
  await through(page, () => press(page), /\/daily\/sent$/);
  expect(await entries()).toHaveLength(1);
  await holds(page, 1);
  await context.close();
});

it("is kept when its page is closed while the network hangs", async () => {
  const { context, page, code, entries } = await agreedDaily();
  await page.route("**/en/daily", (route) =>
    route.request().method() === "POST" ? undefined : route.continue(),
  );
  await mood(page, 4);
  await press(page);
  await holds(page, 2);
  const again = await context.newPage();
  await page.close();
  await openDaily(site, again, code);
  await holds(again, 1);
  expect(await entries()).toHaveLength(1);
  await context.close();
});

it("does not wait when it was refused after a while: its page gives it back", async () => {
  const { context, page } = await agreedDaily();
  let posts = 0;
  await page.route("**/en/daily", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    posts += 1;
    if (posts === 1) await holds(page, 2);
    const program = { contentType: "application/problem+json", body: '{"status":422}' };
    const page422 = { contentType: "text/html", body: "<h1>Refused</h1>" };
    return route.fulfill({ status: 422, ...(posts === 1 ? program : page422) });
  });
  await mood(page, 4);
  await press(page);
  await page.locator("h1:text-is('Refused')").waitFor();
  await holds(page, 1);
  await context.close();
});

it("is not kept on a device where the form was finished in another tab", async () => {
  const { context, page, code, moods } = await agreedDaily();
  const other = await context.newPage();
  await other.goto(`${site.origin}/en/daily`);
  await mood(other, 3);
  await through(other, () => press(other), /\/daily\/sent$/);
  await through(other, () => other.locator("main form .button").click(), /\/daily\/close$/);
  await waitUntil(async () => Object.keys(await flags(other)).length === 0, "that it is gone");
  await mood(page, 4);
  await press(page);
  await says(page, t("form.session"));
  expect([await flags(page), (await onDevice(page)).count]).toEqual([{}, 0]);
  // As the page says: with the link it goes on.
  await openDaily(site, other, code);
  await through(page, () => press(page), /\/daily\/sent$/);
  expect(await moods()).toEqual([3, 4]);
  await context.close();
});

it("is sent although an earlier one beside it can be opened by nobody any more", async () => {
  const { context, page, moods } = await agreedDaily();
  await cutOff(page);
  await mood(page, 4);
  await press(page);
  await holds(page, 2);
  await page.evaluate(async () => {
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    const opened = indexedDB.open("outbox");
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const keys = opened.result.transaction("keys", "readwrite").objectStore("keys");
    const put = keys.put(made, "own");
    await new Promise((resolve) => (put.onsuccess = resolve));
    opened.result.close();
  });
  await page.goto(`${site.origin}/en/daily`);
  await mood(page, 7);
  await press(page);
  await queued(page);
  await page.unrouteAll();
  await tryAgain(page);
  await holds(page, 1);
  expect(await moods()).toEqual([7]);
  await context.close();
});
