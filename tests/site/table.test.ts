/** The report's table in a browser without scripts: ordered by a press, downloaded, and printed as shown. */
import { beforeAll, expect, it } from "vitest";
import { addDays } from "../../workers/db/instant.ts";
import { sendLongAgo } from "../support/http-check-in.ts";
import { reflow } from "../support/site-motion.ts";
import { visitedSite } from "../support/site-visit.ts";

const WEEKS = 21;

const { site, visit } = await visitedSite();
const { context, page } = await visit({
  javaScriptEnabled: false,
  viewport: { width: 390, height: 700 },
});
let report: string;
beforeAll(async () => {
  const client = await site.addClient();
  const { deps, therapist } = site;
  for (let week = WEEKS; week > 0; week -= 1) {
    const at = addDays(deps.now(), -7 * week);
    // No answer above the risk rule but the first: the table is what is looked at.
    await sendLongAgo(deps, therapist, { client, at, value: week === WEEKS ? 3 : 0 });
  }
  await context.addCookies([await site.staffCookie()]);
  report = `${site.origin}/en/staff/clients/${client}?charts=all`;
});

const second = () => page.locator("details.chart-table").nth(1);

it("comes back to the table whose head was pressed, open and in that order", async () => {
  await page.goto(report);
  await second().locator("summary").click();
  await second().getByRole("link", { name: "Score", exact: true }).click();
  await page.waitForURL(/sort=score&order=descending&charts=all#table-2$/);
  expect(await second().getAttribute("open")).not.toBeNull();
  const box = await second().locator("table").boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(100);
  expect(await second().locator("th[aria-sort]").innerText()).toContain("Score");
  expect(await reflow(page)).toEqual([]);
  // The order is in sight on a telephone, without scrolling sideways.
  const caption = await second().locator("caption span").boundingBox();
  expect((caption?.x ?? 0) + (caption?.width ?? 999)).toBeLessThanOrEqual(390);
});

it("shows every check-in when asked, in the same order", async () => {
  await second()
    .getByRole("link", { name: `Show all ${WEEKS} check-ins` })
    .click();
  await page.waitForURL(/rows=all&charts=all#table-2$/);
  expect(await second().locator("tbody tr").count()).toBe(WEEKS);
  expect(await second().locator("td.num").first().innerText()).toBe("21");
});

it("stays by session number wherever a table or a choice leads", async () => {
  await page.goto(`${report}&axis=sessions`);
  const links = await page
    .locator("figure.course a[href*='?']")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  // Three heads and every row, of two tables.
  expect(links.length).toBeGreaterThanOrEqual(8);
  expect(links.filter((href) => !href.includes("axis=sessions"))).toEqual([]);
  await second().locator("summary").click();
  await second().getByRole("link", { name: "Score", exact: true }).click();
  await page.waitForURL(/axis=sessions&charts=all#table-2$/);
  expect(await page.locator(".chart-time").first().innerText()).toContain("Session number");
  await page.getByRole("link", { name: "By date" }).click();
  await page.waitForURL(/\?sort=score&order=descending&charts=all#charts$/);
});

it("prints what is shown, and says what is left out", async () => {
  await page.goto(report);
  await page.emulateMedia({ media: "print" });
  const caption = second().locator("caption");
  expect(await caption.innerText()).toContain(`the latest 20 of ${WEEKS} check-ins, oldest first`);
  const look = await second()
    .locator("thead a")
    .first()
    .evaluate((link) => [
      getComputedStyle(link).textDecorationLine,
      getComputedStyle(link, "::after").content,
    ]);
  expect(look).toEqual(["none", "none"]);
  expect(await page.locator("a[href$='.csv']:visible").count()).toBe(0);
  await page.emulateMedia({ media: "screen" });
});

it("is downloaded as a file", async () => {
  await page.goto(report);
  await second().locator("summary").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    second().getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^scores-[0-9a-z]{26}-2-\d{4}-\d\d-\d\d\.csv$/);
  let text = "";
  for await (const part of await file.createReadStream()) text += String(part);
  expect(text.trimEnd().split("\r\n")).toHaveLength(1 + WEEKS);
});
