/** The tables of a printed report, in English and in German, whose words are longer. */
import { expect, it } from "vitest";
import type { Page } from "playwright-core";
import { panelsIn } from "../support/site-report.ts";
import { pageTexts } from "../support/pdf-text.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const clients = await site.clients();

/** A client with measures of outcome, of the alliance, and an expected course. */
const MUCH = "Demo 11";
/** One who answers in Brazilian Portuguese. */
const FAR = "Demo 09";

async function withReport(
  tag: string,
  which: string,
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const client = clients.find(({ label }) => label.startsWith(which));
  const { context, page } = await visit();
  await context.addCookies([await site.staffCookie()]);
  await page.goto(`${site.origin}/${tag}/staff/clients/${client?.id}`);
  await panelsIn(page);
  await walk(page);
  await context.close();
}

/** A4 less margins of 14 mm, at 96 px to the inch. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 1017 });
}

it.each(["en", "de"])("say what was expected in no more than two lines a row: %s", async (tag) => {
  await withReport(tag, MUCH, async (page) => {
    await onPaper(page);
    const rows = page.locator("table.chart-rows tbody tr:has(> :nth-child(9))");
    const heights = await rows.evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect().height),
    );
    expect(heights).toHaveLength(8);
    // Two lines of 7.5pt, their padding and a rule.
    expect(Math.max(...heights)).toBeLessThan(30);
  });
});

it.each([
  ["en", MUCH],
  ["de", MUCH],
  ["de", FAR],
])("are no wider than the paper: %s, %s", async (tag, which) => {
  await withReport(tag, which, async (page) => {
    await onPaper(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

it.each([
  ["en", "These measures ask about"],
  ["de", "Diese Fragebögen fragen nach"],
])("stand on one sheet with the head of the therapy's part: %s", async (tag, head) => {
  await withReport(tag, MUCH, async (page) => {
    const pages = pageTexts(await page.pdf({ format: "A4", printBackground: false }));
    expect(pages.find((text) => text.includes(head))).toMatch(/Alliance check: 8/);
  });
});
