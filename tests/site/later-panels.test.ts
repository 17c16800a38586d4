/** The panels of a report that follow its page, in a real browser: in place, alive, and missed. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { panelsIn } from "../support/site-report.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
/** PHQ-9, GAD-7, the alliance, sessions, goals and daily answers. */
const MUCH = "Demo 01";
const LOCALES = ["en", "ar-XB"] as const;

let context: BrowserContext;
afterEach(() => context.close());

async function staffPage(options: BrowserContextOptions = {}): Promise<Page> {
  const made = await visit({ viewport: { width: 1280, height: 800 }, ...options });
  context = made.context;
  await context.addCookies([await site.staffCookie()]);
  return made.page;
}

async function openReport(page: Page, { locale = "en", after = "", which = MUCH } = {}) {
  const client = (await site.clients()).find(({ label }) => label.includes(which));
  await page.goto(`${site.origin}/${locale}/staff/clients/${client?.id}${after}`);
}

const figures = (page: Page) =>
  page.locator("figure.chart").evaluateAll((all) => all.map(({ id }) => id));
const isInView = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top > -4 && box.top < innerHeight / 2;
  }, selector);
/** Each panel takes its time. */
const slowly = (page: Page) =>
  page.route("**/panels/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
const lose = (page: Page) => page.route("**/panels/**", (route) => route.abort());

describe("panels that follow", () => {
  it("come by themselves, in the order of the whole report, and leave nothing behind", async () => {
    const page = await staffPage();
    const asked: string[] = [];
    page.on("request", (one) => asked.push(new URL(one.url()).pathname));
    await openReport(page);
    await panelsIn(page);
    const followed = await figures(page);
    expect(asked.filter((path) => path.includes("/panels/")).length).toBeGreaterThan(2);
    expect(await page.locator("[data-panel], .later-failed").count()).toBe(0);
    await openReport(page, { after: "?charts=all" });
    expect(followed.length).toBeGreaterThan(3);
    expect(await figures(page)).toEqual(followed);
  });

  it.each(LOCALES)("can be read by key, and compared with another score, in %s", async (locale) => {
    const page = await staffPage();
    await openReport(page, { locale });
    await panelsIn(page);
    const chart = page.locator("figure.course").nth(1);
    await chart.locator(".chart-reader").press("Home");
    const said = await chart.locator(".chart-said").innerText();
    expect(said).not.toBe("");
    await chart.locator(".chart-reader").press("End");
    expect(await chart.locator(".chart-said").innerText()).not.toBe(said);
    const verdict = chart.locator(".course-verdict");
    const before = await verdict.innerText();
    const select = chart.locator("select");
    await select.selectOption({ index: 2 });
    expect(await verdict.innerText()).not.toBe(before);
  });

  it("stand in the middle of the screen where the address asked for them", async () => {
    const page = await staffPage();
    await openReport(page, { after: "#course-gad-7-total" });
    await panelsIn(page);
    await isInView(page, "#course-gad-7-total");
    await openReport(page, { after: "?sort=score&order=descending#table-2" });
    await panelsIn(page);
    await isInView(page, "#table-2");
    // Folded away until somebody asks for it.
    await openReport(page, { after: "#items-gad-7" });
    await panelsIn(page);
    await isInView(page, "#items-gad-7");
  });

  it.each([
    ["Demo 01", "own-words"],
    ["Demo 11", "by-others"],
  ])("move nothing below them that the address asked for: %s, %s", async (which, id) => {
    const page = await staffPage();
    await slowly(page);
    await openReport(page, { which, after: `#${id}` });
    expect(await page.locator(".later").count()).toBeGreaterThan(0);
    await panelsIn(page);
    await isInView(page, `#${id}`);
  });

  it("move nobody who reads on above them, or below", async () => {
    const page = await staffPage();
    await slowly(page);
    await openReport(page, { after: "#course-gad-7-total" });
    await page.mouse.wheel(0, -20_000);
    await page.waitForFunction(() => scrollY === 0);
    await panelsIn(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await openReport(page, { which: "Demo 11" });
    const line = page.locator("copy-text textarea");
    await page.mouse.wheel(0, 10);
    await line.scrollIntoViewIfNeeded();
    const before = (await line.boundingBox())?.y ?? 0;
    expect(await page.locator(".later").count()).toBeGreaterThan(0);
    await panelsIn(page);
    expect(Math.abs(((await line.boundingBox())?.y ?? Infinity) - before)).toBeLessThan(2);
  });

  it("hold up nothing else: typed notes are guarded meanwhile", async () => {
    const page = await staffPage();
    await page.route("**/panels/**", () => undefined); // no answer yet
    await openReport(page, { which: "Demo 04" });
    await page.locator("details:has(textarea[name]) > summary").first().click();
    await page.locator("details[open] textarea[name]").first().fill("Half a note");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe("beforeunload");
  });

  it("come also where the address ends in nonsense", async () => {
    const page = await staffPage();
    await openReport(page, { after: "#%E0" });
    await panelsIn(page);
    expect(await page.locator("figure.course").count()).toBeGreaterThan(1);
  });

  it("are on paper once they have come", async () => {
    const page = await staffPage();
    await openReport(page);
    await panelsIn(page);
    await page.emulateMedia({ media: "print" });
    for (const id of ["course-phq-9-total", "course-gad-7-total", "lane"]) {
      expect(await page.locator(`#${id} .chart-svg:visible`).count(), id).toBe(1);
    }
  });
});

describe("panels that do not come", () => {
  it.each(LOCALES)(
    "say so, with the finding and the way to the whole report, in %s",
    async (locale) => {
      const page = await staffPage({ viewport: NARROW, reducedMotion: "reduce" });
      const { found, look } = survey(page);
      await lose(page);
      await openReport(page, { locale });
      const place = page.locator(".later").first();
      await place.locator(".later-failed").waitFor();
      await page.waitForFunction(() => !document.querySelector(".later:not(.failed)"));
      expect(await place.locator(".later-wait").isVisible()).toBe(false);
      expect(await place.locator("h2").innerText()).toContain("GAD");
      await look("lost panels", [], "/[locale]/staff/clients/[id]");
      expect(found).toEqual({});
      await place.locator("a").click();
      await page.waitForURL(/charts=all#course-gad-7-total$/);
      await isInView(page, "#course-gad-7-total");
      expect(await page.locator("figure.course").count()).toBeGreaterThan(1);
    },
  );

  it("are missed where somebody signed out meanwhile: a sign-in is no panel", async () => {
    const page = await staffPage();
    await page.route("**/panels/**", async (route) => {
      await context.clearCookies();
      await route.continue();
    });
    await openReport(page);
    await page.waitForFunction(() => document.querySelector(".later.failed") !== null);
    expect(await page.locator("figure.course").count()).toBe(1);
    expect(await page.locator("main form[action*='sign-in'], main input[name=code]").count()).toBe(
      0,
    );
  });

  it("are missed where another came in its place", async () => {
    const page = await staffPage();
    await page.route("**/panels/2?*", (route) =>
      route.continue({ url: route.request().url().replace("/panels/2?", "/panels/lane?") }),
    );
    await openReport(page);
    await page.waitForFunction(() => !document.querySelector(".later:not(.failed)"));
    expect(await page.locator(".later.failed").count()).toBe(1);
    expect(await page.locator("figure.lane").count()).toBe(1);
  });

  it("leave the way to the whole report where the script itself does not come", async () => {
    const page = await staffPage();
    await page.route("**/*.js", (route) => route.abort());
    await openReport(page);
    const place = page.locator(".later").first();
    expect(await place.locator("a").isVisible()).toBe(true);
    expect(await place.locator(".later-wait").isVisible()).toBe(false);
  });

  it("are said to be missing on paper", async () => {
    const page = await staffPage();
    await page.route("**/panels/**", () => undefined); // no answer yet
    await openReport(page);
    const place = page.locator(".later").first();
    expect(await place.locator(".later-failed").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await place.locator(".later-failed").isVisible()).toBe(true);
    expect(await place.locator(".later-wait").isVisible()).toBe(false);
  });

  it.each(LOCALES)("are a link away in a browser without scripts, in %s", async (locale) => {
    const page = await staffPage({ javaScriptEnabled: false, viewport: NARROW });
    await openReport(page, { locale });
    const place = page.locator(".later").first();
    expect(await place.locator(".later-wait").isVisible()).toBe(false);
    await place.locator("a").click();
    await page.waitForURL(/charts=all#course-gad-7-total$/);
    expect(await page.locator(".later").count()).toBe(0);
  });
});
