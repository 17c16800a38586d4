/** What is saved and sent at the same time, of one page or of two: the latest stays on the device. */
import type { Page, Route } from "playwright-core";
import { expect, it } from "vitest";
import { agreed, holds, hurried, onDevice, waitUntil } from "../support/site-outbox.ts";
import { answer, begin, next, openLink, send } from "../support/site-journey.ts";
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

/** Posts of one kind wait until they are let go; `seen` when the first is on its way. */
async function gated(page: Page, path: string, isThis: (body: string) => boolean) {
  let letGo = (): void => undefined;
  let come = (): void => undefined;
  const going = new Promise<void>((resolve) => (letGo = resolve));
  const seen = new Promise<void>((resolve) => (come = resolve));
  await page.route(path, async (route) => {
    if (!isThis(route.request().postData() ?? "")) return route.fallback();
    come();
    await going;
    return route.continue();
  });
  return { letGo, seen };
}

const isPost = (route: Route): boolean => route.request().method() === "POST";
const isLate = (body: string): boolean => body.includes("late=yes");
const choose = (page: Page, question: number, at: number) =>
  page.locator("fieldset").nth(question).locator("label").nth(at).click();
const chosen = (page: Page) =>
  page.locator("fieldset :checked").evaluateAll((all) => all.map(({ id }) => id));

it("keeps what one tab puts there while another sends what lay there before", async () => {
  const { context, page } = await visit({ serviceWorkers: "block" });
  const asked = await site.ask();
  await openLink(page, site, asked);
  await begin(page);
  await agreed(page);
  await page.route("**/check-in/1", (route) => (isPost(route) ? route.abort() : route.continue()));
  await answer(page, 1, [8]);
  await holds(page, 1);
  const before = (await onDevice(page)).text;
  const other = await context.newPage();
  const { letGo, seen } = await gated(other, "**/check-in/1", isLate);
  await other.goto(`${site.origin}/en/check-in/1`);
  await seen;
  await choose(page, 8, 2);
  await waitUntil(async () => (await onDevice(page)).text !== before, "that the later is held");
  letGo();
  // Both arrive, although the tab in which they were chosen sends nothing.
  const ninth = other.locator("fieldset").nth(8).locator("input[type=radio]");
  await waitUntil(() => ninth.nth(2).isChecked(), "the later answer");
  await holds(other, 0);
  await context.close();
});

it("saves by itself what was pressed on a network that hung, also without a yes", async () => {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await hurried(page, 7);
  await openLink(page, site, await site.ask());
  await begin(page);
  let posts = 0;
  await page.route("**/check-in/1", (route) => {
    posts += Number(isPost(route));
    return posts === 1 && isPost(route) ? undefined : route.continue();
  });
  await answer(page, 1, [8]);
  await page.locator("form[data-check-in] .actions .button").click();
  await page.locator("#send-problem").waitFor();
  // Longer than the page takes to try again.
  const saved = await page.waitForResponse((response) => response.request().method() === "POST", {
    timeout: 20_000,
  });
  expect(saved.ok()).toBe(true);
  await page.reload();
  expect(await chosen(page)).toHaveLength(8);
  await context.close();
});

/** Something of the first part waits on the device, and its page is gone. */
async function waiting() {
  const { context, page: first } = await visit({ serviceWorkers: "block" });
  await openLink(first, site, await site.ask());
  await begin(first);
  await agreed(first);
  await first.route("**/check-in/1", async (route) => {
    if (!isPost(route)) return route.continue();
    // Taken, and nobody knows.
    await route.fetch();
    return route.abort();
  });
  await answer(first, 1);
  await holds(first, 1);
  await first.close();
  return { context, page: await context.newPage() };
}

/** What waited was taken, while something else that was chosen is still on its way. */
async function savingMeanwhile() {
  const { context, page } = await waiting();
  const late = await gated(page, "**/check-in/1", isLate);
  await page.goto(`${site.origin}/en/check-in/1`);
  await late.seen;
  const saving = await gated(page, "**/check-in/1", (body) =>
    /^(?!.*late=yes).*leave=yes/s.test(body),
  );
  await choose(page, 0, 3);
  await saving.seen;
  late.letGo();
  await holds(page, 0);
  return { context, page, saving };
}

it("saves what is chosen while what waited is sent, before it opens the page anew", async () => {
  const { context, page, saving } = await savingMeanwhile();
  await choose(page, 1, 3);
  await page.evaluate(() => document.body.classList.add("older"));
  saving.letGo();
  await waitUntil(async () => (await page.locator("body.older").count()) === 0, "a new page");
  expect((await chosen(page)).slice(0, 3)).toEqual(["q-1-4", "q-2-4", "q-3-2"]);
  await context.close();
});

it("does not open the page anew when a press is under way once all is saved", async () => {
  const { context, page, saving } = await savingMeanwhile();
  // The page is about to be opened anew, once this is saved.
  const pressing = await gated(page, "**/check-in/1", (body) => /^(?!.*leave=yes)./s.test(body));
  await page.evaluate(() => document.body.classList.add("older"));
  await page.locator("form[data-check-in] .actions .button").click();
  await pressing.seen;
  saving.letGo();
  await page.waitForTimeout(1000);
  expect(await page.locator("body.older").count()).toBe(1);
  pressing.letGo();
  await page.waitForURL(/\/check-in\/2$/);
  await context.close();
});

it("does not open the page anew while the check-in is being sent", async () => {
  const { context, page } = await waiting();
  const late = await gated(page, "**/check-in/1", isLate);
  await page.goto(`${site.origin}/en/check-in/2`);
  await answer(page, 2);
  await next(page, /\/check-in\/answers$/);
  await late.seen;
  const sending = await gated(page, "**/answers", (body) => body.includes("submission="));
  const sent = send(page, /\/support$/);
  await sending.seen;
  late.letGo();
  await holds(page, 0);
  await page.waitForTimeout(500);
  sending.letGo();
  await sent;
  await context.close();
});
