/** Finishing one link on a device that holds more than one (threat 16). */
import type { BrowserContext, Page, Route } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import type { ClientId } from "../../src/core/brand.ts";
import { openDaily, setUpDaily } from "../support/site-daily.ts";
import {
  answer,
  answerAll,
  begin,
  next,
  openLink,
  through,
  wordsOf,
} from "../support/site-journey.ts";
import {
  agreed,
  emptied,
  flags,
  holds,
  onDevice,
  unsent,
  waitUntil,
} from "../support/site-outbox.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const t = wordsOf("en");
let context: BrowserContext;
afterEach(() => context.close());

async function newPage(): Promise<Page> {
  const visitor = await visit({ serviceWorkers: "block" });
  context = visitor.context;
  return visitor.page;
}

const blanks = (page: Page) =>
  page.evaluate(async () => {
    const requests = await (await caches.open("soundings-daily-1")).keys();
    return requests.filter(({ url }) => url.includes("/daily/offline/")).length;
  });
const boxOf = async (page: Page): Promise<string> =>
  `keep-${await page.locator("[data-box]").getAttribute("data-box")}`;

/** A check-in of which something could not be sent, and waits. */
async function waiting(page: Page): Promise<{ readonly code: string; readonly box: string }> {
  const { code } = await site.ask();
  await openLink(page, site, { code });
  await begin(page);
  await agreed(page);
  const box = await boxOf(page);
  await unsent(page, box, () => answer(page, 1));
  return { code, box };
}

/** A daily form that opens without a network; a new client's unless named. */
async function keptDaily(page: Page, client?: ClientId): Promise<string> {
  await openDaily(site, page, (await setUpDaily(site, undefined, client)).code);
  await page.locator(".keep-here input").check();
  await waitUntil(async () => (await blanks(page)) === 1, "the blank form");
  return boxOf(page);
}

const finish = (page: Page, to: RegExp) =>
  through(page, () => page.locator("main form .button").click(), to);

it("removes one check-in, and leaves what waits of another and the daily form", async () => {
  const page = await newPage();
  const other = await waiting(page);
  const daily = await keptDaily(page);
  await openLink(page, site, await site.ask());
  await begin(page);
  await page.locator(".keep-here input").check();
  const own = await boxOf(page);
  await waitUntil(async () => (await flags(page))[own] === "yes", "the yes");
  await answerAll(page);
  await next(page, /\/sent$/);
  await finish(page, /\/check-in\/close$/);
  await waitUntil(async () => !(own in (await flags(page))), "that it is gone");
  expect(await flags(page)).toEqual({ [other.box]: "held", [daily]: "yes" });
  // What waits, and the key that the daily form seals with.
  expect([(await onDevice(page)).count, await blanks(page)]).toEqual([2, 1]);

  // What waited arrives when its own link is opened again.
  await openLink(page, site, { code: other.code });
  await waitUntil(async () => (await flags(page))[other.box] === "yes", "that it is sent");
});

it("removes one daily form with its blank page, and leaves the check-in that waits", async () => {
  const page = await newPage();
  const other = await waiting(page);
  await keptDaily(page);
  await page.locator("[name=q-mood][value='4']").check();
  await through(page, () => page.locator("#daily .actions .button").click(), /\/daily\/sent$/);
  await finish(page, /\/daily\/close$/);
  await waitUntil(async () => (await blanks(page)) === 0, "that the blank form is gone");
  await holds(page, 1);
  expect(await flags(page)).toEqual({ [other.box]: "held" });
  expect(await page.evaluate(() => localStorage.getItem("daily-box"))).toBeNull();
});

/** An entry of a daily form that could not be sent, and waits. */
async function waitingDaily(page: Page, client?: ClientId): Promise<string> {
  const daily = await keptDaily(page, client);
  await unsent(page, daily, async () => {
    await page.locator("[name=q-mood][value='4']").check();
    await page.locator("#daily .actions .button").click();
  });
  return daily;
}

/** What the server says to an entry, before it gets there or instead. */
const onEntry = (page: Page, say: (route: Route) => Promise<void>): Promise<unknown> =>
  page.route("**/en/daily", (route) =>
    route.request().method() === "POST" ? say(route) : route.continue(),
  );

it("sends what still waits of the daily form before it is finished", async () => {
  const page = await newPage();
  const daily = await waitingDaily(page);
  await page.goto(`${site.origin}/en/daily/sent`);
  await waitUntil(async () => (await flags(page))[daily] === "yes", "that it is sent");
});

it("waits for what is on its way when it is pressed, and loses no entry", async () => {
  const page = await newPage();
  await waitingDaily(page);
  await onEntry(page, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(`${site.origin}/en/daily/sent`);
  const taken = page.waitForResponse(
    (reply) => reply.request().method() === "POST" && reply.url().endsWith("/en/daily"),
  );
  await finish(page, /\/daily\/close$/);
  expect((await taken).ok()).toBe(true);
  await waitUntil(async () => Object.keys(await flags(page)).length === 0, "that it is gone");
});

it("says that an entry which is not taken is deleted, and finishes when it is pressed again", async () => {
  const page = await newPage();
  const daily = await waitingDaily(page);
  await onEntry(page, (route) =>
    route.fulfill({ status: 422, contentType: "application/problem+json", body: '{"status":422}' }),
  );
  await page.goto(`${site.origin}/en/daily/sent`);
  await page.locator("main form .button").click();
  await page.getByRole("alert").getByText(t("sent.finish.waits")).waitFor();
  expect(page.url()).toMatch(/\/daily\/sent$/);
  expect((await flags(page))[daily]).toBe("held");
  await finish(page, /\/daily\/close$/);
  await waitUntil(async () => Object.keys(await flags(page)).length === 0, "that it is gone");
});

it("removes all of a daily form where a browser cannot tell which databases it has", async () => {
  const page = await newPage();
  await keptDaily(page);
  await holds(page, 1);
  await page.addInitScript(() => Reflect.deleteProperty(IDBFactory.prototype, "databases"));
  await page.goto(`${site.origin}/en/daily/sent`);
  await finish(page, /\/daily\/close$/);
  await waitUntil(async () => Object.keys(await flags(page)).length === 0, "that it is gone");
  // Marks go last, so the key and the rest are gone, too.
  const other = await context.newPage();
  await other.goto(`${site.origin}/en/help`);
  expect(await onDevice(other)).toEqual({ count: 0, text: "" });
});

/** Opens another check-in, and says that others use the device, too. */
async function openShared(page: Page): Promise<void> {
  await openLink(page, site, await site.ask());
  const choose = page.locator(`button:text-is("${t("shared.choose")}")`);
  await through(page, () => choose.click(), /\/check-in$/);
}

/** Ends the check-ins of the link that is open, behind "Your data". */
async function stop(page: Page): Promise<void> {
  await page.goto(`${site.origin}/en/check-in/your-data`);
  const button = page.getByRole("button", { name: t("data.stop.press") });
  await through(page, () => button.click(), /\/stopped$/);
}

it("removes what lies there of a client who stops the check-ins, and nothing of another", async () => {
  const page = await newPage();
  const other = await waiting(page);
  const daily = await keptDaily(page);
  const stopped = await waiting(page);
  await openLink(page, site, { code: stopped.code });
  await stop(page);
  await waitUntil(async () => !(stopped.box in (await flags(page))), "that it is gone");
  expect(await flags(page)).toEqual({ [other.box]: "held", [daily]: "yes" });
  expect([(await onDevice(page)).count, await blanks(page)]).toEqual([2, 1]);
});

it("removes the daily form of a client who stops, with what of it waits", async () => {
  const page = await newPage();
  const asked = await site.ask();
  await waitingDaily(page, asked.clientId);
  await openLink(page, site, asked);
  await stop(page);
  await waitUntil(async () => Object.keys(await flags(page)).length === 0, "that it is gone");
  await emptied(page);
  expect(await blanks(page)).toBe(0);
});

it("closes the daily form of a client who is finished here, and keeps what of it waits", async () => {
  const page = await newPage();
  const asked = await site.ask();
  const daily = await waitingDaily(page, asked.clientId);
  await openLink(page, site, asked);
  await begin(page);
  await answerAll(page);
  await next(page, /\/sent$/);
  await finish(page, /\/check-in\/close$/);
  await waitUntil(async () => (await blanks(page)) === 0, "that the blank form is gone");
  await waitUntil(async () => Object.keys(await flags(page)).length === 1, "that the rest is gone");
  // The entry, and the key that it is sealed with.
  expect([await flags(page), (await onDevice(page)).count]).toEqual([{ [daily]: "held" }, 2]);
});

it("removes all when a client stops on a device that others use, but what one of them still has to send", async () => {
  const page = await newPage();
  const other = await waiting(page);
  await keptDaily(page);
  await openShared(page);
  await stop(page);
  await waitUntil(async () => (await blanks(page)) === 0, "that the blank form is gone");
  await holds(page, 1);
  expect(await flags(page)).toEqual({ [other.box]: "held" });
});

it("removes all from a device that others use, but what one of them still has to send", async () => {
  const page = await newPage();
  const other = await waiting(page);
  await keptDaily(page);
  await openShared(page);
  await begin(page);
  await answerAll(page);
  await next(page, /\/sent$/);
  await waitUntil(async () => (await blanks(page)) === 0, "that the blank form is gone");
  await holds(page, 1);
  expect(await flags(page)).toEqual({ [other.box]: "held" });
});
