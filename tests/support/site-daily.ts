/** A daily form of a client in a real browser, and a device that keeps it. */
import type { BrowserContext, Page } from "playwright-core";
import type { ClientId } from "../../src/core/brand.ts";
import type { DailyEntry } from "../../src/core/daily/entry.ts";
import type { AskedDaily } from "../../src/core/daily/own-items.ts";
import { newIdAt } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createDaily, stopDaily } from "../../workers/db/daily-form.ts";
import { loadReport } from "../../workers/db/report.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { must } from "./clinic.ts";
import { MOOD } from "./http-daily.ts";
import { through, wordsOf, workerReady } from "./site-journey.ts";
import { agreed, waitUntil } from "./site-outbox.ts";
import type { Site } from "./site-server.ts";
import { readerOf } from "./store.ts";

/** A daily form of a client, who is a new one and has said yes unless named. */
export async function setUpDaily(site: Site, asked: AskedDaily = MOOD, client?: ClientId) {
  const clientId = client ?? (await site.addClient("Daily client"));
  const id = newIdAt<string>(site.deps.now(), site.deps.random);
  const act = { clientId, id, asked, days: 14 };
  const made = must(await createDaily(site.deps, actingAs(site.therapist), act));
  const entries = async (): Promise<readonly DailyEntry[]> => {
    const { secret } = must(await startSession(site.deps, site.therapist));
    return must(await loadReport(site.deps, await readerOf(site.deps, secret), clientId)).daily;
  };
  const stop = async (): Promise<void> =>
    must(await stopDaily(site.deps, actingAs(site.therapist), { clientId, id }));
  return { clientId, code: made.token.text, entries, stop };
}

export async function openDaily({ origin }: Site, page: Page, code: string): Promise<void> {
  await page.goto(`${origin}/en/s#${code}`);
  await through(page, () => page.locator("form[data-open] button").click(), /\/en\/daily$/);
}

export const mood = (page: Page, value: number): Promise<void> =>
  page.locator(`[name=q-mood][value="${value}"]`).check();
export const press = (page: Page): Promise<void> => page.locator("#daily .actions .button").click();
export const queued = (page: Page): Promise<void> =>
  waitUntil(
    async () => (await page.locator("#send-problem").innerText()) === wordsOf("en")("form.queued"),
    "that it waits",
  );

/** The form opens without a network from now on, and there is none. */
export async function ready(page: Page, context: BrowserContext): Promise<void> {
  await workerReady(page);
  await agreed(page);
  await waitUntil(
    () => page.evaluate(async () => (await caches.keys()).includes("soundings-daily-1")),
    "the blank form",
  );
  await waitUntil(
    () =>
      page.evaluate(async () =>
        (await (await caches.open("soundings-daily-1")).keys()).some(({ url }) =>
          url.includes("/outbox."),
        ),
      ),
    "what keeps answers",
  );
  await context.setOffline(true);
}
