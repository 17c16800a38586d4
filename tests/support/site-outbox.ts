/** What lies on a visitor's device, and how a network is taken away and given back. */
import type { Page } from "playwright-core";
import { PATIENCE } from "./site-journey.ts";

export const agree = (page: Page): Promise<void> =>
  page.locator(".keep-here input[type=checkbox]").check();

/** The part that keeps answers is there: it cannot be fetched later without a network. */
export const agreed = async (page: Page): Promise<void> => {
  await agree(page);
  await page.waitForFunction(
    () =>
      Object.entries(localStorage).some(
        ([name, value]) => name.startsWith("keep-") && value === "yes",
      ),
    undefined,
    { timeout: PATIENCE },
  );
};

/** How many things lie in the outbox, and everything that can be read of them. */
export const onDevice = (page: Page): Promise<{ readonly count: number; readonly text: string }> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    const parts: string[] = [];
    let count = 0;
    for (const { name = "" } of known) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error("Cannot look into a database"));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        const read = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
        const names = await read(all.getAllKeys());
        const rows = (await read(all.getAll())) as Record<string, unknown>[];
        count += rows.length;
        parts.push(...names.map(String));
        for (const row of rows) {
          for (const value of Object.values(row)) {
            const isBytes = value instanceof ArrayBuffer || ArrayBuffer.isView(value);
            parts.push(isBytes ? new TextDecoder().decode(value) : String(value));
          }
        }
      }
      database.close();
    }
    for (const [name, value] of Object.entries(localStorage)) parts.push(name, value);
    return { count, text: parts.join("\n") };
  });

export const holds = (page: Page, count: number): Promise<void> =>
  waitUntil(async () => (await onDevice(page)).count === count, `${count} things in the outbox`);

/** Nothing of the visit is left to read, of whatever kind. */
export const emptied = (page: Page): Promise<void> =>
  waitUntil(async () => {
    const { count, text } = await onDevice(page);
    return count === 0 && text === "";
  }, "an empty device");

/** What is marked on the device, by the name of its mark. */
export const flags = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith("keep-"))),
  );

/**
 * Nothing that this page sends arrives. Not by taking the network away: when that returns, Chromium
 * lets a page that was closed meanwhile send once more.
 */
export const cutOff = (page: Page): Promise<unknown> =>
  page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );

/** The page gives up so many times sooner than it does for people, and tries again sooner. */
export const hurried = (page: Page, times: number): Promise<unknown> =>
  page.addInitScript((by) => {
    const plain = globalThis.setTimeout.bind(globalThis);
    const LONG = 15_000; // ms
    const sooner = (act: TimerHandler, ms = 0) => plain(act, ms < LONG ? ms : ms / by);
    Object.assign(globalThis, { setTimeout: sooner });
  }, times);

/** Does it while nothing arrives, and puts the page away when it is held. */
export async function unsent(page: Page, box: string, act: () => Promise<unknown>): Promise<void> {
  await cutOff(page);
  await act();
  await waitUntil(async () => (await flags(page))[box] === "held", "that it is held");
  await page.goto("about:blank");
  await page.unrouteAll();
}

/** Asks again and again, because what is waited for happens in another place. */
export async function waitUntil(is: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await is().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Cannot see ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
