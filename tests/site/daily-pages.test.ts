/** Every page of a daily form, the client's and the therapist's: axe, html-validate and the probes. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { measureOfOwnItems } from "../../src/core/daily/own-items.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { mood, press, setUpDaily } from "../support/site-daily.ts";
import { through } from "../support/site-journey.ts";
import { focus } from "../support/site-motion.ts";
import { NARROW, survey, THOROUGH, unfold } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite();
const LOCALES = ["en", "ar-XB"];

/** Sentences of the client's own: one that is long, in another direction and without a gap. */
const ITEMS = ["Ich war draußen", "أن أنام ست ساعات", "Rindfleischetikettierung".repeat(4)];
const OWN = { measure: measureKey(measureOfOwnItems(ITEMS)), items: ITEMS };

async function openLink(page: Page, locale: string, { code }: { readonly code: string }) {
  await page.goto(`${site.origin}/${locale}/s#${code}`);
  const start = page.locator("form[data-open] button");
  await through(page, () => start.click(), /\/daily(\/consent)?$|\/s\/open$/);
}

const main = (page: Page, to: RegExp) =>
  through(page, () => page.locator("main form .button").first().click(), to);

describe("pages of a daily form", () => {
  it.each(LOCALES)("about mood, from the yes to the end, in %s", async (locale) => {
    const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
    const { found, look } = survey(page, [...THOROUGH, ...(locale === "en" ? [focus] : [])]);
    const form = await setUpDaily(site, undefined, await site.addStranger());
    const at = `${site.origin}/${locale}/daily`;
    await openLink(page, locale, form);
    await look("not agreed yet");
    await main(page, /\/daily$/);
    await look("form");
    await mood(page, 4);
    await through(page, () => press(page), /\/daily\/sent$/);
    await look("sent");
    await page.goto(`${at}/sent?today=many`);
    await look("sent often");
    await page.goto(`${at}/consent`);
    await look("agreed");
    await page.goto(`${at}/offline/daily-mood`);
    await look("blank form of the device");
    await page.goto(`${at}/stop`);
    await look("stop");
    await main(page, /\/daily\/stop$/);
    await look("stopped", [], "/[locale]/daily/stopped");
    await openLink(page, locale, form);
    await look("ended", [], "/[locale]/problem");
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });

  it.each(LOCALES)("in a client's own words, and of the therapist, in %s", async (locale) => {
    const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
    const { found, look } = survey(page, THOROUGH);
    const form = await setUpDaily(site, OWN);
    await openLink(page, locale, form);
    await look("own words");
    const blank = await page.locator("#daily").getAttribute("data-blank");
    await page.goto(`${site.origin}${blank}`);
    await look("own words, blank", [], "/[locale]/daily/blank");
    await context.addCookies([await site.staffCookie()]);
    for (const clientId of [form.clientId, await site.addClient("Nothing daily")]) {
      await page.goto(`${site.origin}/${locale}/staff/clients/${clientId}/daily`);
      await unfold(page);
      await look(`staff: ${clientId === form.clientId ? "a form" : "none yet"}`);
    }
    for (const name of ["measure", "length"]) {
      await page.locator(`[name=${name}]`).first().check();
    }
    await page.locator('form[action$="/daily"] .button').click();
    await page.locator("#made").waitFor();
    await look("staff: a new link");
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});
