/** A daily form on a phone: several times a day, from the home screen, without a network. */
import { expect, it } from "vitest";
import { mood, openDaily, press, queued, ready, setUpDaily } from "../support/site-daily.ts";
import { agreed, emptied, holds, onDevice, waitUntil } from "../support/site-outbox.ts";
import { through, wordsOf } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");
/** No word of it can be anywhere else. */
const NOTE = "penguin";

it("is answered without a network from the icon, more than once, and arrives with its own time", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ timezoneId: "Asia/Tokyo" });
  await openDaily(site, page, code);
  await ready(page, context);
  // As the icon opens it: a new page at the start address.
  await page.close();
  for (const [value, note] of [
    [3, NOTE],
    [7, ""],
  ] as const) {
    const icon = await context.newPage();
    await icon.goto(`${site.origin}/en/daily`);
    await mood(icon, value);
    if (note) await icon.locator("[name=q-note]").fill(note);
    await press(icon);
    await queued(icon);
    await icon.close();
  }
  const later = await context.newPage();
  await later.goto(`${site.origin}/en/daily`);
  const { count, text } = await onDevice(later);
  // Both, and the key of the device.
  expect(count).toBe(3);
  expect(text).not.toContain(NOTE);
  expect(await later.locator(":checked:not(.keep-here input)").count()).toBe(0);
  expect(await entries()).toEqual([]);

  // By itself: the page takes the place of the blank form.
  await context.setOffline(false);
  await waitUntil(
    async () => (await later.locator("#saved").innerText()) === t("daily.resent"),
    "that it is sent",
  );
  const stored = await entries();
  expect(stored.map(({ answers }) => answers["mood"]).toSorted()).toEqual([3, 7]);
  for (const { zone, offset, timedBy } of stored)
    expect([zone, offset, timedBy]).toEqual(["Asia/Tokyo", 540, "device"]);
  await context.close();
});

it("is sent at once with a network, and shows nothing of before on the way back", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page, seen } = await visit();
  await openDaily(site, page, code);
  await mood(page, 5);
  await through(page, () => press(page), /\/en\/daily\/sent$/);
  await through(page, () => page.locator("main a").first().click(), /\/en\/daily$/);
  expect(await page.locator(":checked").count()).toBe(0);
  expect(await entries()).toHaveLength(1);
  expect(seen.problems).toEqual([]);
  await context.close();
});

it("takes the place of an older form, but for what still waits of it", async () => {
  const { code } = await setUpDaily(site);
  const { context, page } = await visit();
  await openDaily(site, page, code);
  await page.evaluate(async () => {
    localStorage.setItem("keep-daily-0", "held");
    localStorage.setItem("keep-daily-1", "yes");
    const cache = await caches.open("soundings-daily-1");
    await cache.put("/en/daily/offline/a-former", new Response("Former"));
  });
  await page.reload();
  await ready(page, context);
  const box = await page.locator("[data-box]").getAttribute("data-box");
  const flags = await page.evaluate(() => Object.keys(localStorage).sort());
  expect(flags).toEqual(["daily-box", "daily-until", "keep-daily-0", `keep-${box}`].sort());
  await page.goto(`${site.origin}/en/daily`);
  expect(await page.locator("[data-blank]").count()).toBe(0);
  expect(await page.locator("[data-box]").getAttribute("data-box")).toBe(box);
  await context.close();
});

it("stays on the device when the server refuses it, and goes when it is taken", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openDaily(site, page, code);
  await agreed(page);
  await context.setOffline(true);
  await mood(page, 4);
  await press(page);
  await holds(page, 2);
  await page.route("**/en/daily", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({
          status: 422,
          contentType: "application/problem+json",
          body: '{"status":422}',
        })
      : route.continue(),
  );
  const refused = page.waitForResponse((response) => response.status() === 422);
  await context.setOffline(false);
  await refused;
  await page.waitForTimeout(500);
  await holds(page, 2);
  await page.unrouteAll();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await holds(page, 1);
  expect(await entries()).toHaveLength(1);
  await context.close();
});

it("remembers what is put there while an earlier entry is on its way", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openDaily(site, page, code);
  await agreed(page);
  let sent = 0;
  let letGo: (() => void) | undefined;
  const going = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/en/daily", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent += 1;
    if (sent !== 2) return route.abort();
    await going;
    return route.continue();
  });
  await mood(page, 4);
  await press(page);
  await holds(page, 2);
  await page.goto(`${site.origin}/en/daily`);
  await waitUntil(async () => sent === 2, "that the first is sent again");
  await mood(page, 7);
  await press(page);
  await holds(page, 3);
  letGo?.();
  await waitUntil(
    async () => (await page.locator("#saved").innerText()) === t("daily.resent"),
    "that the first is taken",
  );
  await page.unrouteAll();
  // By its mark the next page knows that something waits.
  await page.goto(`${site.origin}/en/daily`);
  await holds(page, 1);
  expect(await entries()).toHaveLength(2);
  await context.close();
});

it("keeps blank forms and nothing else in the cache, and nothing at all after Finish (threat 16)", async () => {
  const { code } = await setUpDaily(site);
  const { context, page } = await visit();
  await openDaily(site, page, code);
  await ready(page, context);
  const kept = await page.evaluate(async () => {
    const requests = await (await caches.open("soundings-daily-1")).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !/^\/a\/[^/]+\.(css|js)$/.test(path))).toEqual([
    "/en/daily/offline/daily-mood",
  ]);
  await mood(page, 2);
  await press(page);
  await holds(page, 2);
  await context.setOffline(false);
  await page.goto(`${site.origin}/en/daily/sent`);
  await through(page, () => page.locator("main form .button").click(), /\/daily\/close$/);
  await emptied(page);
  expect(await page.evaluate(async () => (await caches.keys()).includes("soundings-daily-1"))).toBe(
    false,
  );
  await context.close();
});
