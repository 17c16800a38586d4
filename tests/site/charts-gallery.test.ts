/** Every chart with synthetic data in a real browser: size of type, place of labels, keys, paper, colours. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { launch } from "../support/browser.ts";
import { drawAll } from "../support/chart-gallery.ts";
import { openRenderer } from "../support/chart-render.ts";
import { SAMPLES } from "../support/chart-samples.ts";
import { galleryPage } from "../support/gallery-page.ts";
import { bundled } from "../support/island.ts";
import { axeFindings, structure } from "../support/site-probes.ts";

const TAGS = ["en", "en-XA", "ar-XB"];
/** Never asked: every page is put together here. */
const ORIGIN = "http://gallery.test";
const pages = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  const renderer = await openRenderer();
  const script = await bundled(
    ["course", "lane", "daily", "goals"].map((chart) => `src/charts/${chart}/island.ts`),
  );
  for (const tag of TAGS) {
    const locale = findLocale(tag) ?? SOURCE;
    for (const sample of SAMPLES) {
      const shown = await drawAll(renderer, sample, locale);
      pages.set(`${tag} ${sample.name}`, galleryPage(locale, shown, script));
    }
  }
  await renderer.close();
  browser = await launch();
  // The packed browser ends with its last page.
  await browser.newPage();
});
afterAll(() => browser?.close());

async function open(which: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const body = pages.get(which) ?? "";
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ body, contentType: "text/html" }));
  await page.goto(`${ORIGIN}/charts`);
  return page;
}

/** Labels that stand outside the drawing they belong to, and pages wider than the screen. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>("svg.chart-svg text")];
    const found = texts.flatMap((text) => {
      const frame = text.ownerSVGElement?.getBoundingClientRect();
      const box = text.getBoundingClientRect();
      if (!frame || frame.width === 0 || box.width === 0) return [];
      const over = Math.max(frame.left - box.left, box.right - frame.right);
      return over > 1 ? [`"${text.textContent}" is ${over.toFixed(1)} px outside`] : [];
    });
    const wide = document.documentElement.scrollWidth - innerWidth;
    return wide > 0 ? [...found, `The page is ${wide} px too wide`] : found;
  });

describe("every chart", () => {
  it.each(TAGS)(
    "has type of 12 px or more inside its drawing, and no axe finding, %s",
    async (tag) => {
      const found: string[] = [];
      for (const { name } of SAMPLES) {
        const page = await open(`${tag} ${name}`);
        for (const width of [320, 390, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const about = (text: string) => `${tag} ${name} at ${width}: ${text}`;
          found.push(...(await structure(page)).map(about), ...(await outside(page)).map(about));
        }
        if (tag === "en") found.push(...(await axeFindings(page)));
        await page.context().close();
      }
      expect(found).toEqual([]);
    },
  );

  it("is the server's: scripts change nothing on load (V28)", async () => {
    const figures = (page: Page) =>
      page.evaluate(() => [...document.querySelectorAll("figure")].map((one) => one.outerHTML));
    const without = await open("en full", { javaScriptEnabled: false });
    const served = await figures(without);
    await without.context().close();
    const page = await open("en full");
    await page.waitForLoadState("load");
    expect(await figures(page)).toEqual(served);
    expect(served.length).toBe(6);
    await page.context().close();
  });

  it("offers no control without scripts", async () => {
    const page = await open("en full", { javaScriptEnabled: false });
    const offered = page.locator(".chart-reader:visible, .chart-reading:visible, select:visible");
    expect(await offered.count()).toBe(0);
    await page.context().close();
  });

  it("keeps its lines, marks and words in forced colours", async () => {
    const page = await open("en full", { forcedColors: "active", colorScheme: "dark" });
    const strokes = await page.evaluate(() =>
      [
        ".chart-line",
        ".chart-axis",
        ".course-cutoff",
        ".course-expected",
        ".course-expected-50",
        ".course-expected-80",
        ".lane-row",
        ".chart-spread",
        ".goal-expected",
      ].map((one) => {
        const element = document.querySelector(`.chart-wide ${one}`);
        return element ? getComputedStyle(element).stroke : `${one} is not drawn`;
      }),
    );
    expect(new Set(strokes)).toEqual(new Set(["rgb(255, 255, 255)"]));
    await page.context().close();
  });

  it("prints its table, no wider than a sheet, and no control", async () => {
    // A4 with margins of 14 mm.
    const page = await open("en full", { viewport: { width: 688, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    const over = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".chart-table .chart-scroll")].map(
        (table) => table.scrollWidth - table.clientWidth,
      ),
    );
    expect(over.length).toBe(6);
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
    expect(await page.locator(".chart-rows:visible").count()).toBe(6);
    expect(await page.locator(".chart-reader:visible, .chart-said:visible").count()).toBe(0);
    await page.context().close();
  });
});

describe("reading by key", () => {
  it.each([
    ["lane", /Session took place\.$/, /6 April 2026: Session took place/],
    ["daily", /^5 January 2026: 2\. 1 answer\.$/, /^6 April 2026: 6 on average, from 5 to 7\. 2 /],
    ["goal", /5 January 2026: 2\. Rated by the client/, /30 March 2026: 7, 5 points higher/],
  ])("goes through the %s from first to last and out again", async (kind, first, last) => {
    const page = await open("en full");
    const chart = page.locator(`figure.${kind}`).first();
    const reader = chart.locator(".chart-reader");
    const said = chart.locator(".chart-said");
    await reader.focus();
    await reader.press("End");
    expect(await said.innerText()).toMatch(last);
    await reader.press("Home");
    expect(await said.innerText()).toMatch(first);
    const before = await said.innerText();
    await reader.press("ArrowRight");
    expect(await said.innerText()).not.toBe(before);
    await reader.press("ArrowLeft");
    expect(await said.innerText()).toBe(before);
    expect(await said.getAttribute("role")).toBe("status");
    expect(await chart.locator(".chart-wide .chart-cursor").getAttribute("visibility")).toBe(
      "visible",
    );
    await reader.press("Escape");
    expect(await said.innerText()).toBe("");
    await page.context().close();
  });

  it("says with a score what the client said about it", async () => {
    const page = await open("en full");
    const reader = page.locator("figure.course .chart-reader");
    await reader.focus();
    await reader.press("Home");
    expect(await page.locator("figure.course .chart-said").innerText()).toMatch(
      /^5 January 2026: 24 .* The client said that it fits\.$/,
    );
    await page.context().close();
  });
});

describe("small multiples", () => {
  it.each(["en full", "ar-XB full", "en full by session"])("share one axis: %s", async (which) => {
    const page = await open(which);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const dates = await page.evaluate(() =>
        ["course", "lane", "goal"].map((kind) =>
          [...document.querySelectorAll(`figure.${kind} .chart-date-text text`)].flatMap((text) => {
            const { x, width: wide } = text.getBoundingClientRect();
            return wide > 0 ? [`${text.textContent?.trim()} ${Math.round(x)}`] : [];
          }),
        ),
      );
      const [first = [], ...others] = dates.map((list) => list.slice(0, 3));
      expect(first.length).toBeGreaterThan(1);
      for (const other of others) expect(other).toEqual(first);
    }
    await page.context().close();
  });
});
