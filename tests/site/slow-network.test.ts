/** A slow network, and a browser of some years ago: what is pressed leads on, or its page says so. */
import type { Route } from "playwright-core";
import { expect, it } from "vitest";
import { mood, openDaily, press, setUpDaily } from "../support/site-daily.ts";
import { agreed, onDevice } from "../support/site-outbox.ts";
import { answer, begin, openLink, through, wordsOf } from "../support/site-journey.ts";
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

/** Agreed on an earlier page; the part that keeps answers does not come. */
async function withoutOutbox(ms: number) {
  const { code, entries } = await setUpDaily(site);
  const { context, page } = await visit({ serviceWorkers: "block" });
  await openDaily(site, page, code);
  await agreed(page);
  await page.close();
  const other = await context.newPage();
  await other.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (ms) => timeout(ms / 7);
  });
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
