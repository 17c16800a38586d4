/** How many sheets a printed report takes, on both papers: none for a line or two that is left. */
import { expect, it } from "vitest";
import { COURSES } from "../../scripts/demo/courses.ts";
import { panelsIn } from "../support/site-report.ts";
import { pageTexts } from "../support/pdf-text.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");

/** Of whom a report is more than the scores of two measures, or has none yet. */
const SHEETS: Readonly<Record<string, number>> = {
  "Demo 01": 3,
  "Demo 09": 1,
  "Demo 10": 1,
  "Demo 11": 4,
};

it.each(["en", "de"])("are as few on Letter as on A4, in %s", async (tag) => {
  const { context, page } = await visit();
  await context.addCookies([await site.staffCookie()]);
  const clients = await site.clients();
  // And the new client.
  expect(clients).toHaveLength(COURSES.length + 1);
  for (const { id, label } of clients) {
    await page.goto(`${site.origin}/${tag}/staff/clients/${id}`);
    await panelsIn(page);
    const most = SHEETS[label.slice(0, 7)] ?? 2;
    for (const format of ["A4", "Letter"]) {
      const sheets = pageTexts(await page.pdf({ format, printBackground: false })).length;
      expect([label, format, sheets <= most, sheets]).toEqual([label, format, true, sheets]);
    }
  }
  await context.close();
});
