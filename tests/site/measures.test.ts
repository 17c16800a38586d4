/** The public pages of the measures: a try-out that scores in the browser and sends nothing. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { answer } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";
import type { Watch } from "../support/site-watch.ts";
import { NARROW } from "../support/site-survey.ts";

const { site, visit } = await visitedSite();
let context: BrowserContext;
let page: Page;
let seen: Watch;
afterEach(() => context.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  ({ context, page, seen } = await visit({ viewport: NARROW, ...options }));
  await page.goto(`${site.origin}${path}`, { waitUntil: "networkidle" });
}

/** Does something, and expects that the browser asked for nothing and stayed where it was. */
async function sendsNothing(act: () => Promise<unknown>): Promise<void> {
  const [requests, address] = [seen.requests.length, page.url()];
  await act();
  await page.waitForLoadState("networkidle");
  expect(seen.requests.slice(requests)).toEqual([]);
  expect(page.url()).toBe(address);
  expect(seen.problems).toEqual([]);
}

const show = () => page.locator("form.try button[type=submit]").click();
const result = () => page.locator("form.try [role=group]");
const words = async () => (await result().innerText()).replace(/\s+/g, " ");
const help = () => page.locator("form.try a[href='/en/help']");
const choose = (question: number, position: number) =>
  page
    .locator("form.try fieldset")
    .nth(question - 1)
    .locator("label")
    .nth(position)
    .click();

describe("the try-out of PHQ-9", () => {
  it("adds up nine answers of 2 to 18, names the range, and sends nothing", async () => {
    await open("/en/measures/phq-9");
    expect(await result().isVisible()).toBe(false);
    await sendsNothing(async () => {
      await answer(page, 2);
      await show();
    });
    expect(await words()).toContain("Score: 18, on a scale from 0 to 27.");
    expect(await words()).toContain("The source calls 15 to 19 “moderately severe”.");
    expect(await words()).toContain("Nothing was sent or kept.");
    expect(await result().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("says at the top that it is no check-in", async () => {
    await open("/en/measures/phq-9");
    const text = await page.locator("form.try").innerText();
    expect(text.startsWith("Try it: nothing is sent or kept")).toBe(true);
  });

  it("gives no score while a question is empty, and leads to that question", async () => {
    await open("/en/measures/phq-9");
    await answer(page, 1, [2]);
    await sendsNothing(show);
    expect(await words()).toContain("Score: no score yet.");
    const links = result().locator("a");
    expect(await links.allInnerTexts()).toEqual(["Question 3 has no answer yet"]);
    await links.click();
    expect(await page.locator("#q-3").evaluate((one) => one === document.activeElement)).toBe(true);
    await choose(3, 0);
    expect(await result().isVisible()).toBe(false);
    await show();
    expect(await words()).toContain("Score: 8, on a scale from 0 to 27.");
  });

  it("offers help at once after an answer of a risk rule, and not before", async () => {
    await open("/en/measures/phq-9");
    await answer(page, 3, [8]);
    expect(await help().isVisible()).toBe(false);
    await sendsNothing(() => choose(9, 1));
    expect(await help().isVisible()).toBe(true);
    await choose(9, 0);
    expect(await help().isVisible()).toBe(false);
    await choose(9, 3);
    await help().click();
    await page.waitForURL(/\/en\/help$/);
  });

  it("keeps nothing: the page starts anew when it is loaded again or gone back to", async () => {
    await open("/en/measures/phq-9");
    await answer(page, 2);
    await page.reload();
    expect(await page.locator("form.try :checked").count()).toBe(0);
    await answer(page, 2);
    await page.goto(`${site.origin}/en/help`);
    await page.goBack({ waitUntil: "networkidle" });
    expect(await page.locator("form.try :checked").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });

  it("speaks the language of the page", async () => {
    await open("/de/measures/phq-9");
    await answer(page, 1);
    await show();
    expect(await words()).toContain("Wert: 9, auf einer Skala von 0 bis 27.");
    expect(await words()).toContain("Die Quelle nennt 5 bis 9 „leicht“.");
  });

  it("shows the questions without JavaScript, says so, and has no way to send them", async () => {
    await open("/en/measures/phq-9", { javaScriptEnabled: false });
    expect(await page.locator("form.try fieldset").count()).toBe(9);
    expect(await page.locator("form.try noscript").isVisible()).toBe(true);
    expect(await page.locator("form.try button").isVisible()).toBe(false);
    await sendsNothing(async () => {
      await choose(1, 2);
      await page.locator("#q-1").focus();
      await page.keyboard.press("Enter");
    });
  });
});

describe("a measure without a proven wording in the page's language", () => {
  it("has no questions there, and leads to the languages it has", async () => {
    await open("/ar/measures/phq-9");
    expect(await page.locator("fieldset").count()).toBe(0);
    const links = page.locator("main ul.languages a");
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("lang")))).toEqual([
      "en",
      "de",
      "es",
      "fr",
      "pl",
      "pt-BR",
    ]);
    await links.first().click();
    await page.waitForURL(/\/en\/measures\/phq-9#try$/);
    expect(await page.locator("form.try fieldset").count()).toBe(9);
  });
});

describe("a short form", () => {
  it("is said to lead on where the longer form can be answered, and only there", async () => {
    const says = async (path: string) => {
      await open(path);
      return page.locator("main").innerText();
    };
    expect(await says("/en/measures/phq-2")).toContain("From a score of 3 on, PHQ-9 is asked");
    expect(await says("/ar/measures/phq-2")).toContain("PHQ-9");
    expect(await says("/nl/measures/phq-2")).not.toContain("PHQ-9 gevraagd");
  });
});

describe("the list of measures", () => {
  it("is found from the home page and leads to each measure", async () => {
    await open("/en");
    await page.locator("main a[href='/en/measures']").click();
    await page.waitForURL(/\/en\/measures$/);
    await page.locator("main a", { hasText: "GAD-7" }).first().click();
    await page.waitForURL(/\/en\/measures\/gad-7$/);
    expect(await page.locator("h1").innerText()).toBe("GAD-7");
    const shown = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    expect(shown).toContain("8 or more Adults in NHS Talking Therapies services, England");
    expect(shown).toContain("Developed by Drs. Robert L. Spitzer");
    const sources = page.locator("a.source-link");
    for (const href of await sources.evaluateAll((all) =>
      all.map((one) => one.getAttribute("href")),
    )) {
      expect(await page.locator(href ?? "").count(), href ?? "").toBe(1);
    }
  });
});
