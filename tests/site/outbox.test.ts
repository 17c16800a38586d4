/** Answers that wait on the device: who may read them, and when they are gone (threat 16). */
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { agreed, emptied, holds, onDevice, waitUntil } from "../support/site-outbox.ts";
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

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly code: string;
}

async function atFirstPart(): Promise<Visitor> {
  const { context, page } = await visit({ serviceWorkers: "block" });
  const { code } = await site.ask();
  await openLink(page, site, { code });
  await begin(page);
  return { context, page, code };
}

const chosen = (page: Page) => page.locator("input[type=radio]:checked").count();
const says = (page: Page, words: string) =>
  waitUntil(async () => (await page.locator("#saved").innerText()) === words, words);

/** What waited was sent, and the page has been opened anew. */
const resumed = (page: Page) =>
  waitUntil(
    async () => (await page.locator("main .actions .button").innerText()) === t("intro.resume"),
    "the way on",
  );

describe("threat 16: answers that wait on a device", () => {
  it("are nowhere without the reader's yes, and the page says that it holds them alone", async () => {
    const { context, page } = await atFirstPart();
    expect(await page.locator(".keep-here input").isChecked()).toBe(false);
    await context.setOffline(true);
    await answer(page, 1);
    await says(page, t("form.unkept"));
    expect((await onDevice(page)).count).toBe(0);
    await context.close();
  });

  it("are sealed there, and neither the key nor an answer can be read", async () => {
    const { context, page } = await atFirstPart();
    const key = await page.locator("[data-key]").getAttribute("data-key");
    await agreed(page);
    await context.setOffline(true);
    await answer(page, 1);
    await says(page, t("form.kept"));
    const { count, text } = await onDevice(page);
    expect(count).toBe(1);
    for (const secret of [key ?? "", "q-1", "phq-9", "csrf"]) expect(text).not.toContain(secret);
    await context.close();
  });

  it("outlive a closed tab, come back with the link and are gone once the server has them", async () => {
    const { context, page, code } = await atFirstPart();
    await agreed(page);
    await context.setOffline(true);
    await answer(page, 1);
    await holds(page, 1);
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);

    const again = await context.newPage();
    await openLink(again, site, { code });
    await resumed(again);
    await holds(again, 0);
    await again.goto(`${site.origin}/en/check-in/1`);
    expect(await chosen(again)).toBe(9);
    // The yes is remembered for this link.
    expect(await again.locator(".keep-here input").isChecked()).toBe(true);
    await context.close();
  });

  it("stay as long as a reply is not a receipt for exactly them", async () => {
    const { context, page } = await atFirstPart();
    await agreed(page);
    await context.setOffline(true);
    await answer(page, 1);
    await holds(page, 1);
    await page.route("**/check-in/1", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({
            contentType: "application/json",
            body: JSON.stringify({ kept: true, receipt: { save: "1.1", digest: "0".repeat(64) } }),
          })
        : route.continue(),
    );
    await context.setOffline(false);
    await page.waitForResponse((response) => response.request().method() === "POST");
    await holds(page, 1);
    await context.close();
  });

  it("are told of when a queued sending is refused: the page is opened anew", async () => {
    const { context, page } = await atFirstPart();
    await answerAll(page);
    await agreed(page);
    await context.setOffline(true);
    await page.locator("form[data-check-in] .actions .button").click();
    await holds(page, 1);
    await page.route("**/answers", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({
            status: 422,
            contentType: "application/problem+json",
            body: '{"status":422}',
          })
        : route.continue(),
    );
    await page.evaluate(() => document.body.classList.add("older"));
    await context.setOffline(false);
    await waitUntil(async () => (await page.locator("body.older").count()) === 0, "a new page");
    await holds(page, 0);
    await context.close();
  });

  it("are held when another link was opened meanwhile, and stay on the screen", async () => {
    const { context, page, code } = await atFirstPart();
    await agreed(page);
    const other = await context.newPage();
    await openLink(other, site, await site.ask());
    await answer(page, 1);
    await holds(page, 1);
    await page.locator("form[data-check-in] .actions .button").click();
    await waitUntil(
      async () => (await page.locator("#send-problem").innerText()) === t("form.session"),
      "that the session is over",
    );
    expect(await chosen(page)).toBe(9);
    await holds(page, 1);

    await page.close();
    await openLink(other, site, { code });
    await resumed(other);
    await holds(other, 0);
    await other.goto(`${site.origin}/en/check-in/1`);
    expect(await chosen(other)).toBe(9);
    await context.close();
  });

  it("are gone when the yes is taken back, and nothing brings them again", async () => {
    const { context, page } = await atFirstPart();
    await agreed(page);
    await context.setOffline(true);
    await answer(page, 1);
    await holds(page, 1);
    await page.locator(".keep-here input").uncheck();
    await holds(page, 0);
    await says(page, t("form.unkept"));
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.waitForTimeout(500);
    await emptied(page);
    await context.close();
  });

  it("stay marked as held when the yes is given again", async () => {
    const { context, page } = await atFirstPart();
    await agreed(page);
    await page.evaluate(() => {
      for (const name of Object.keys(localStorage)) localStorage.setItem(name, "held");
    });
    // Another tab of the link holds something; the box is ticked in this one.
    await page.locator(".keep-here input").dispatchEvent("change");
    await page.waitForTimeout(300);
    expect((await onDevice(page)).text).toMatch(/\nheld$/);
    await context.close();
  });

  it("leave with the last of the clinic's traces: Finish empties everything", async () => {
    const { context, page } = await atFirstPart();
    await agreed(page);
    await answerAll(page);
    await next(page, /\/sent$/);
    await through(page, () => page.locator("main form .button").click(), /\/check-in\/close$/);
    await emptied(page);
    await context.close();
  });
});

describe("a device that others use, too (threat 16)", () => {
  it("shows no earlier answers, keeps nothing, and forgets the visit after sending", async () => {
    const { context, page, code } = await atFirstPart();
    await answer(page, 2, [8]);
    await next(page, /check=1/);
    await context.close();

    const other = await visit({ serviceWorkers: "block" });
    await openLink(other.page, site, { code });
    await through(
      other.page,
      () => other.page.locator(`button:text-is("${t("shared.choose")}")`).click(),
      /\/check-in$/,
    );
    await begin(other.page);
    expect(await chosen(other.page)).toBe(0);
    expect(await other.page.locator("main").innerText()).toContain(t("shared.line"));
    expect(await other.page.locator("[data-key]").count()).toBe(0);
    await other.page.locator("fieldset.question").last().locator("label").first().click();
    await next(other.page, /\/check-in\/2$/);
    await answer(other.page, 2);
    await next(other.page, /\/check-in\/answers$/);
    expect(await other.page.locator("main").innerText()).toContain(
      t("review.hidden", { count: 8 }),
    );
    // What was answered in this visit is still there on the way back.
    await other.page.goto(`${site.origin}/en/check-in/1`);
    expect(await chosen(other.page)).toBe(1);
    await next(other.page, /\/check-in\/2$/);
    await next(other.page, /\/check-in\/answers$/);
    await next(other.page, /\/sent$/);
    expect(await other.page.locator("main").innerText()).toContain(t("shared.end"));
    expect(await other.context.cookies()).toEqual([]);
    await emptied(other.page);
    await other.page.goto(`${site.origin}/en/check-in/1`);
    expect(await other.page.locator("fieldset.question").count()).toBe(0);
    await other.context.close();
  });
});
