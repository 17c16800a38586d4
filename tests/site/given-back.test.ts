/** A client's words that could not be taken, in a real browser, with and without scripts. */
import { expect, it } from "vitest";
import type { Instant } from "../../src/core/brand.ts";
import { endLinkSessions } from "../../workers/db/link.ts";
import { consented } from "../support/consented.ts";
import { MOOD } from "../support/http-daily.ts";
import { mood, openDaily, press, setUpDaily } from "../support/site-daily.ts";
import { answer, openLink, through, wordsOf } from "../support/site-journey.ts";
import { NARROW, survey, THOROUGH } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const LOCALES = ["en", "ar-XB"];
const PROBLEM = "/[locale]/problem";
const WRITTEN = "I argued with my sister. تشاجرت";
const LOOK = { viewport: NARROW, reducedMotion: "reduce" } as const;

it.each(LOCALES)(
  "come back in %s, and are sent with one press once the link was opened",
  async (locale) => {
    const { context, page, seen } = await visit({ ...LOOK, javaScriptEnabled: locale !== "en" });
    const { found, look } = survey(page, THOROUGH);
    const t = wordsOf(locale);
    const asked = await site.ask();
    await openLink(page, site, { code: asked.code, locale, typed: locale === "en" });
    await page.goto(`${site.origin}/${locale}/check-in/decline`);
    await page.locator("#words").fill(WRITTEN);
    await context.clearCookies();
    await Promise.all([page.waitForEvent("load"), page.locator("main .button").click()]);
    expect(await page.locator("h1").innerText()).toBe(t("problem.session.title"));
    expect(await page.locator(".said-text").innerText()).toBe(WRITTEN);
    if (locale !== "en") await look("given back", [], PROBLEM);

    const tab = await context.newPage();
    await openLink(tab, site, { code: asked.code, locale, typed: locale === "en" });
    await tab.close();
    const again = page.getByRole("button", { name: t("problem.held.again") });
    await through(page, () => again.click(), /\/declined$/);
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    await context.close();
  },
);

it("stay in a page with a script, and one press sends them although another device was finished", async () => {
  const { context, page, seen } = await visit(LOOK);
  const t = wordsOf("en");
  const asked = await site.ask();
  await openLink(page, site, asked);
  await page.goto(`${site.origin}/en/check-in/1`);
  await endLinkSessions(site.deps, asked.linkId);
  await answer(page, 1);
  const send = page.locator("form[data-check-in] .actions .button");
  await send.click();
  await page.getByText(t("form.session")).waitFor();
  const tab = await context.newPage();
  await openLink(tab, site, asked);
  await tab.close();
  await through(page, () => send.click(), /\/check-in\/2$/);
  expect(seen.problems).toEqual([]);
  await context.close();
});

it("are given back by a page with a script, too, when consent was taken back meanwhile", async () => {
  const { context, page, seen } = await visit(LOOK);
  const t = wordsOf("en");
  const client = await site.addStranger();
  await consented(site.deps, client, { at: "2026-01-06T09:00Z" as Instant });
  const { code, entries } = await setUpDaily(site, MOOD, client);
  await openDaily(site, page, code);
  await mood(page, 4);
  await page.locator("[name=q-note]").fill(WRITTEN);
  // A minute apart: what is said within one has no order.
  await consented(site.deps, client, {
    at: "2026-01-06T09:01Z" as Instant,
    given: { care: false, statistics: false, research: false },
  });
  await Promise.all([page.waitForEvent("load"), press(page)]);
  expect(await page.locator("h1").innerText()).toBe(t("consent.title"));
  expect(await page.locator(".said-text").innerText()).toBe(WRITTEN);
  await consented(site.deps, client, { at: "2026-01-06T09:02Z" as Instant });
  const again = page.getByRole("button", { name: t("problem.held.again") });
  await through(page, () => again.click(), /\/daily\/sent$/);
  expect((await entries()).map(({ answers }) => answers["note"])).toEqual([WRITTEN]);
  expect(seen.problems).toEqual([]);
  await context.close();
});

it.each(LOCALES)(
  "wait in %s with an interview until the therapist has signed in",
  async (locale) => {
    const { context, page, seen } = await visit(LOOK);
    const { found, look } = survey(page, THOROUGH);
    const t = wordsOf(locale);
    const clientId = await site.addClient();
    const staff = await site.staffCookie();
    await context.addCookies([staff]);
    await page.goto(`${site.origin}/en/staff/clients/${clientId}/check-ins`);
    const aloud = page.locator("button[formaction$='read-aloud']");
    await through(page, () => aloud.click(), /\/check-in$/);
    await page.goto(`${site.origin}/${locale}/check-in/1?in=en`);
    await page.locator("[name=q-1]").nth(2).check();
    await through(page, () => page.locator(".actions .button").click(), /\/check-in\/1\?check=1/);
    await context.clearCookies({ name: staff.name });
    await page.reload();
    expect(await page.locator("h1").innerText()).toBe(t("aloud.session.title"));
    await look("signed out", [], PROBLEM);
    await context.addCookies([await site.staffCookie()]);
    const again = page.getByRole("link", { name: t("problem.held.again") });
    await through(page, () => again.click(), /\/check-in\/1\?check=1/);
    expect(await page.locator("[name=q-1]").nth(2).isChecked()).toBe(true);
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    await context.close();
  },
);
