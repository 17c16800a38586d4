/** Every client page in every kind of locale: axe, html-validate and the probes. */
import { describe, expect, it } from "vitest";
import { htmlFindings } from "../support/site-html.ts";
import * as motion from "../support/site-motion.ts";
import { noteLook } from "../support/site-pages.ts";
import { axeFindings, nothingChosen, scripts, structure } from "../support/site-probes.ts";
import { visitedSite } from "../support/site-visit.ts";
import { clientPages } from "../support/site-walk.ts";
import { NARROW } from "../support/site-survey.ts";

const { site, visit } = await visitedSite();

/** Slow, and the same markup in every locale: one for each direction, and the longest words. */
const AXE = new Set(["en", "ar", "en-XA"]);
const FRESH = new Set(["part 1", "part 2", "home", "/s", "/measures/phq-9"]);

describe("client pages", () => {
  it.each(["en", "de", "ar", "en-XA", "ar-XB"])("in %s", async (locale) => {
    const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
    const found: Record<string, readonly string[]> = {};
    const names: string[] = [];
    for await (const { name, html, shown } of clientPages(page, site, locale)) {
      names.push(name);
      await noteLook(page, shown);
      const problems = [
        ...(FRESH.has(name) ? nothingChosen(html) : []),
        ...(await htmlFindings(html)),
        ...(await structure(page)),
        ...(await scripts(page)),
        ...(await motion.reflow(page)),
        ...(await motion.stillness(page)),
        ...(AXE.has(locale) ? await axeFindings(page) : []),
        ...(await motion.spacing(page)),
        // A table of data may scroll sideways (WCAG 1.4.10); everything else fits.
        ...(locale === "en-XA" && name !== "/measures/phq-9" ? await motion.largeText(page) : []),
        ...(await motion.changeLeadsNowhere(page)),
        ...(name === "part 1" ? await motion.forcedColours(page) : []),
        ...(locale === "en" || locale === "ar" ? await motion.focus(page) : []),
      ];
      await page.setViewportSize(NARROW);
      if (problems.length > 0) found[name] = problems;
    }
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(24);
  });

  it("no refusal of the Worker is invalid HTML, or less than a page with help on it", async () => {
    const form = "application/x-www-form-urlencoded";
    const post = (path: string, origin: string, body: string) =>
      fetch(`${site.origin}${path}`, {
        method: "POST",
        headers: { "content-type": form, origin },
        body,
      });
    const replies = [
      await fetch(`${site.origin}/de/nowhere`),
      await fetch(`${site.origin}/nowhere`),
      await fetch(`${site.origin}/en/staff`),
      await fetch(`${site.origin}/en/check-in`, { method: "DELETE" }),
      await post("/en/check-in/1", "https://elsewhere.example", ""),
      await post("/s/open", site.origin, `code=${"C".repeat(70_000)}`),
    ];
    // A stranger at a staff page is led to the sign-in, whatever the address.
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 200, 405, 403, 413]);
    for (const reply of replies) {
      const html = await reply.text();
      expect(await htmlFindings(html)).toEqual([]);
      expect(html).toMatch(/<a class="help-link" href="\/\w+\/help"/);
    }
  });
});
