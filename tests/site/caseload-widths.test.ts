/** Both caseloads on phones, tablets and laptops: nothing pushed aside, and a table by ear. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { seedCourse } from "../../scripts/demo/seed.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { supervision } from "../../workers/db/schema-staff.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { withProof } from "../../workers/db/supervision.ts";
import { must } from "../support/clinic.ts";
import { survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const CLIENTS = 25;
const LAPTOP = 1280;
const WIDE = 1440;
const PHONE = 360;
const WIDTHS = [PHONE, 641, 700, 800, 900, 1024, LAPTOP - 1, LAPTOP, WIDE];
const HEIGHT = 900;

const { site, visit } = await visitedSite("demo");
const { deps, therapist } = site;

/** Two to four measures each. */
const measures = ["phq-9", "gad-7", "core-10", "phq-15"].map(findMeasure);
for (let at = (await site.clients()).length; at < CLIENTS; at += 1) {
  const totals = { "phq-9": at, "gad-7": 8, "core-10": at, "phq-15": 10 };
  const course = {
    label: `Demo ${at}, of a long label`,
    locale: "en",
    measures: measures.slice(0, 2 + (at % 3)),
    checkIns: [2, 1].map((weeksAgo) => ({ weeksAgo, totals })),
  };
  await seedCourse(deps, therapist, course, deps.now());
}

/** The cookie of somebody who supervises the therapist, and so sees a column more. */
async function supervisorCookie() {
  const supervisorId = must(await createStaff(deps, { name: "Dr. Second", roles: ["supervisor"] }));
  const row = { supervisorId, therapistId: therapist, createdAt: deps.now() };
  await deps.db.insert(supervision).values(await withProof(deps.keys, row));
  const { secret } = must(await startSession(deps, supervisorId));
  return { name: "snd_s", value: secret, url: site.origin };
}

const READERS = [
  { who: "the therapist", cookie: await site.staffCookie(), more: 0 },
  { who: "a supervisor", cookie: await supervisorCookie(), more: 1 },
];
const VIEWS = [
  { view: "by need", query: "", columns: 8 },
  { view: "as a registry", query: "?view=registry", columns: 11 },
];

/** How far the table and the page can be pushed aside. */
const aside = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".scroll"), document.documentElement].map(
      (one) => one.scrollWidth - one.clientWidth,
    ),
  );

/** What each row says by ear, and under which head. */
const cells = (page: Page) =>
  page.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll("[role=cell], [role=rowheader]")].map((cell) => {
        const isGone = getComputedStyle(cell).display === "none";
        return [cell.getAttribute("aria-colindex"), isGone ? "gone" : cell.textContent];
      }),
    ),
  );

/** Rows of a measure whose score, change and course do not begin on one line. */
const broken = (page: Page) =>
  page.locator("tbody tr:has(.spark)").evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const line = [...row.querySelectorAll(".standing, .change, td:has(> .spark)")];
        return new Set(line.map((cell) => cell.getBoundingClientRect().y)).size > 1;
      }).length,
  );

const CASES = VIEWS.flatMap((view) =>
  READERS.flatMap((reader) => ["en", "de", "ar-XB"].map((tag) => ({ ...view, ...reader, tag }))),
);

it.each(CASES)("$view, of $who, needs no pushing aside in $tag", async (one) => {
  const { query, cookie, columns, more, tag } = one;
  const { context, page, seen } = await visit({ viewport: { width: WIDE, height: HEIGHT } });
  const { found, look } = survey(page);
  await context.addCookies([cookie]);
  await page.goto(`${site.origin}/${tag}/staff${query}`);
  const said = await cells(page);
  expect(said.flat()).toHaveLength(await page.locator("tbody :is(th, td)").count());
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect([width, await aside(page)]).toEqual([width, [0, 0]]);
    if (width > PHONE) expect([width, await broken(page)]).toEqual([width, 0]);
    expect(await cells(page)).toEqual(said);
    expect(await page.getByRole("rowheader").count()).toBe(CLIENTS);
    expect(await page.getByRole("columnheader").count()).toBe(columns + more);
  }
  await look(tag);
  // On paper it is the table, whose head says by itself which way is up.
  await page.emulateMedia({ media: "print" });
  const shown = (name: string) =>
    page
      .locator(name)
      .evaluateAll((all) => [...new Set(all.map((part) => getComputedStyle(part).display))]);
  expect(await shown("tbody tr")).toEqual(["table-row"]);
  const ofNeed = query === "";
  expect(await shown("thead th .way")).toEqual(ofNeed ? ["block"] : []);
  expect(await shown(".way-of-cards")).toEqual(ofNeed ? ["none"] : []);
  expect(found).toEqual({});
  await context.close();
  expect(seen.problems).toEqual([]);
});
