/** Goals, own words, one question at a time and somebody else who is asked, in a real browser. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findMeasure } from "../../src/packs/find.ts";
import type { Measure } from "../../src/core/measures/measure.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { must } from "../support/clinic.ts";
import { openLink, through } from "../support/site-journey.ts";
import { spacing } from "../support/site-motion.ts";
import { nothingChosen } from "../support/site-probes.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";
import { addGoal, goalOf } from "../support/work.ts";

const { site, visit } = await visitedSite();
const SHORT = findMeasure("gad-2");

async function ask(measure: Measure, more: { readonly informant?: "partner" } = {}) {
  const { deps, therapist } = site;
  const clientId = await site.addClient(`Client ${Math.random()}`);
  for (const text of ["أن أنام ست ساعات", "Walk ".repeat(40)]) {
    await addGoal(deps, therapist, { clientId, goal: goalOf(text) });
  }
  const what = { measures: [measureKey(measure)], findUnusable, opensAt: deps.now() };
  const extras = more.informant ? [] : (["goals", "talk"] as const);
  const occasionId = must(
    await createOccasion(deps, actingAs(therapist), { clientId, extras, ...what, ...more }),
  );
  const link = must(await createLink(deps, actingAs(therapist), { clientId, occasionId }));
  return link.token.text;
}

const press = (page: Page, selector: string, to: RegExp) =>
  through(page, () => page.locator(selector).click(), to);
const NEXT = "form[data-check-in] .actions button.button";

describe("a check-in of several parts", () => {
  it.each(["en", "ar-XB"])("is walked one question at a time, in %s", async (locale) => {
    const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
    const { found, look } = survey(page, [(_page, html) => nothingChosen(html), spacing]);
    await openLink(page, site, { code: await ask(SHORT), locale });
    await page.locator(".who-helps summary").click();
    await look("intro");
    await press(page, "button[name=reading][value=one]", /check-in\/1$/);
    await look("question 1");
    expect(await page.title()).toMatch(/1.*2/);
    await page.locator("label.option").nth(1).click();
    await press(page, NEXT, /check-in\/1\?q=2/);
    await press(page, NEXT, /check=1/);
    await look("asking");
    await press(page, ".summary button", /check-in\/2(?:\?in=.*)?$/);
    await page.locator("label.cell").nth(7).click();
    await press(page, NEXT, /check-in\/2\?q=2/);
    await look("goal 2");
    await press(page, "button[name=go][value=all]", /check-in\/2(?:\?in=.*)?$/);
    expect(await page.locator("fieldset").count()).toBe(2);
    expect(await page.locator("fieldset input:checked").count()).toBe(1);
    await press(page, NEXT, /check=1/);
    await press(page, ".summary button", /check-in\/3$/);
    await look("own words");
    await page.locator("textarea").fill("My sister");
    await press(page, NEXT, /answers$/);
    await look("review");
    await press(page, "form[data-check-in] .button", /\/sent$/);
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("shows all questions from the first of them on, at the same address", async () => {
    const { context, page, seen } = await visit();
    await openLink(page, site, { code: await ask(findMeasure("gad-7")) });
    await press(page, "button[name=reading][value=one]", /check-in\/1$/);
    await page.locator("label.option").nth(1).click();
    // The script is at work, so that the button is its to press.
    await page.locator(".clear").waitFor();
    await page.locator("button[name=go][value=all]").click();
    await page.locator("fieldset").nth(6).waitFor();
    expect(await page.locator("fieldset input:checked").count()).toBe(1);
    expect(page.url()).toMatch(/check-in\/1$/);
    await context.close();
    expect(seen.problems).toEqual([]);
  });

  it("keeps the one answer of a page that is closed, and not less of the others", async () => {
    const { context, page } = await visit();
    await openLink(page, site, { code: await ask(findMeasure("gad-7")) });
    await press(page, "button[name=reading][value=one]", /check-in\/1$/);
    await page.locator("label.option").nth(1).click();
    await press(page, NEXT, /q=2/);
    const saved = page.waitForResponse((reply) => reply.request().method() === "POST");
    await page.locator("label.option").nth(3).click();
    expect((await saved).status()).toBe(200);
    await page.goto(`${site.origin}/en/check-in/1?q=1`);
    expect(await page.locator("input:checked").getAttribute("value")).toBe("1");
    await page.goto(`${site.origin}/en/check-in/1?q=2`);
    expect(await page.locator("input:checked").getAttribute("value")).toBe("3");
    await context.close();
  });

  it("tells somebody else who asks about whom, on a page that holds", async () => {
    const { context, page, seen } = await visit({ viewport: NARROW, javaScriptEnabled: false });
    const code = await ask(findMeasure("session-check-other"), { informant: "partner" });
    await openLink(page, site, { code, typed: true });
    expect(await page.locator("main").innerText()).toContain("a person you know");
    expect(await page.locator("details").count()).toBe(0);
    await press(page, "main .actions button.button:not([name])", /check-in\/1$/);
    for (const field of await page.locator("input[name^=q-]").all()) await field.fill("4");
    await press(page, NEXT, /answers$/);
    await press(page, "form[data-check-in] .button", /\/sent$/);
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});
