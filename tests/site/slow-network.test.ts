/** A slow network, and a browser of some years ago: what is pressed leads on, or its page says so. */
import type { Route } from "playwright-core";
import { expect, it } from "vitest";
import { mood, openDaily, press, setUpDaily } from "../support/site-daily.ts";
import { agreed, flags, hurried, onDevice, waitUntil } from "../support/site-outbox.ts";
import {
  answer,
  answerAll,
  begin,
  next,
  openLink,
  through,
  wordsOf,
} from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");
const isPost = (route: Route): boolean => route.request().method() === "POST";
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("is sent by a browser that cannot give up a network by itself", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await page.addInitScript(() => Reflect.deleteProperty(AbortSignal, "timeout"));
  await openDaily(site, page, code);
  await mood(page, 4);
  await through(page, () => press(page), /\/daily\/sent$/);
  expect(await entries()).toHaveLength(1);
  await context.close();
});

/** On the review of a check-in, without a yes: the posts of a sending do as they are told. */
async function atReview(onPost: (route: Route, count: number) => Promise<unknown> | undefined) {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await hurried(page, 7);
  await openLink(page, site, await site.ask());
  await begin(page);
  await answerAll(page);
  let count = 0;
  await page.route("**/answers", (route) => {
    if (!isPost(route)) return route.continue();
    count += 1;
    return onPost(route, count);
  });
  const pressSend = () => page.locator("form[data-check-in] .actions .button").click();
  const isTold = () => page.locator(`#send-problem:text-is("${t("form.offline")}")`).waitFor();
  return { context, page, pressSend, isTold, posts: () => count };
}

it("leads on where the reply comes after the page has said that none did", async () => {
  const { context, page, pressSend, isTold } = await atReview(async (route) => {
    await wait(4000);
    return route.continue();
  });
  await pressSend();
  await isTold();
  await page.waitForURL(/\/sent$/, { timeout: 10_000 });
  await context.close();
});

it("is sent once where it is pressed again while the first press is on its way", async () => {
  const { context, page, pressSend, isTold, posts } = await atReview(async (route, count) => {
    // The server has the first; its reply comes late, and that to the second never.
    if (count > 1) return undefined;
    const response = await route.fetch({ maxRedirects: 0 });
    await wait(5000);
    return route.fulfill({ response });
  });
  const before = await site.count("response");
  await pressSend();
  await isTold();
  await pressSend();
  await page.waitForURL(/\/sent$/, { timeout: 10_000 });
  expect([posts(), (await site.count("response")) - before]).toEqual([2, 1]);
  await context.close();
});

it("can be pressed again where no reply ever comes, also in such a browser", async () => {
  const { context, page, pressSend, isTold } = await atReview((route, count) =>
    count > 1 ? route.continue() : undefined,
  );
  await page.evaluate(() => Reflect.deleteProperty(AbortSignal, "timeout"));
  await pressSend();
  await isTold();
  await pressSend();
  await page.waitForURL(/\/sent$/, { timeout: 10_000 });
  await context.close();
});

it("says so, too, where a reply begins and never ends", async () => {
  const { context, page, pressSend, isTold } = await atReview((route) => route.continue());
  await page.evaluate(() => {
    const plain = globalThis.fetch;
    globalThis.fetch = async (...all) => new Response(new ReadableStream(), await plain(...all));
  });
  await pressSend();
  await isTold();
  await context.close();
});

it("follows the other button that was pressed since, and not the late reply", async () => {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await hurried(page, 7);
  await openLink(page, site, await site.ask());
  await begin(page);
  await answer(page, 1);
  await next(page, /\/check-in\/2$/);
  await answer(page, 1);
  await page.route("**/check-in/2", async (route) => {
    if (new URLSearchParams(route.request().postData() ?? "").has("leave")) return route.abort();
    if (isPost(route)) await wait(5000);
    return route.continue();
  });
  const seen: string[] = [];
  page.on("framenavigated", () => seen.push(new URL(page.url()).pathname));
  await page.locator("form[data-check-in] .actions .button").click();
  await page.locator("#send-problem").waitFor();
  await page.locator("[name=go][value=back]").click();
  await page.waitForURL(/\/check-in\/1/, { timeout: 12_000 });
  expect(seen).toEqual(["/en/check-in/1"]);
  await context.close();
});

it("stays on the form that was changed after the page has said that no reply came", async () => {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await hurried(page, 7);
  await openDaily(site, page, code);
  let isIn = (): void => undefined;
  const replied = new Promise<void>((resolve) => (isIn = resolve));
  await page.route("**/en/daily", async (route) => {
    if (!isPost(route)) return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    await wait(4000);
    await route.fulfill({ response });
    return isIn();
  });
  await mood(page, 4);
  await press(page);
  await page.locator(`#send-problem:text-is("${t("form.offline")}")`).waitFor();
  await mood(page, 7);
  await replied;
  await page.waitForTimeout(500);
  expect(await page.locator("[name=q-mood][value='7']").isChecked()).toBe(true);
  await page.unrouteAll();
  await through(page, () => press(page), /\/daily\/sent$/);
  const moods = (await entries()).map(({ answers }) => answers["mood"]);
  expect(moods.toSorted()).toEqual([4, 7]);
  await context.close();
});

/** Agreed on an earlier page; the part that keeps answers does not come. */
async function withoutOutbox(ms: number) {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openDaily(site, page, code);
  await agreed(page);
  await page.close();
  const other = await context.newPage();
  await hurried(other, 7);
  await other.route("**/outbox.*.js", async (route) => {
    if (!ms) return undefined;
    await wait(ms);
    return route.continue();
  });
  await other.goto(`${site.origin}/en/daily`);
  return { context, page: other, entries };
}

it("says that it is not sent where the network hangs before what keeps answers is there", async () => {
  const { context, page } = await withoutOutbox(0);
  await page.route("**/en/daily", (route) => (isPost(route) ? undefined : route.continue()));
  await mood(page, 4);
  await press(page);
  await page.locator(`#send-problem:text-is("${t("form.offline")}")`).waitFor();
  await context.close();
});

it("is no longer marked as kept as soon as it has arrived", async () => {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openLink(page, site, await site.ask());
  await begin(page);
  await agreed(page);
  await page.route("**/check-in/1", async (route) => {
    if (isPost(route)) await wait(4000);
    return route.continue();
  });
  const marks = async () => Object.values(await flags(page));
  await answer(page, 1, [8]);
  await waitUntil(async () => (await marks()).includes("held"), "that it is kept");
  const saved = await page.waitForResponse((response) => response.request().method() === "POST");
  expect(saved.ok()).toBe(true);
  // Much sooner than the page would send again what lies there.
  await page.waitForTimeout(2000);
  expect(await marks()).toEqual(["yes"]);
  expect((await onDevice(page)).count).toBe(0);
  await context.close();
});

it("leaves nothing that arrived before it could be kept", async () => {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openLink(page, site, await site.ask());
  await begin(page);
  await agreed(page);
  const other = await context.newPage();
  await other.route("**/outbox.*.js", async (route) => {
    await wait(6000);
    return route.continue();
  });
  await other.route("**/check-in/1", async (route) => {
    if (isPost(route)) await wait(3000);
    return route.continue();
  });
  await other.goto(`${site.origin}/en/check-in/1`);
  await answer(other, 1, [8]);
  await wait(9000);
  expect((await onDevice(other)).count).toBe(0);
  expect(await other.locator("#saved").innerText()).toBe(t("form.saved"));
  await context.close();
});
