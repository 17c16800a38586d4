/** Sign-in, caseload and the report of every demo client: axe, html-validate and the probes. */
import { describe, expect, it } from "vitest";
import { COURSES } from "../../scripts/demo/courses.ts";
import { through } from "../support/site-journey.ts";
import { focus } from "../support/site-motion.ts";
import { NARROW, survey, THOROUGH, unfold } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";
import { staffPages } from "../support/site-walk.ts";

const { site, visit } = await visitedSite("demo");

describe("staff pages", () => {
  /** Steady gain, gaps, risk answer, one point, none, all else: in the other locales these are enough. */
  const TELLING = /0[1689]|1[01]/;
  it.each([
    ["en", /^Demo/, COURSES.length + 14],
    ["de", TELLING, 19],
    ["en-XA", TELLING, 19],
    ["ar-XB", TELLING, 19],
  ] as const)("in %s", async (locale, wanted, pages) => {
    const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
    const { found, look, names } = survey(page, THOROUGH);
    for await (const { name } of staffPages(page, site, { locale, wanted })) {
      await unfold(page);
      await look(name, locale === "en" && /08|caseload/.test(name) ? [focus] : []);
    }
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    expect(names.length).toBe(pages);
  });

  it("lets staff in with the printed address, once, and out again", async () => {
    const { context, page, seen } = await visit();
    await page.goto(`${site.origin}/en/staff/sign-in#${site.signInCode}`);
    expect(page.url()).not.toContain(site.signInCode);
    await through(page, () => page.locator("form[data-open] button").click(), /\/en\/staff$/);
    expect(await page.locator("tbody").count()).toBe(COURSES.length + 1);
    await through(page, () => page.getByRole("button", { name: "Sign out" }).click(), /\/en$/);
    await page.goto(`${site.origin}/en/staff/sign-in#${site.signInCode}`);
    await page.locator("form[data-open] button").click();
    await page.locator(".summary--error").waitFor();
    expect(await page.locator(".summary--error").innerText()).toContain("used before");
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});
