/** Sessions, goals, plan and the client's view of a demo client: axe, html-validate and the probes. */
import { describe, expect, it } from "vitest";
import { htmlFindings } from "../support/site-html.ts";
import * as motion from "../support/site-motion.ts";
import { axeFindings, scripts, structure } from "../support/site-probes.ts";
import { visitedSite } from "../support/site-visit.ts";
import { servedHtml } from "../support/site-walk.ts";

const { site, visit } = await visitedSite("demo");

const NARROW = { width: 320, height: 640 };
const ROOMS = [
  "goals",
  "goals?edit={goal}",
  "agreement",
  "agreement/shown",
  "sessions",
  "progress",
  "progress/shown",
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
    const html = servedHtml(page);
    const client = (await site.clients()).find(({ label }) => wanted.test(label));
    const found: Record<string, readonly string[]> = {};
    let goal = "";
    for (const room of ROOMS) {
      if (wanted.test("10") && /edit|agreement\/shown/.test(room)) continue;
      const path = room.replace("{goal}", goal);
      await page.goto(`${site.origin}/${locale}/staff/clients/${client?.id}/${path}`);
      goal ||= /edit=([0-9a-z]{26})/.exec(await page.content())?.[1] ?? "";
      await page.evaluate(() => {
        for (const more of document.querySelectorAll("details")) more.open = true;
      });
      const problems = [
        ...(await htmlFindings(await html())),
        ...(await structure(page)),
        ...(await scripts(page)),
        ...(await motion.reflow(page)),
        ...(await motion.stillness(page)),
        ...(await axeFindings(page)),
        ...(await motion.spacing(page)),
        ...(await motion.changeLeadsNowhere(page)),
        ...(locale === "en" ? await motion.focus(page) : []),
      ];
      await page.setViewportSize(NARROW);
      if (problems.length > 0) found[room] = problems;
    }
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  });
});
