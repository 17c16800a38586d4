import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { LOCALES } from "../../src/core/i18n/locales.ts";
import type { DemoClinic } from "../demo/open.ts";

const PHONE = { width: 360, height: 720 };

/** Answers every question on the screen with its second option. */
async function answer(page: Page): Promise<void> {
  for (const question of await page.locator("fieldset.question").all())
    await question.locator("label").nth(1).click();
}

/** One language, from the link to the page after sending, and the help page. */
async function walk(page: Page, clinic: DemoClinic, tag: string, folder: string): Promise<void> {
  const take = (name: string) =>
    page.screenshot({ path: join(folder, `${tag}-${name}.png`), fullPage: true });
  for (const [name, path] of [
    ["home", ""],
    ["help", "/help"],
    ["measure", "/measures/phq-9"],
  ] as const) {
    await page.goto(`${clinic.origin}/${tag}${path}`);
    await take(name);
  }
  await page.goto(await clinic.ask(tag));
  await take("open");
  await page.click("form[data-open] button");
  await page.waitForURL(/\/check-in(\/consent)?$/);
  // Asked once: later links of the same client lead straight on.
  if (page.url().endsWith("/consent")) {
    await take("consent");
    await page.click("main .actions button");
    await page.waitForURL(/\/check-in$/);
  }
  await take("intro");
  await page.click("main .actions button.button:not([name])");
  for (let part = 1; part === 1 || !page.url().endsWith("/answers"); part += 1) {
    await page.waitForURL(/\/check-in\/\d/);
    const elsewhere = page.locator("main .card .languages a").first();
    // No proven wording in this language: on with the first that there is.
    if (part === 1) await take("form");
    if ((await elsewhere.count()) > 0) {
      await elsewhere.click();
      await page.waitForURL(/\?in=/);
    }
    await answer(page);
    if (part === 1) await take("form-filled");
    await page.click("form[data-check-in] .actions .button");
    await page.waitForURL(new RegExp(`/check-in/(${part + 1}|answers)`));
  }
  await page.waitForURL(/\/check-in\/answers$/);
  await take("review");
  await page.click("form[data-check-in] .actions .button");
  await page.waitForURL(/\/check-in\/(sent|support)$/);
  await take("sent");
}

/** Takes the pages of a client in each language, on a phone. */
export async function takeLocales(
  browser: Browser,
  clinic: DemoClinic,
  folder: string,
  tags: readonly string[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { tag } of LOCALES.filter(
    (locale) => tags.length === 0 || tags.includes(locale.tag),
  )) {
    const context = await browser.newContext({ viewport: PHONE });
    await walk(await context.newPage(), clinic, tag, folder);
    await context.close();
  }
}
