/** On paper: the report with its tables and no buttons, the client's pages, and all of it without scripts. */
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { panelsIn } from "../support/site-report.ts";
import { pageTexts } from "../support/pdf-text.ts";
import { begin, openLink, sendAll } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");

async function withPage(
  walk: (page: Page, context: BrowserContext) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const { context, page } = await visit({ javaScriptEnabled });
  await walk(page, context);
  await context.close();
}

async function reportOf(
  page: Page,
  context: BrowserContext,
  which: string,
  query = "",
): Promise<void> {
  await context.addCookies([await site.staffCookie()]);
  const client = (await site.clients()).find(({ label }) => label.includes(which));
  await page.goto(`${site.origin}/en/staff/clients/${client?.id}${query}`);
  await panelsIn(page);
}

/** What of these would be on the paper. */
const onPaper = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
        .map((element) => element.outerHTML.slice(0, 100)),
    selector,
  );

const A4 = { format: "A4", printBackground: false } as const;
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

/** A sheet that is taken out still says whose it is, when it was printed and its place. */
function saysWhose(pages: readonly string[], which: string): void {
  for (const [index, text] of pages.entries()) {
    const inOne = text.replaceAll(/\s+/g, " ");
    expect(inOne).toMatch(new RegExp(`^${index + 1} / ${pages.length} `));
    const owner = new RegExp(`${which}[^.]*\\. Made-up data\\. Printed on \\d[^.]* at \\d`, "g");
    expect(inOne.match(owner)).toHaveLength(1);
  }
}

describe("a printed page of a client's record", () => {
  const ways =
    "agreement check-ins daily data details goals methods/phq-9 progress sessions support";
  it.each(ways.split(" "))("says on each sheet whose it is: %s", async (way) => {
    await withPage(async (page, context) => {
      await reportOf(page, context, "Demo 01");
      await page.goto(`${page.url()}/${way}`);
      saysWhose(pageTexts(await page.pdf(A4)), "Demo 01");
    });
  });
});

describe("a printed report", () => {
  it("has every table, open, and the time of printing; no button, menu or control", async () => {
    await withPage(async (page, context) => {
      await reportOf(page, context, "Demo 08");
      await page.emulateMedia({ media: "print" });
      expect(await onPaper(page, "button, select, textarea, nav, .site-header, .skip")).toEqual([]);
      expect(await onPaper(page, "table.chart-rows tbody tr")).toHaveLength(8);
      expect(await onPaper(page, "svg.chart-svg")).toHaveLength(2);
      expect((await onPaper(page, ".risk strong")).length).toBeGreaterThan(0);
      const pdf = await page.pdf(A4);
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pagesOf(pdf)).toBeGreaterThan(0);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
    });
  });

  it.each([
    // Sessions, events and goals, each with the table of its chart.
    ["Demo 01", 3],
    ["Demo 04", 2],
    // Two measures of outcome, one of the alliance, a partner's answers and a daily form.
    ["Demo 11", 4],
  ])("%s takes no more than so many pages, with all that it holds: %i", async (which, most) => {
    await withPage(async (page, context) => {
      await reportOf(page, context, which);
      const pages = pageTexts(await page.pdf(A4));
      expect(pages.length).toBeLessThanOrEqual(most);
      saysWhose(pages, which);
    });
  });

  it.each(["Demo 01", "Demo 11"])("says in rows what each chart draws: %s", async (which) => {
    await withPage(async (page, context) => {
      await reportOf(page, context, which);
      await page.emulateMedia({ media: "print" });
      const figures = (await onPaper(page, "figure.chart")).length;
      expect(figures).toBeGreaterThan(2);
      expect(await onPaper(page, "figure.chart table.chart-rows")).toHaveLength(figures);
    });
  });

  it.each(["Demo 01", "Demo 11"])("needs no colour and no background: %s", async (which) => {
    await withPage(async (page, context) => {
      await reportOf(page, context, which);
      await page.emulateMedia({ media: "print" });
      const drawn = await page.locator("figure.chart").evaluateAll((figures) => {
        const parts = figures
          .flatMap((figure) => [...figure.querySelectorAll("*")])
          .filter((part) => part.checkVisibility());
        const isGrey = (paint: string) =>
          new Set(/^rgba?\((\d+), (\d+), (\d+)/.exec(paint)?.slice(1)).size < 2;
        const nameOf = (part: Element) => `${part.tagName} ${part.getAttribute("class")}`;
        const coloured = parts.filter((part) => {
          const { color, fill, stroke } = getComputedStyle(part);
          return !(part instanceof SVGElement ? [fill, stroke] : [color]).every(isGrey);
        });
        const filled = parts.filter(
          (part) =>
            !/^rgba\(0, 0, 0, 0\)none$/.test(
              getComputedStyle(part).backgroundColor + getComputedStyle(part).backgroundImage,
            ),
        );
        return { coloured: coloured.map(nameOf), filled: filled.map(nameOf), count: parts.length };
      });
      expect(drawn.count).toBeGreaterThan(100);
      expect(drawn).toMatchObject({ coloured: [], filled: [] });
    });
  });

  it("tells the lines of a chart apart by dash, weight and words", async () => {
    await withPage(async (page, context) => {
      await reportOf(page, context, "Demo 11");
      await page.emulateMedia({ media: "print" });
      const chart = page.locator("svg.chart-svg:visible:has(.course-expected)");
      const strokes = await chart.evaluate((svg) =>
        ["chart-line", "course-cutoff", "course-noise", "course-expected"]
          .concat("course-expected-50", "course-expected-80")
          .map((name) => {
            const part = svg.querySelector(`.${name}`);
            const { stroke, strokeDasharray, strokeWidth } = getComputedStyle(part ?? svg);
            return { stroke, weight: `${strokeDasharray} ${strokeWidth}` };
          }),
      );
      expect(new Set(strokes.map(({ weight }) => weight)).size).toBe(strokes.length);
      expect(strokes.map(({ stroke }) => stroke)).toEqual(strokes.map(() => "rgb(0, 0, 0)"));
      const words = await chart.locator("text").allTextContents();
      for (const word of ["Cut-off 11", "50 %", "80 %", "moderate", "severe"]) {
        expect(words.map((text) => text.replaceAll("\u00a0", " ").trim())).toContain(word);
      }
    });
  });

  it("fits the paper: nothing is wider than the page box", async () => {
    await withPage(async (page, context) => {
      await reportOf(page, context, "Demo 06");
      await page.emulateMedia({ media: "print" });
      // A4 less margins of 14 mm, at 96 px to the inch.
      await page.setViewportSize({ width: 688, height: 1017 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });

  it("is complete with scripts off: sentences, drawing, table; no dead control", async () => {
    await withPage(async (page, context) => {
      await reportOf(page, context, "Demo 01", "?charts=all");
      expect(await page.locator("main").innerText()).toContain("Better than at the start");
      const marks = page.locator("figure.course svg.chart-svg:visible > g:first-of-type path");
      const drawn = await marks.evaluateAll((all) =>
        all.map((path) => path.getAttribute("d")?.split("L").length),
      );
      expect(drawn).toEqual([9, 9]);
      expect(await page.locator("figure.course table.chart-rows tbody tr").count()).toBe(18);
      expect(await page.locator("select:visible, .chart-reader:visible").count()).toBe(0);
      const table = page.locator("details.chart-table").first();
      await table.locator("summary").click();
      expect(await table.locator("table").isVisible()).toBe(true);
    }, false);
  });
});

describe("a printed caseload", () => {
  it.each(["en/staff", "en/staff?view=registry", "de/staff", "de/staff?view=registry"])(
    "has every column on the paper, turned to its long side (%s)",
    async (at) => {
      await withPage(async (page, context) => {
        await context.addCookies([await site.staffCookie()]);
        await page.goto(`${site.origin}/${at}`);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const [, width, height] =
          /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf.toString("latin1")) ?? [];
        expect(Number(width)).toBeGreaterThan(Number(height));
        await page.emulateMedia({ media: "print" });
        // The shorter of both papers on its side, Letter, less margins of 14 mm.
        await page.setViewportSize({ width: 949, height: 720 });
        const ends = await page
          .locator("table.caseload tr > :last-child")
          .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
        expect(Math.max(...ends)).toBeLessThanOrEqual(949);
        expect(await onPaper(page, ".caseload-meanings li")).not.toEqual([]);
      });
    },
  );
});

describe("a client's printed page", () => {
  it.each([true, false])("the questions can be printed (scripts: %s)", async (scripts) => {
    await withPage(async (page) => {
      const { code } = await site.ask();
      await openLink(page, site, { code, typed: !scripts });
      await begin(page);
      await page.emulateMedia({ media: "print" });
      expect(await onPaper(page, "fieldset")).toHaveLength(9);
      expect(await onPaper(page, "legend")).toHaveLength(9);
      expect(await onPaper(page, ".stem, .notice")).toHaveLength(2);
      expect(await onPaper(page, "button, .site-header, .skip")).toEqual([]);
      expect(pagesOf(await page.pdf(A4))).toBeGreaterThan(0);
    }, scripts);
  });

  it("the confirmation says what was sent, when and to whom", async () => {
    await withPage(async (page) => {
      await openLink(page, site, await site.ask());
      await sendAll(page);
      await page.emulateMedia({ media: "print" });
      expect(await onPaper(page, "button, form, nav")).toEqual([]);
      expect(await page.locator("main").innerText()).toMatch(
        /You sent PHQ-9 and GAD-7 to Demo Clinic on \d/,
      );
    });
  });

  it("the help page prints the numbers of every country, folded or not", async () => {
    await withPage(async (page) => {
      await page.goto(`${site.origin}/en/help`);
      await page.emulateMedia({ media: "print" });
      const all = await page.locator('a[href^="tel:"]').count();
      expect(await onPaper(page, 'a[href^="tel:"]')).toHaveLength(all);
    });
  });
});
