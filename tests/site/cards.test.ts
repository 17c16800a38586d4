/** Tables of staff on a phone: each row a card, nothing pushed aside, and a table by ear. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { createStaff } from "../../workers/db/staff.ts";
import { must } from "../support/clinic.ts";
import { printedSheet } from "../support/printed-sheet.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const name = "Wolfeschlegelsteinhausenbergerdorff-Llanfairpwllgwyngyll";
must(await createStaff(site.deps, { name, roles: ["supervisor", "owner"] }));
const { clientId } = await site.ask();
for (const lost of [true, false]) await printedSheet(site.deps, site.therapist, { clientId, lost });

const TABLES = [
  ["/settings/audit", 5],
  [`/settings/audit?chain=client:${clientId}`, 5],
  ["/people", 5],
  [`/clients/${clientId}/check-ins`, 3],
] as const;

/** How far the table and the page can be pushed aside. */
const aside = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".scroll"), document.documentElement].map(
      (one) => one.scrollWidth - one.clientWidth,
    ),
  );

/** What the cells of each row say by ear. */
async function cells(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await page.locator("tbody").getByRole("row").all();
  return Promise.all(
    rows.map((row) => row.getByRole("rowheader").or(row.getByRole("cell")).allTextContents()),
  );
}

const ROWS = TABLES.flatMap(([path, heads]) =>
  ["en", "ar-XB"].map((tag) => ({ at: `/${tag}/staff${path}`, heads })),
);

it.each(ROWS)("$at", async ({ at, heads }) => {
  const { context, page, seen } = await visit({ viewport: NARROW });
  const { found, look } = survey(page);
  await context.addCookies([await site.staffCookie()]);
  await page.goto(`${site.origin}${at}`);
  await look(at);
  expect(found).toEqual({});
  expect(await page.getByRole("columnheader").count()).toBe(heads);
  const first = page.locator("tbody tr").first();
  /** Whether the cells of a row stand beside each other. */
  const inLine = () =>
    first.evaluate(
      ({ children }) =>
        new Set([...children].map((cell) => cell.getBoundingClientRect().y)).size === 1,
    );
  const said = await cells(page);
  expect(said.length).toBeGreaterThan(0);
  for (const row of said) expect(row).toHaveLength(heads);
  for (const viewport of [NARROW, PHONE]) {
    await page.setViewportSize(viewport);
    expect(await aside(page)).toEqual([0, 0]);
    expect(await inLine()).toBe(false);
  }
  await page.setViewportSize(LAPTOP);
  expect(await inLine()).toBe(true);
  expect(await cells(page)).toEqual(said);
  await context.close();
  expect(seen.problems).toEqual([]);
});
