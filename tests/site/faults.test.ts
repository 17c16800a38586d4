/**
 * Threat 15, all the way: whatever goes wrong between a person's phone and the clinic, there is
 * one stored response, or the answers are kept and the person is told where.
 */
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { actingAs } from "../../workers/db/access.ts";
import { revokeLink } from "../../workers/db/link.ts";
import { must } from "../support/clinic.ts";
import { agreed, cutOff, holds, onDevice, waitUntil } from "../support/site-outbox.ts";
import { answer, answerAll, begin, next, openLink, wordsOf } from "../support/site-journey.ts";
import type { Asked } from "../support/site-server.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");

let context: BrowserContext;
let page: Page;
afterEach(() => context.close());

async function start({ at }: { at: "first" | "review" }): Promise<Asked> {
  ({ context, page } = await visit({ serviceWorkers: "block" }));
  const asked = await site.ask();
  await openLink(page, site, asked);
  await begin(page);
  if (at === "review") await answerAll(page);
  return asked;
}

const press = () => page.locator("form[data-check-in] .actions .button").click();
const chosen = (on: Page = page) => on.locator("input[type=radio]:checked").count();
const problem = () => page.locator("#send-problem").innerText();

/** Responses stored while something is done. */
async function stored(act: () => Promise<unknown>): Promise<number> {
  const before = await site.count("response");
  await act();
  return (await site.count("response")) - before;
}

const BAD_REPLIES = [
  ["429", { status: 429, contentType: "text/html", body: "<h1>Too many requests</h1>" }],
  ["429 as JSON", { status: 429, contentType: "application/json", body: '{"status":429}' }],
  ["503", { status: 503, contentType: "application/problem+json", body: '{"status":503}' }],
  ["an HTML page where JSON was asked", { status: 200, contentType: "text/html", body: "1102" }],
] as const;

describe("threat 15: the network goes at every step", () => {
  it("at the first part: the answers stay, are kept on the device, and go through later", async () => {
    const { code } = await start({ at: "first" });
    await agreed(page);
    await context.setOffline(true);
    await answer(page, 1);
    await press();
    await waitUntil(async () => (await problem()) === t("form.offline"), "what happened");
    await holds(page, 1);
    expect(await chosen()).toBe(9);
    // Without pressing anything: the page itself tries again.
    await context.setOffline(false);
    await holds(page, 0);
    const other = await visit();
    await openLink(other.page, site, { code });
    await other.page.goto(`${site.origin}/en/check-in/1`);
    expect(await chosen(other.page)).toBe(9);
    await other.context.close();
  });

  it("at the last press: it is queued, the person is told so, and it is stored once", async () => {
    const { code } = await start({ at: "review" });
    await agreed(page);
    const count = await stored(async () => {
      await cutOff(page);
      await press();
      await waitUntil(async () => (await problem()) === t("form.queued"), "that it is not sent");
      expect((await onDevice(page)).count).toBe(1);
      // The tab is killed; a day later the link is opened again.
      await page.close({ runBeforeUnload: false });
      page = await context.newPage();
      await page.clock.install({ time: Date.now() + 24 * 60 * 60 * 1000 });
      await openLink(page, site, { code });
      await page.waitForURL(/\/sent$/);
    });
    expect(count).toBe(1);
    await holds(page, 0);
  });

  it("on the way back of the receipt: the queued copy is the same response", async () => {
    await start({ at: "review" });
    await agreed(page);
    let lost = 0;
    await page.route("**/answers", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch({ maxRedirects: 0 });
      await route.abort("connectionreset");
    });
    const count = await stored(async () => {
      await press();
      await waitUntil(async () => (await problem()) === t("form.queued"), "that it is not sent");
      await page.evaluate(() => dispatchEvent(new Event("online")));
      await page.waitForURL(/\/sent$/);
    });
    expect([lost, count]).toEqual([1, 1]);
  });
});

describe("threat 15: what comes instead of an answer", () => {
  it.each(BAD_REPLIES)("%s to a save: kept on the device until it passes", async (_name, reply) => {
    await start({ at: "first" });
    await agreed(page);
    await page.route("**/check-in/1", (route) =>
      route.request().method() === "POST" ? route.fulfill(reply) : route.continue(),
    );
    await answer(page, 2);
    await holds(page, 1);
    await press();
    await waitUntil(async () => (await problem()) === t("form.offline"), "what happened");
    await page.unrouteAll();
    await next(page, /\/check-in\/2$/);
    await holds(page, 0);
    await page.goBack();
    expect(await chosen()).toBe(9);
  });

  it.each(BAD_REPLIES)("%s to a sending: one response in the end", async (_name, reply) => {
    await start({ at: "review" });
    await page.route("**/answers", (route) =>
      route.request().method() === "POST" ? route.fulfill(reply) : route.continue(),
    );
    const count = await stored(async () => {
      await press();
      await waitUntil(async () => (await problem()) === t("form.offline"), "what happened");
      await page.unrouteAll();
      await next(page, /\/sent$/);
    });
    expect(count).toBe(1);
  });

  it("a full disk and a browser without a database: the answers stay on the page", async () => {
    await start({ at: "first" });
    await agreed(page);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("Full", "QuotaExceededError");
      };
    });
    await context.setOffline(true);
    await answer(page, 1);
    await page.locator(`#saved:text-is("${t("form.unkept")}")`).waitFor();
    await context.setOffline(false);
    await next(page, /\/check-in\/2$/);
  });
});

describe("threat 15: the journey is torn in other ways", () => {
  it("thirty duplicates of one sending are one response", async () => {
    await start({ at: "review" });
    const count = await stored(() =>
      page.evaluate(async () => {
        const form = document.querySelector<HTMLFormElement>("form[data-check-in]");
        if (!form) throw new Error("No form");
        const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
        await Promise.all(
          Array.from({ length: 30 }, () =>
            fetch(location.href, { method: "POST", body, headers: { accept: "application/json" } }),
          ),
        );
      }),
    );
    expect(count).toBe(1);
  });

  it.each([-1, 1])("a clock that is wrong by %i day changes nothing", async (days) => {
    ({ context, page } = await visit({ serviceWorkers: "block" }));
    await page.clock.install({ time: Date.now() + days * 24 * 60 * 60 * 1000 });
    await openLink(page, site, await site.ask());
    await begin(page);
    const count = await stored(async () => {
      await answerAll(page);
      await next(page, /\/sent$/);
    });
    expect(count).toBe(1);
  });

  it("cookies cleared: kept on the device, told how to go on, and one response", async () => {
    const { code } = await start({ at: "first" });
    await agreed(page);
    await context.clearCookies();
    await answer(page, 1, [8]);
    await holds(page, 1);
    await press();
    await waitUntil(async () => (await problem()) === t("form.session"), "how to go on");
    const tab = await context.newPage();
    await openLink(tab, site, { code });
    const count = await stored(async () => {
      await answerAll(page);
      await next(page, /\/sent$/);
    });
    expect(count).toBe(1);
  });

  it("a link revoked halfway: nothing is stored, and the draft is kept for the next link", async () => {
    const { clientId, linkId, occasionId } = await start({ at: "review" });
    must(await revokeLink(site.deps, actingAs(site.therapist), { clientId, linkId }));
    const count = await stored(async () => {
      await press();
      await page
        .locator("h1")
        .filter({ hasText: t("problem.revoked.title") })
        .waitFor();
    });
    expect(count).toBe(0);
    expect(await site.hasDraft(occasionId)).toBe(true);
  });

  it("carried on with another device: both see all answers, one response", async () => {
    const { code } = await start({ at: "first" });
    await answer(page, 1, [8]);
    await next(page, /check=1/);
    const other = await visit({ serviceWorkers: "block" });
    await openLink(other.page, site, { code });
    await other.page.goto(`${site.origin}/en/check-in/1`);
    expect(await chosen(other.page)).toBe(8);
    const count = await stored(async () => {
      await answerAll(other.page);
      await next(other.page, /\/sent$/);
    });
    expect(count).toBe(1);
    await press();
    await page
      .locator("h1")
      .filter({ hasText: t("problem.answered.title") })
      .waitFor();
    await other.context.close();
  });
});
