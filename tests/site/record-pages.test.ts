/** Sessions, goals, plan, methods and the client's view of a demo client: axe, html-validate and the probes. */
import { describe, expect, it } from "vitest";
import { focus } from "../support/site-motion.ts";
import { NARROW, survey, THOROUGH, unfold } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");

const ROOMS = [
  "goals",
  "goals?edit={goal}",
  "agreement",
  "agreement/shown",
  "sessions",
  "progress",
  "progress/shown",
  "progress/shown?bands=shown",
  "support",
  "methods/phq-9",
];

describe("pages of one client's record", () => {
  it.each([
    ["en", /01/],
    ["en", /10/],
    ["en-XA", /01/],
    ["ar-XB", /01/],
  ] as const)("in %s, of the demo client %s", async (locale, wanted) => {
    const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
    await context.addCookies([await site.staffCookie()]);
    const client = (await site.clients()).find(({ label }) => wanted.test(label));
    const { found, look } = survey(page, THOROUGH);
    let goal = "";
    for (const room of ROOMS) {
      if (wanted.test("10") && /edit|agreement\/shown|methods/.test(room)) continue;
      const path = room.replace("{goal}", goal);
      await page.goto(`${site.origin}/${locale}/staff/clients/${client?.id}/${path}`);
      goal ||= /edit=([0-9a-z]{26})/.exec(await page.content())?.[1] ?? "";
      await unfold(page);
      await look(room, locale === "en" ? [focus] : []);
    }
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});
