import type { Page } from "playwright-core";
import { findLocale } from "../../src/core/i18n/locales.ts";
import type { Translate } from "../../src/core/i18n/translator.ts";
import { clientWords } from "../../src/locales/index.ts";
import type { ClientCatalog } from "../../src/locales/en.ts";
import type { Site } from "./site-server.ts";

export const wordsOf = (tag: string): Translate<ClientCatalog> => {
  const locale = findLocale(tag);
  if (!locale) throw new RangeError(`Unknown locale ${tag}`);
  return clientWords(locale);
};

const PHQ_ITEMS = 9;

/** Longest wait for one thing to happen in the browser, ms: before pages try again by themselves. */
export const PATIENCE = 14_000;

/** Presses something and waits for the page it leads to. */
export async function through(page: Page, press: () => Promise<unknown>, to: RegExp) {
  await press();
  // A form that posts to its own address takes a fragment of it along.
  const arrived = ({ href }: URL) => to.test(href) || to.test(href.replace(/#.*/, ""));
  await page.waitForURL(arrived, { timeout: PATIENCE, waitUntil: "load" });
}

/** Opens a link as a client does; without scripts the code is pasted by hand. */
export async function openLink(
  page: Page,
  site: Pick<Site, "origin">,
  { code, locale = "en", typed = false }: { code: string; locale?: string; typed?: boolean },
): Promise<void> {
  await page.goto(`${site.origin}/${locale}/s${typed ? "" : `#${code}`}`);
  if (typed) await page.locator("#code").fill(code);
  await through(
    page,
    () => page.locator("form[data-open] button").click(),
    new RegExp(`/${locale}/check-in$`),
  );
}

export const begin = (page: Page): Promise<void> =>
  through(
    page,
    () => page.locator("main .actions button.button:not([name])").click(),
    /\/check-in\/(\d|answers)/,
  );

/**
 * Chooses the answer at this position in every question but the skipped ones (from 0).
 * All in one go: real presses of key and pointer have tests of their own.
 */
export const answer = (page: Page, position: number, skip: readonly number[] = []): Promise<void> =>
  page.evaluate(
    ([at, left]) => {
      for (const [index, question] of document.querySelectorAll("fieldset").entries()) {
        if (!left.includes(index)) question.querySelectorAll("label")[at]?.click();
        // A probe that chose everything may have been kept meanwhile: what is skipped is cleared.
        const chosen = left.includes(index) && question.querySelector<HTMLInputElement>(":checked");
        if (!chosen) continue;
        chosen.checked = false;
        chosen.dispatchEvent(new Event("change", { bubbles: true }));
      }
    },
    [position, skip] as const,
  );

export const next = (page: Page, to: RegExp): Promise<void> =>
  through(page, () => page.locator("form[data-check-in] .actions .button").click(), to);

/** Opens a new link, and answers the first part of its check-in. */
export async function atFirstPart(page: Page, site: Pick<Site, "origin" | "ask">): Promise<void> {
  await openLink(page, site, await site.ask());
  await begin(page);
  await answer(page, 1);
}

/** From the first part to the review; the risk item is left at "not at all" unless told. */
export async function answerAll(page: Page, { risk = 0 }: { risk?: number } = {}): Promise<void> {
  await answer(page, 1, [PHQ_ITEMS - 1]);
  await page.locator("fieldset.question").last().locator("label").nth(risk).click();
  await next(page, /\/check-in\/2$/);
  await answer(page, 2);
  await next(page, /\/check-in\/answers$/);
}

export const send = (page: Page, to = /\/check-in\/sent$/): Promise<void> => next(page, to);

/** As {@link answerAll}, and sent. */
export async function sendAll(page: Page, { risk = 0 }: { risk?: number } = {}): Promise<void> {
  await begin(page);
  await answerAll(page, { risk });
  await send(page, risk > 0 ? /\/check-in\/support$/ : undefined);
}

/** The service worker answers for this page from now on. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
