/** What happens to answers that were chosen but not saved, and to a code, when a page is left. */
import type { APIRequestContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chosenOn } from "../support/http.ts";
import { openLink, PATIENCE, through } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, browser, visit } = await visitedSite();

interface Visitor {
  readonly page: Page;
  readonly code: string;
}

/** Opens a link without its page, which other tests walk through. */
const open = (request: APIRequestContext, code: string) =>
  request.post(`${site.origin}/s/open`, {
    headers: { origin: site.origin },
    form: { locale: "en", code },
    maxRedirects: 0,
  });

/** On the first part. Without the service worker, which would hide requests from `route`. */
async function enter({ scripts = true } = {}): Promise<Visitor> {
  const { context, page } = await visit({ serviceWorkers: "block", javaScriptEnabled: scripts });
  const { code } = await site.ask();
  await open(context.request, code);
  await page.goto(`${site.origin}/en/check-in/1`);
  return { page, code };
}

const chosenIn = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await page
      .locator("input:checked")
      .evaluateAll((all) => (all as HTMLInputElement[]).map(({ name, value }) => [name, value])),
  );

/** Waits until somebody who opens the link on another device sees these answers. */
async function untilKept(code: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const other = await browser.newContext();
  await open(other.request, code);
  const seen = async () =>
    chosenOn({ text: await (await other.request.get(`${site.origin}/en/check-in/1`)).text() });
  await expect.poll(seen, { timeout: PATIENCE, interval: 100 }).toEqual(answers);
  await other.close();
}

/** Holds the first save on its way until it is let go; the later ones pass. */
async function holdFirstSave(page: Page) {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let saves = 0;
  await page.route("**/check-in/1", async (route) => {
    saves += 1;
    if (saves === 1) await gate;
    await route.continue();
  });
  return { first: page.waitForRequest((request) => request.method() === "POST"), letGo };
}

describe("a page that is left before anything was pressed", () => {
  it("keeps the answers: help, then back", async () => {
    const { page } = await enter();
    await page.check("#q-1-2");
    await page.check("#q-9");
    await through(page, () => page.click(".help-link"), /\/en\/help$/);
    await page.goBack();
    expect(await chosenIn(page)).toEqual({ "q-1": "1", "q-9": "0" });
    await page.context().close();
  });

  it("keeps the answers by itself: reload, Back and Forward, a new tab", async () => {
    const { page, code } = await enter();
    await page.goto(`${site.origin}/en/check-in`);
    await page.goto(`${site.origin}/en/check-in/1`);
    await page.check("#q-1-2");
    await page.check("#q-9");
    const answers = { "q-1": "1", "q-9": "0" };
    await untilKept(code, answers);
    await page.reload();
    expect(await chosenIn(page)).toEqual(answers);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/en/check-in");
    await page.goForward();
    expect(await chosenIn(page)).toEqual(answers);
    const tab = await page.context().newPage();
    await page.close();
    await openLink(tab, site, { code });
    await through(
      tab,
      () => tab.click("main .actions button.button:not([name])"),
      /\/check-in\/1$/,
    );
    expect(await chosenIn(tab)).toEqual(answers);
    await tab.context().close();
  });

  it("lets an answer be taken back, before and after it was kept", async () => {
    const { page, code } = await enter();
    await page.check("#q-1-2");
    await page.check("#q-9-3");
    await untilKept(code, { "q-1": "1", "q-9": "2" });
    await page.click("fieldset:has(#q-9) .clear");
    expect(await page.locator("fieldset:has(#q-9) .clear").count()).toBe(0);
    await untilKept(code, { "q-1": "1" });
    await page.reload();
    expect(await chosenIn(page)).toEqual({ "q-1": "1" });
    await page.context().close();
  });

  it("takes an answer back even when the reply to the save before it was lost", async () => {
    const { page, code } = await enter();
    await page.route("**/check-in/1", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await page.check("#q-9-3");
    await untilKept(code, { "q-9": "2" });
    await page.unrouteAll({ behavior: "wait" });
    await page.click("fieldset:has(#q-9) .clear");
    await untilKept(code, {});
    await page.context().close();
  });

  it("ends with the newer answer when the older one is long on its way", async () => {
    const { page, code } = await enter();
    const { first, letGo } = await holdFirstSave(page);
    await page.check("#q-1-2");
    const save = await first;
    await page.check("#q-1-4");
    // The tab is put away: nothing waits for its turn.
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await untilKept(code, { "q-1": "3" });
    letGo();
    expect((await save.response())?.status()).toBe(200);
    await untilKept(code, { "q-1": "3" });
    await page.context().close();
  });

  it("saves what changed meanwhile when its turn comes", async () => {
    const { page, code } = await enter();
    const { first, letGo } = await holdFirstSave(page);
    await page.check("#q-1-2");
    await first;
    await page.check("#q-1-4");
    letGo();
    await untilKept(code, { "q-1": "3" });
    await page.context().close();
  });

  it("says nothing when it cannot save, and saves once it can", async () => {
    const { page, code } = await enter();
    await page.context().setOffline(true);
    const failed = page.waitForEvent("requestfailed");
    await page.check("#q-2-3");
    await failed;
    expect(await page.locator(".problem-text").count()).toBe(0);
    await page.context().setOffline(false);
    await untilKept(code, { "q-2": "2" });
    await page.context().close();
  });

  it("keeps what was chosen in the moment before the tab is closed", async () => {
    const { page, code } = await enter();
    await page.check("#q-3-2");
    await page.close({ runBeforeUnload: true });
    await untilKept(code, { "q-3": "1" });
  });

  it("is read anew when the browser brings it back as it was", async () => {
    const { page, code } = await enter();
    await page.check("#q-3-2");
    const again = page.waitForEvent("load");
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
    );
    await again;
    expect(await chosenIn(page)).toEqual({ "q-3": "1" });
    await untilKept(code, { "q-3": "1" });
    await page.context().close();
  });

  it("takes the code of the link along to another language", async () => {
    const { context, page } = await visit();
    await page.goto(`${site.origin}/en/s#${(await site.ask()).code}`);
    await through(page, () => page.click("a[hreflang=de]"), /\/de\/s$/);
    await through(page, () => page.click("form[data-open] button"), /\/de\/check-in$/);
    expect(page.url()).toBe(`${site.origin}/de/check-in`);
    await context.close();
  });
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
] as const)("the button Back, %s", (_name, scripts) => {
  it("keeps the answers, and complains of none that is missing", async () => {
    const { page } = await enter({ scripts });
    await page.goto(`${site.origin}/en/check-in/2`);
    await page.check("#q-1-2");
    const back = page.getByRole("button", { name: "Back" });
    await through(page, () => back.click(), /\/check-in\/1$/);
    await page.goBack();
    expect(await chosenIn(page)).toEqual({ "q-1": "1" });
    await page.goto(`${site.origin}/en/check-in/1`);
    await page.check("#q-9-2");
    await through(page, () => back.click(), /\/check-in$/);
    await through(
      page,
      () => page.click("main .actions button.button:not([name])"),
      /\/check-in\/1$/,
    );
    expect(await chosenIn(page)).toEqual({ "q-9": "1" });
    await page.context().close();
  });

  it("is not what Enter presses", async () => {
    const { page } = await enter({ scripts });
    await page.check("#q-1-2");
    await through(page, () => page.press("#q-1-2", "Enter"), /\/check-in\/1\?check=1/);
    await page.context().close();
  });
});

describe("Leave this page", () => {
  it("ends the session and leads elsewhere, by Shift three times or by the link", async () => {
    const { page } = await enter();
    const left = page.waitForResponse(/\/check-in\/leave$/);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    expect((await left).headers()["location"]).toBe("https://www.wikipedia.org/");
    const reply = await page.context().request.get(`${site.origin}/en/check-in/1`);
    expect(reply.status()).toBe(401);
    await page.context().close();
  });
});
