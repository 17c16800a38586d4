/** Help, opened from a form that is not sent: with and without a network, with and without scripts. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { setUpDaily } from "../support/site-daily.ts";
import { openLink, through, wordsOf, workerReady } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");
const HELP = /\/en\/help#gb$/;
const ANSWERS = { "q-1": "1", "q-9": "0" };

/**
 * Chooses what fetches the keeping of answers for the tab, and waits until that runs: it comes in
 * more than one file, and the test takes the network away after it.
 */
async function chooseFirst(page: Page, choice: string): Promise<void> {
  const came = page.waitForResponse(/before-links/);
  await page.check(choice);
  const file = (await came).url();
  // As text: the test is itself made into modules that a page does not have.
  await page.evaluate(`import(${JSON.stringify(file)})`);
}

async function atFirstPart(scripts = true) {
  const { context, page } = await visit({ javaScriptEnabled: scripts });
  await openLink(page, site, { ...(await site.ask()), typed: !scripts });
  await page.goto(`${site.origin}/en/check-in/1`);
  return { context, page };
}

const choose = async (page: Page) => {
  await page.check("#q-1-2");
  await page.check("#q-9");
};
const chosenIn = async (page: Page): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await page
      .locator("input:checked")
      .evaluateAll((all) => (all as HTMLInputElement[]).map(({ name, value }) => [name, value])),
  );
const unsent = (page: Page) => page.evaluate(() => sessionStorage.getItem("check-in-unsent"));

/** Of the clinic's country: open, first, and with numbers to call. */
async function showsLines(page: Page): Promise<void> {
  expect(await page.locator("h1").innerText()).toBe(t("help.title"));
  const own = page.locator("details:has(> #gb)");
  await own.locator("a[href^='tel:']").first().waitFor();
  const tops = await page
    .locator(".help-region")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const first = await own.evaluate((one) => one.getBoundingClientRect().top);
  expect(first).toBe(Math.min(...tops));
}

describe("without a network", () => {
  it("has its numbers, and the way back has the answers", async () => {
    const { context, page } = await atFirstPart();
    await workerReady(page);
    await chooseFirst(page, "#q-1");
    await context.setOffline(true);
    await choose(page);
    await through(page, () => page.click(".help-link"), HELP);
    await showsLines(page);
    expect(await unsent(page)).not.toMatch(/q-|where/);

    await page.goBack();
    await context.setOffline(false);
    await page.locator("fieldset.question").first().waitFor();
    await expect.poll(() => chosenIn(page)).toEqual(ANSWERS);
    await expect.poll(() => unsent(page)).toBeNull();
    // They reach the clinic, too.
    const other = await context.newPage();
    const stored = async () => {
      await other.goto(`${site.origin}/en/check-in/1`);
      return chosenIn(other);
    };
    await expect.poll(stored, { timeout: 10_000 }).toEqual(ANSWERS);
    await context.close();
  });

  it("has the answers of a press that hangs, also without a yes", async () => {
    const { context, page } = await atFirstPart();
    await chooseFirst(page, "#q-1");
    await page.route("**/check-in/1", (route) => {
      const abort = () => void route.abort().catch(() => undefined);
      return route.request().method() === "POST" ? setTimeout(abort, 3000) : route.continue();
    });
    await choose(page);
    await page.click("main .actions button.button:not([name])");
    await through(page, () => page.click(".help-link"), HELP);
    const stored = await context.request.get(`${site.origin}/en/check-in/1`);
    expect(await stored.text()).not.toMatch(/id="q-9"[^>]* checked/);
    await page.unrouteAll();
    await page.goBack();
    await expect.poll(() => chosenIn(page)).toEqual(ANSWERS);
    await expect.poll(() => unsent(page)).toBeNull();
    await context.close();
  });

  it("has the answers also where the page asks for those that were left out", async () => {
    const { context, page } = await atFirstPart();
    await workerReady(page);
    await page.check("#q-1");
    await through(page, () => page.click("main .actions button.button:not([name])"), /check=1/);
    await chooseFirst(page, "#q-9-2");
    await context.setOffline(true);
    await page.check("#q-9-3");
    await through(page, () => page.click(".help-link"), HELP);
    await context.setOffline(false);
    await page.goBack();
    await expect.poll(() => chosenIn(page)).toMatchObject({ "q-9": "2" });
    await context.close();
  });

  it("is reached from the page that says so", async () => {
    const { context, page } = await atFirstPart();
    await workerReady(page);
    await context.setOffline(true);
    await page.goto(`${site.origin}/en/check-in`);
    expect(await page.locator("h1").innerText()).toBe(t("problem.offline.title"));
    await through(page, () => page.click("main a[href='/en/help']"), /\/en\/help$/);
    expect(await page.locator("a[href^='tel:']").count()).toBeGreaterThan(20);
    await context.close();
  });
});

describe("with a network", () => {
  it("keeps nothing for the tab once the answers are saved", async () => {
    const { context, page } = await atFirstPart();
    await choose(page);
    await through(page, () => page.click(".help-link"), HELP);
    await showsLines(page);
    await expect.poll(() => unsent(page)).toBeNull();
    await context.close();
  });

  it("leaves the form open beside it where no script runs, and says so", async () => {
    const { context, page } = await atFirstPart(false);
    await choose(page);
    const link = page.locator(".help-link");
    expect(await link.innerText()).toBe(`${t("site.help")} ${t("site.help.tab")}`);
    const [help] = await Promise.all([context.waitForEvent("page"), link.click()]);
    await help.waitForURL(HELP);
    await showsLines(help);
    expect(await chosenIn(page)).toEqual(ANSWERS);
    await context.close();
  });

  it("can be left as quickly as the form", async () => {
    const { context, page } = await atFirstPart();
    await through(page, () => page.click(".help-link"), HELP);
    const exits = page.locator("a[data-exit]");
    expect(await exits.count()).toBe(2);
    expect(await exits.last().getAttribute("href")).toBe("/en/check-in/leave");
    await page.goto(`${site.origin}/en/read`);
    expect(await exits.count()).toBe(2);
    await context.close();
  });
});

const TYPED = "I argued with my sister.";

/** Each way to the help lines says where it leads, and the page stays. */
async function opensBeside(page: Page, count = 1): Promise<void> {
  const links = page.locator("a[href='/en/help#gb']");
  expect(await links.count()).toBe(count);
  for (const link of await links.all()) {
    expect(await link.innerText()).toBe(`${t("site.help")} ${t("site.help.tab")}`);
    const [help] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await help.waitForURL(HELP);
    await showsLines(help);
    await help.close();
  }
}

describe.each([true, false])(
  "from a form that only its button saves, with scripts: %s",
  (scripts) => {
    it.each(["decline", "your-data"])("opens beside what is typed on the page %s", async (name) => {
      const { context, page } = await atFirstPart(scripts);
      await page.goto(`${site.origin}/en/check-in/${name}`);
      await page.locator("#words").fill(TYPED);
      await opensBeside(page, name === "decline" ? 1 : 2);
      expect(await page.locator("#words").inputValue()).toBe(TYPED);
      await context.close();
    });

    it("opens beside who helps, chosen before the first question", async () => {
      const { context, page } = await atFirstPart(scripts);
      await page.goto(`${site.origin}/en/check-in`);
      await page.locator("details.who-helps summary").click();
      await page.check("[name=helped][value=read-to]");
      await opensBeside(page);
      expect(await chosenIn(page)).toEqual({ helped: "read-to" });
      await context.close();
    });

    it.each(["check-in", "daily"])("opens beside what is ticked with a yes: %s", async (kind) => {
      const { context, page } = await visit({ javaScriptEnabled: scripts });
      const clientId = await site.addStranger();
      const isDaily = kind === "daily";
      const { code } = await (isDaily
        ? setUpDaily(site, undefined, clientId)
        : site.ask({ clientId }));
      await page.goto(`${site.origin}/en/s`);
      await page.locator("#code").fill(code);
      const start = page.locator("form[data-open] button");
      await through(page, () => start.click(), new RegExp(`/${kind}(/consent)?$`));
      await page.goto(`${site.origin}/en/${kind}/consent`);
      await page.check("[name=research]");
      await opensBeside(page);
      expect(await chosenIn(page)).toEqual({ research: "yes" });
      await context.close();
    });

    it("opens beside words that were given back", async () => {
      const { context, page } = await atFirstPart(scripts);
      await page.goto(`${site.origin}/en/check-in/decline`);
      await page.locator("#words").fill(TYPED);
      await context.clearCookies();
      await Promise.all([page.waitForEvent("load"), page.locator("main .button").click()]);
      const links = page.locator("a[href^='/en/help']");
      expect(await links.count()).toBe(2);
      for (const link of await links.all()) {
        const [help] = await Promise.all([context.waitForEvent("page"), link.click()]);
        await help.waitForURL(/\/en\/help/);
        await help.close();
      }
      expect(await page.locator(".said-text").innerText()).toBe(TYPED);
      await context.close();
    });
  },
);

it("is left together with the form that it was opened beside", async () => {
  const { context, page } = await atFirstPart();
  await context.route(/wikipedia/, (route) => route.fulfill({ body: "Elsewhere" }));
  await page.goto(`${site.origin}/en/check-in/decline`);
  await page.locator("#words").fill(TYPED);
  const [help] = await Promise.all([context.waitForEvent("page"), page.click(".help-link")]);
  await help.waitForURL(HELP);
  const away = (one: Page) => one.waitForURL(/wikipedia/);
  await Promise.all([help.click(".site-header__inner a[data-exit]"), away(help), away(page)]);
  // Nothing of it stays on the device.
  await help.goto(`${site.origin}/en/read`);
  expect(await help.evaluate(() => localStorage.getItem("left"))).toBeNull();
  await context.close();
});
