/** Help and the way out are slow, too: no reply that comes meanwhile takes their place. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { mood, openDaily, setUpDaily } from "../support/site-daily.ts";
import { answer, answerAll, begin, openLink, PATIENCE } from "../support/site-journey.ts";
import { hurried } from "../support/site-outbox.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const HELP = /\/en\/help/;
/** The link that is seen: the one before it is for the keyboard. */
const OUT = ".site-header__inner a[data-exit]";
const EXIT = /\/check-in\/leave/;
/** What the network holds back, ms. The page says after two seconds that no reply came. */
const LATE = { reply: 5000, page: 4000 } as const;
const SOON = { reply: 1000, page: 3000 } as const;
const REFUSAL = { status: 422, json: { rev: 1 } } as const;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A real press: Playwright's own waits for the page that it leads to. */
async function pressOn(page: Page, what: string): Promise<void> {
  const at = page.locator(what).first();
  await at.scrollIntoViewIfNeeded();
  const box = await at.boundingBox();
  if (!box) throw new Error(`Cannot see ${what}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const FORMS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  review: async (page) => {
    await openLink(page, site, await site.ask());
    await begin(page);
    await answerAll(page);
  },
  questions: async (page) => {
    await openLink(page, site, await site.ask());
    await begin(page);
    await answer(page, 1);
  },
  daily: async (page) => {
    await openDaily(site, page, (await setUpDaily(site)).code);
    await mood(page, 4);
  },
};

/** Each way off the page, and where it leads. */
const WAYS: Readonly<Record<string, readonly [RegExp, (page: Page) => Promise<unknown>]>> = {
  help: [HELP, (page) => pressOn(page, ".help-link")],
  exit: [EXIT, (page) => pressOn(page, OUT)],
  "three presses of Shift": [
    EXIT,
    async (page) => {
      for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
    },
  ],
  "the exit of another tab": [
    EXIT,
    async (page) => {
      const other = await page.context().newPage();
      await other.goto(`${site.origin}/en/help`);
      await other.click(OUT);
    },
  ],
};

/** A press of the form under way, and its page, which hears a reply as late as it is told. */
async function pressed(form: string, slow: typeof LATE | typeof SOON, refused?: typeof REFUSAL) {
  const { context, page } = await visit({ serviceWorkers: "block" });
  await hurried(page, 7);
  await FORMS[form]?.(page);
  // What is chosen is saved by itself first: then only the press is under way.
  await page.waitForTimeout(1500);
  const seen: string[] = [];
  page.on("framenavigated", (frame) => frame === page.mainFrame() && seen.push(page.url()));
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.method() === "POST" && !request.isNavigationRequest()) {
      await wait(slow.reply);
      if (refused) return route.fulfill(refused).catch(() => undefined);
    } else if (HELP.test(request.url())) await wait(slow.page);
    else if (EXIT.test(request.url())) {
      await wait(slow.page);
      // It would lead on to a page of another site.
      return route.fulfill({ body: "Left" }).catch(() => undefined);
    }
    return route.continue().catch(() => undefined);
  });
  const press = () => page.locator("form[data-check-in] .actions .button").click();
  await press();
  if (slow === LATE) await page.locator("#send-problem").waitFor();
  return { context, page, press, seen };
}

it.concurrent.each([
  ["review", "help", LATE],
  ["review", "exit", LATE],
  ["review", "three presses of Shift", LATE],
  ["review", "the exit of another tab", LATE],
  ["review", "help", SOON],
  ["review", "exit", SOON],
  ["questions", "help", LATE],
  ["questions", "exit", SOON],
  ["daily", "help", LATE],
  ["daily", "exit", LATE],
] as const)("from the form %s by %s, the reply after %o", async (form, way, slow) => {
  const { context, page, seen } = await pressed(form, slow);
  const [to, go] = WAYS[way] ?? [HELP, () => Promise.reject(new Error(way))];
  await go(page);
  await page.waitForURL(to, { timeout: PATIENCE, waitUntil: "commit" });
  expect(seen[0]).toMatch(to);
  await context.close();
});

it.concurrent(
  "is not cancelled by a refusal either, which would post the form as it stands",
  async () => {
    const { context, page, seen } = await pressed("review", SOON, REFUSAL);
    await pressOn(page, ".help-link");
    await page.waitForURL(HELP, { timeout: PATIENCE, waitUntil: "commit" });
    expect(seen[0]).toMatch(HELP);
    await context.close();
  },
);

it.concurrent("leads on again by a press after the way to help was stopped", async () => {
  const { context, page, press, seen } = await pressed("review", LATE);
  await page.evaluate(() => addEventListener("click", () => setTimeout(stop, 200), { once: true }));
  await pressOn(page, ".help-link");
  await wait(1000);
  await press();
  await page.waitForURL(/\/sent$/, { timeout: PATIENCE, waitUntil: "commit" });
  expect(seen[0]).toMatch(/\/sent$/);
  await context.close();
});

it.concurrent("leads on where the link opens beside the form", async () => {
  const { context, page, seen } = await pressed("review", LATE);
  await page.keyboard.down("Control");
  await pressOn(page, ".help-link");
  await page.keyboard.up("Control");
  await page.waitForURL(/\/sent$/, { timeout: PATIENCE, waitUntil: "commit" });
  expect(seen[0]).toMatch(/\/sent$/);
  await context.close();
});
